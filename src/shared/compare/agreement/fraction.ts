/**
 * A quotient of two sums. Where both are whole numbers, what is made of it comes out exactly where exact numbers do: 0 as
 * 0, 1/3 as the nearest number to 1/3.
 */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

export function quotientOf({ numerator, denominator }: Fraction): number {
  return numerator / denominator
}

/** Returns (observed − expected) / (1 − expected): the share of what chance leaves open. */
export function beyondChance(observed: Fraction, expected: Fraction): number {
  if (!isWhole(observed) || !isWhole(expected)) {
    const [o, e] = [quotientOf(observed), quotientOf(expected)]
    return (o - e) / (1 - e)
  }
  const [a, b, c, d] = terms(observed, expected)
  return divide(a * d - c * b, b * (d - c))
}

/** Returns 1 − observed / expected: how α and its family set disagreements against each other. */
export function oneMinusQuotient(observed: Fraction, expected: Fraction): number {
  if (!isWhole(observed) || !isWhole(expected)) return 1 - quotientOf(observed) / quotientOf(expected)
  const [a, b, c, d] = terms(observed, expected)
  return divide(b * c - a * d, b * c)
}

/** Times some billions of units, squared, this is still a number with all its digits, or close to it. */
const largestMultiple = 1_000_000n

/**
 * Returns the least common multiple of whole numbers, with which sums of fractions over them stay whole; 1 where it is so large
 * that they would not.
 */
export function commonMultiple(numbers: Iterable<number>): number {
  let multiple = 1n
  for (const number of numbers) {
    multiple *= BigInt(number) / greatestDivisor(multiple, BigInt(number))
    if (multiple > largestMultiple) return 1
  }
  return Number(multiple)
}

function isWhole({ numerator, denominator }: Fraction): boolean {
  return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)
}

/** Products of two such numbers leave the range of exact doubles soon: a megabyte of characters squared, squared. */
function terms(one: Fraction, other: Fraction): [bigint, bigint, bigint, bigint] {
  return [BigInt(one.numerator), BigInt(one.denominator), BigInt(other.numerator), BigInt(other.denominator)]
}

function divide(numerator: bigint, denominator: bigint): number {
  const [a, b] = [Number(numerator), Number(denominator)]
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a / b
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator)
  return Number(numerator / divisor) / Number(denominator / divisor)
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
