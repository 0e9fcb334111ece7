import type { Edition } from './edition.ts'
import type { Likeness } from './likeness.ts'

/** What counts as alike in this pair of editions. */
export interface Thresholds {
  /** Least Dice of a pair that stands in the same place in the order. */
  readonly pair: number
  /** Least Dice of a pair that may hold the order of the whole document. */
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
 * full of set phrases need higher ones than free prose. The pairs are taken inside each edition, where no pair is the
 * other's later version; the choice is pseudo-random and always the same.
 */
export function measureThresholds(old: Edition, next: Edition, likeness: Likeness): Thresholds {
  const noise = percentile(drawPairs(old, next, likeness))
  const pair = Math.min(0.55, Math.max(0.18, noise + 0.03))
  return { pair, anchor: Math.max(0.3, pair + 0.08), move: Math.max(0.5, pair + 0.15) }
}

function drawPairs(old: Edition, next: Edition, likeness: Likeness): number[] {
  const long = (edition: Edition) =>
    Array.from(edition.lengths.keys()).filter((at) => (edition.words[at] as Int32Array).length > leastWords)
  const olds = long(old)
  const news = long(next)
  if (olds.length === 0 || news.length === 0) return []
  let state = 1
  const below = (count: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
  const values: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    const a = olds[below(olds.length)] as number
    const b = news[below(news.length)] as number
    values.push(likeness.dice(a, b))
  }
  return values
}

function percentile(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[Math.floor(values.length * quantile)] ?? 0
}
