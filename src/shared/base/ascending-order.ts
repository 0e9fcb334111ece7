/** Below this many keys comparing is quicker than counting. */
const fewKeys = 200
const digitBits = 11
const digits = 1 << digitBits

/** Returns the greatest key when all are whole numbers that 32 bits hold; null when one is not. */
function greatestWhole(keys: ArrayLike<number>): number | null {
  let greatest = 0
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? Number.NaN
    if (key !== key >>> 0) return null
    if (key > greatest) greatest = key
  }
  return greatest
}

/**
 * Returns the indices of the keys from the least key to the greatest, those of equal keys as they stand in `order` (by default
 * ascending). Whole numbers of up to 32 bits are counted by their digits instead of compared: linear, and about ten times as
 * quick for ten thousand.
 */
export function ascendingOrder(
  keys: ArrayLike<number>,
  order: Uint32Array = Uint32Array.from(keys, (_, index) => index),
): Uint32Array {
  const greatest = keys.length < fewKeys ? null : greatestWhole(keys)
  if (greatest === null) return Uint32Array.from(order).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  let from = order
  for (let shift = 0; shift < 32 && greatest >>> shift > 0; shift += digitBits) {
    const places = new Uint32Array(digits)
    for (let index = 0; index < keys.length; index += 1) {
      const digit = ((keys[index] ?? 0) >>> shift) & (digits - 1)
      places[digit] = (places[digit] ?? 0) + 1
    }
    let sum = 0
    for (let digit = 0; digit < digits; digit += 1) {
      const count = places[digit] ?? 0
      places[digit] = sum
      sum += count
    }
    const to = new Uint32Array(from.length)
    for (const index of from) {
      const digit = ((keys[index] ?? 0) >>> shift) & (digits - 1)
      const place = places[digit] ?? 0
      places[digit] = place + 1
      to[place] = index
    }
    from = to
  }
  return from
}
