import { masiDistance } from './masi.ts'

/** Distances that are kept at most: 32 million numbers of two bytes. */
const mostKept = 2 ** 25
/** As many different distances as two bytes can number. */
const mostKinds = 2 ** 16

/**
 * Returns a function that gives, for weights of the sets, the sum of weight × weight × MASI distance over the pairs of a far and a near
 * set, and of two far ones, each pair once. `near` and `far` are indices of `values`. The distances are measured once, if not too many.
 */
export function createFarSums(
  values: readonly (readonly string[])[],
  near: readonly number[],
  far: readonly number[],
): (weights: ArrayLike<number>) => number {
  if (far.length === 0) return () => 0
  const between = masiDistance(values, [])
  const others = [...near, ...far]
  /** How many others a far set is compared with: all near ones, and the far ones before it. */
  const countOf = (place: number) => near.length + place
  const count = far.length * near.length + (far.length * (far.length - 1)) / 2
  const kept = count > mostKept ? null : keepDistances(between, far, others, countOf, count)
  return (weights) => {
    let sum = 0
    let from = 0
    for (const [place, set] of far.entries()) {
      const own = weights[set] ?? 0
      const end = countOf(place)
      if (own > 0) {
        let row = 0
        for (let at = 0; at < end; at += 1) {
          const other = others[at] ?? 0
          const weight = weights[other] ?? 0
          if (weight === 0) continue
          row +=
            weight * (kept === null ? between(set, other) : (kept.distances[kept.kinds[from + at] ?? 0] ?? 0))
        }
        sum += own * row
      }
      from += end
    }
    return sum
  }
}

/** Returns the distances as numbers of the different ones, row after row; null when there are too many different ones. */
function keepDistances(
  between: (a: number, b: number) => number,
  far: readonly number[],
  others: readonly number[],
  countOf: (place: number) => number,
  count: number,
) {
  const numbers = new Map<number, number>()
  const distances: number[] = []
  const kinds = new Uint16Array(count)
  let next = 0
  for (const [place, set] of far.entries())
    for (let at = 0; at < countOf(place); at += 1) {
      const distance = between(set, others[at] ?? 0)
      let number = numbers.get(distance)
      if (number === undefined) {
        if (distances.length === mostKinds) return null
        number = distances.push(distance) - 1
        numbers.set(distance, number)
      }
      kinds[next++] = number
    }
  return { kinds, distances: Float64Array.from(distances) }
}
