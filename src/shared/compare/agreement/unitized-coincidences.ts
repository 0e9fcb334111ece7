import type { ContinuumUnit } from './continuum.ts'
import { coderPairs } from './reliability-data.ts'

/**
 * How much of two coders' markings lies on the same place, by value; lengths, not counts. All are (coders − 1) times what
 * the formulas have, so that they stay whole numbers.
 */
export interface UnitizedCoincidences {
  /** Length on which coders agree in the value, per value: ℓ_cc. */
  readonly matching: ReadonlyMap<string, number>
  /** Length that is marked by both coders of a pair, per value: ℓ_c. without the gaps. */
  readonly paired: ReadonlyMap<string, number>
  /** Sum of the squared lengths that each unit shares with another coder's units, per value. */
  readonly pairedSquares: ReadonlyMap<string, number>
  /** Length on which one coder of a pair marked and the other did not: ℓ_cφ and ℓ_φc over all values. */
  readonly unpaired: number
  /** Length marked by both coders of a pair with different values. */
  readonly mismatching: number
}

function addTo(sums: Map<string, number>, value: string, amount: number): void {
  if (amount !== 0) sums.set(value, (sums.get(value) ?? 0) + amount)
}

/**
 * Returns the coincidences of all ordered coder pairs (Krippendorff 2019, formula 32, before its division). `lists` holds each coder's
 * units in order and without overlaps.
 */
export function countCoincidences(lists: readonly (readonly ContinuumUnit[])[]): UnitizedCoincidences {
  const matching = new Map<string, number>()
  const paired = new Map<string, number>()
  const pairedSquares = new Map<string, number>()
  let unpaired = 0
  let mismatching = 0

  const close = (units: readonly ContinuumUnit[], shared: Float64Array) => {
    for (const [index, { start, end, value }] of units.entries()) {
      const length = shared[index] ?? 0
      addTo(paired, value, length)
      addTo(pairedSquares, value, length * length)
      unpaired += end - start - length
    }
  }
  for (const [i, j] of coderPairs(lists.length)) {
    const [a, b] = [lists[i] ?? [], lists[j] ?? []]
    const [sharedA, sharedB] = [new Float64Array(a.length), new Float64Array(b.length)]
    let x = 0
    let y = 0
    for (let one = a[x], other = b[y]; one !== undefined && other !== undefined; one = a[x], other = b[y]) {
      const length = Math.min(one.end, other.end) - Math.max(one.start, other.start)
      if (length > 0) {
        sharedA[x] = (sharedA[x] ?? 0) + length
        sharedB[y] = (sharedB[y] ?? 0) + length
        if (one.value === other.value) addTo(matching, one.value, 2 * length)
        else mismatching += 2 * length
      }
      if (one.end <= other.end) x += 1
      else y += 1
    }
    close(a, sharedA)
    close(b, sharedB)
  }
  return { matching, paired, pairedSquares, unpaired, mismatching }
}

/** Whether a coder's units overlap; `units` in order of their beginnings. */
export function hasOverlap(units: readonly ContinuumUnit[]): boolean {
  return units.some((unit, index) => unit.start < (units[index - 1]?.end ?? 0))
}

/** Returns the sum of a map's numbers. */
export function sumOf(sums: ReadonlyMap<string, number>): number {
  let total = 0
  for (const amount of sums.values()) total += amount
  return total
}
