import type { ReliabilityValue } from './reliability-data.ts'

/**
 * How far two values are apart, squared, as α weighs it: from the values and how often each occurs among the pairable ones,
 * a function of two indices. Symmetric, 0 for the same index.
 */
export type Distance<Value extends ReliabilityValue = ReliabilityValue> = (
  values: readonly Value[],
  frequencies: ArrayLike<number>,
) => (a: number, b: number) => number

/** Krippendorff 2011, section B: any two different values are 1 apart. */
export const nominalDistance: Distance = () => (a, b) => (a === b ? 0 : 1)

/**
 * Krippendorff 2011, section D: the values that occur between the two, each of the two counted half. Ranks are the order
 * of the numbers themselves; give text its ranks as numbers.
 */
export const ordinalDistance: Distance<number> = (values, frequencies) => {
  const below = values.map(() => 0)
  let sum = 0
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  for (const index of order) {
    const frequency = frequencies[index] ?? 0
    // The middle of a value's own stretch: the distance between two middles is the sum between, ends counted half.
    below[index] = sum + frequency / 2
    sum += frequency
  }
  return (a, b) => ((below[a] ?? 0) - (below[b] ?? 0)) ** 2
}

/** Krippendorff 2011, section D: the squared difference. */
export const intervalDistance: Distance<number> = (values) => (a, b) =>
  ((values[a] ?? 0) - (values[b] ?? 0)) ** 2

/** Krippendorff 2011, section D: ((a − b) / (a + b))², for values from zero upwards. */
export const ratioDistance: Distance<number> = (values) => (a, b) => {
  const [one, other] = [values[a] ?? 0, values[b] ?? 0]
  return one === other ? 0 : ((one - other) / (one + other)) ** 2
}
