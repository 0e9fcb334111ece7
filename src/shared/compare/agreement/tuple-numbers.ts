import { createPairNumbers, type PairNumbers } from '../../base/pair-numbers.ts'

/** Numbers lists of codes of one length, equal ones alike: 0, 1, 2 … in the order in which they first come. */
export interface TupleNumbers {
  /** Returns the number of the list; codes are whole numbers, null for none. */
  numberOf(codes: readonly (number | null)[]): number
}

export function createTupleNumbers(): TupleNumbers {
  /** Per place: numbers of the lists up to there, by the number of the list before and the code. */
  const levels: PairNumbers[] = []
  return {
    numberOf(codes) {
      let number = 0
      for (let place = 0; place < codes.length; place += 1) {
        const level = levels[place] ?? createPairNumbers()
        levels[place] = level
        number = level.numberOf(number, (codes[place] ?? -1) + 1)
      }
      return number
    },
  }
}
