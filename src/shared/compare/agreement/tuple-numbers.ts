/** No table has as many different values, nor as many patterns. */
const mostCodes = 2 ** 26

/** Numbers lists of codes of one length, equal ones alike: 0, 1, 2 … in the order in which they first come. */
export interface TupleNumbers {
  /** Returns the number of the list; codes are whole numbers, null for none. */
  numberOf(codes: readonly (number | null)[]): number
}

export function createTupleNumbers(): TupleNumbers {
  /** Per place: numbers of the lists up to there, by the number of the list before and the code. */
  const levels: Map<number, number>[] = []
  return {
    numberOf(codes) {
      let number = 0
      for (let place = 0; place < codes.length; place += 1) {
        const level = levels[place] ?? new Map<number, number>()
        levels[place] = level
        const key = number * mostCodes + (codes[place] ?? -1) + 1
        number = level.get(key) ?? level.size
        if (number === level.size) level.set(key, number)
      }
      return number
    },
  }
}
