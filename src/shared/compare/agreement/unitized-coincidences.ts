import type { OrderedLayer } from './layer.ts'
import { coderPairs } from './reliability-data.ts'

/**
 * How much of two coders' markings lies on the same place, over all ordered coder pairs; lengths, not counts. All are (coders −
 * 1) times what the formulas have, so that they stay whole numbers.
 */
export interface UnitizedCoincidences {
  /** Length on which coders agree in the value, per value: ℓ_cc. */
  readonly matching: Float64Array
  /** Length that is marked by both coders of a pair, per value: ℓ_c. without the gaps. */
  readonly paired: Float64Array
  /** Sum of the squares of what each unit adds to `paired`, per value; a square, so the square of (coders − 1) times the formula's. */
  readonly pairedSquares: Float64Array
  /** Length on which one coder of a pair marked and the other did not: ℓ_cφ and ℓ_φc over all values. */
  readonly unpaired: number
  /** Length marked by both coders of a pair with different values. */
  readonly mismatching: number
}

function addTo(sums: Float64Array, value: number, amount: number): void {
  sums[value] = (sums[value] ?? 0) + amount
}

/**
 * Returns the coincidences (Krippendorff 2019, formula 32, before its division) of units whose values are numbered below
 * `values`. No coder's units overlap.
 */
export function countCoincidences(layers: readonly OrderedLayer[], values: number): UnitizedCoincidences {
  const matching = new Float64Array(values)
  const paired = new Float64Array(values)
  const pairedSquares = new Float64Array(values)
  let unpaired = 0
  let mismatching = 0

  const shared = layers.map(({ start }) => new Float64Array(start.length))
  for (const [i, j] of coderPairs(layers.length)) {
    const [a, b] = [layers[i], layers[j]]
    const [sharedA, sharedB] = [shared[i], shared[j]]
    if (a === undefined || b === undefined || sharedA === undefined || sharedB === undefined) continue
    let x = 0
    let y = 0
    while (x < sharedA.length && y < sharedB.length) {
      const [endA, endB] = [a.end[x] ?? 0, b.end[y] ?? 0]
      const length = Math.min(endA, endB) - Math.max(a.start[x] ?? 0, b.start[y] ?? 0)
      if (length > 0) {
        addTo(sharedA, x, length)
        addTo(sharedB, y, length)
        const value = a.value[x] ?? 0
        if (value === b.value[y]) addTo(matching, value, 2 * length)
        else mismatching += 2 * length
      }
      if (endA <= endB) x += 1
      else y += 1
    }
  }
  for (const [coder, { value, start, end }] of layers.entries())
    for (const [unit, length] of shared[coder]?.entries() ?? []) {
      const own = value[unit] ?? 0
      addTo(paired, own, length)
      addTo(pairedSquares, own, length * length)
      unpaired += ((end[unit] ?? 0) - (start[unit] ?? 0)) * (layers.length - 1) - length
    }
  return { matching, paired, pairedSquares, unpaired, mismatching }
}
