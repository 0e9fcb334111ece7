import type { Edition } from './edition.ts'
import type { Likeness } from './likeness.ts'

/** What counts as alike in this pair of editions. */
export interface Thresholds {
  /** Least Dice of a pair that stands in the same place in the order. */
  readonly pair: number
  /** Least Dice of a pair that may hold the order of the whole document, and of a part and the rest of a pair. */
  readonly anchor: number
  /** Least Dice of a paragraph that moved alone. */
  readonly move: number
}

const samples = 3000
/** Shorter lines are alike by chance. */
const leastWords = 7
const quantile = 0.99

/**
 * Measures how alike paragraphs are that have nothing to do with each other, and returns thresholds above that: reports
 * full of set phrases need higher ones than free prose. Both paragraphs of a sample stand in the same edition: none is
 * the other's later version, so that a short report gives the same answer as a long one. The choice is pseudo-random
 * and always the same.
 */
export function measureThresholds(old: Edition, next: Edition, likeness: Likeness): Thresholds {
  const values = [...drawPairs(old, likeness), ...drawPairs(next, likeness)].sort((a, b) => a - b)
  const noise = values[Math.floor(values.length * quantile)] ?? 0
  const pair = Math.min(0.55, Math.max(0.18, noise + 0.03))
  return { pair, anchor: Math.max(0.3, pair + 0.08), move: Math.max(0.5, pair + 0.15) }
}

function drawPairs(edition: Edition, likeness: Likeness): number[] {
  const long = Array.from(edition.words.keys()).filter(
    (at) => (edition.words[at] as Int32Array).length > leastWords,
  )
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return long[Math.floor((state / 2 ** 32) * long.length)] as number
  }
  const values: number[] = []
  if (long.length < 2) return values
  for (let sample = 0; sample < samples / 2; sample++) {
    const [a, b] = [draw(), draw()]
    if (edition.keys[a] !== edition.keys[b]) values.push(likeness.within(edition, a, b))
  }
  return values
}
