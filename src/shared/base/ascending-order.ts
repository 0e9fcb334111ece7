/** Below this many keys comparing is quicker than counting. */
const fewKeys = 200
const digitBits = 11
const digits = 1 << digitBits

/** Returns the keys when all are whole numbers that 32 bits hold; null when one is not. */
function wholeKeys(keys: ArrayLike<number>): Uint32Array | null {
  const whole = new Uint32Array(keys.length)
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? Number.NaN
    if (key !== key >>> 0) return null
    whole[index] = key
  }
  return whole
}

function inOrder(count: number): Uint32Array {
  const order = new Uint32Array(count)
  for (let index = 0; index < count; index += 1) order[index] = index
  return order
}

/** Returns the order with the indices moved by one digit of their keys. */
function orderByDigit(keys: Uint32Array, shift: number, order: Uint32Array): Uint32Array {
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
  const moved = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at] ?? 0
    const digit = ((keys[index] ?? 0) >>> shift) & (digits - 1)
    const place = places[digit] ?? 0
    places[digit] = place + 1
    moved[place] = index
  }
  return moved
}

/**
 * Returns the indices of the keys from the least key to the greatest, those of equal keys as they stand in `before` (by default
 * ascending). Whole numbers of up to 32 bits are counted by their digits instead of compared: linear, and about ten times as
 * quick for ten thousand.
 */
export function ascendingOrder(
  keys: ArrayLike<number>,
  before: Uint32Array = inOrder(keys.length),
): Uint32Array {
  const whole = keys.length < fewKeys ? null : wholeKeys(keys)
  if (whole === null) return before.slice().sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  let greatest = 0
  for (const key of whole) if (key > greatest) greatest = key
  let order = before
  for (let shift = 0; shift < 32 && greatest >>> shift > 0; shift += digitBits)
    order = orderByDigit(whole, shift, order)
  return order
}
