import type { Random } from '../../base/random.ts'

/** Below this mean counting through the distribution is quicker than accepting and rejecting. */
const smallMean = 10

/** Up to so many members of a class, on an average, drawing each by its number is quicker. */
const fewMembers = 4

/** Error of Stirling's formula for ln k!, exact for small k. */
const stirlingErrors = Array.from({ length: 10 }, (_, k) => {
  let logFactorial = 0
  for (let factor = 2; factor <= k; factor += 1) logFactorial += Math.log(factor)
  return logFactorial - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI))
})

function stirlingError(k: number): number {
  const known = stirlingErrors[k]
  if (known !== undefined) return known
  const square = (k + 1) * (k + 1)
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1)
}

/** Walks through the distribution from 0 (inversion): its cost grows with the mean. */
function drawSmall(trials: number, chance: number, random: Random): number {
  const odds = chance / (1 - chance)
  let probability = (1 - chance) ** trials
  let left = random()
  let successes = 0
  while (left >= probability && successes < trials) {
    left -= probability
    successes += 1
    probability *= (odds * (trials - successes + 1)) / successes
  }
  return successes
}

/** Accepts or rejects under a transformed hat (W. Hörmann 1993, "The generation of binomial random variates", BTRS). */
function drawLarge(trials: number, chance: number, random: Random): number {
  const deviation = Math.sqrt(trials * chance * (1 - chance))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * chance
  const middle = trials * chance + 0.5
  const alpha = (2.83 + 5.1 / b) * deviation
  const squeeze = 0.92 - 4.2 / b
  const odds = chance / (1 - chance)
  const mode = Math.floor((trials + 1) * chance)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + middle)
    if (us >= 0.07 && v <= squeeze) return k
    if (k < 0 || k > trials) continue
    const density =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
      (trials + 1) * Math.log((trials - mode + 1) / (trials - k + 1)) +
      (k + 0.5) * Math.log((odds * (trials - k + 1)) / (k + 1)) +
      stirlingError(mode) +
      stirlingError(trials - mode) -
      stirlingError(k) -
      stirlingError(trials - k)
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= density) return k
  }
}

/** Returns how many of `trials` succeed that each have this chance. */
export function drawBinomial(trials: number, chance: number, random: Random): number {
  if (trials <= 0 || chance <= 0) return 0
  if (chance >= 1) return trials
  if (chance > 0.5) return trials - drawBinomial(trials, 1 - chance, random)
  return trials * chance < smallMean ? drawSmall(trials, chance, random) : drawLarge(trials, chance, random)
}

/**
 * Returns how often each class comes up when as many are drawn with replacement as there are members. One binomial per class
 * of what is left, so a million members cost no more than a thousand.
 */
export function drawMultinomial(members: readonly number[], random: Random): number[] {
  let left = members.reduce((sum, count) => sum + count, 0)
  let draws = left
  return members.map((count) => {
    const drawn = count >= left ? draws : drawBinomial(draws, count / left, random)
    left -= count
    draws -= drawn
    return drawn
  })
}

/**
 * Returns a function that draws as many with replacement as there are members, and gives how often each class came up. Where
 * classes have few members each is drawn by its number, which costs less than a binomial per class.
 */
export function createMultinomial(members: readonly number[]): (random: Random) => ArrayLike<number> {
  const total = members.reduce((sum, count) => sum + count, 0)
  if (total > fewMembers * members.length) return (random) => drawMultinomial(members, random)
  const classOf = new Int32Array(total)
  let member = 0
  for (const [index, count] of members.entries()) {
    classOf.fill(index, member, member + count)
    member += count
  }
  return (random) => {
    const drawn = new Int32Array(members.length)
    for (let draw = 0; draw < total; draw += 1) {
      const index = classOf[Math.floor(random() * total)] ?? 0
      drawn[index] = (drawn[index] ?? 0) + 1
    }
    return drawn
  }
}
