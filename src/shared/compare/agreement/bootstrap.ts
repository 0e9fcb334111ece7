import { createRandom } from '../../base/random.ts'
import type { Draw, Pieces } from './resample.ts'

/** Shares of the rounds that lie below and above a 95 % interval. */
const tails = [0.025, 0.975] as const

/** The 95 % percentile interval of a figure (Efron and Tibshirani 1993, chapter 13). */
export interface BootstrapInterval {
  /** Null when the figure was undefined in every round. */
  readonly low: number | null
  readonly high: number | null
  readonly rounds: number
  /** Rounds whose sample gave no figure, for example because all its units were alike. Low and high are of the others. */
  readonly undefinedRounds: number
  /** What was drawn. */
  readonly from: Pieces
}

/** Returns the quantile of ascending numbers, between two neighbours in proportion; NaN without numbers. */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const place = (ascending.length - 1) * share
  const below = Math.floor(place)
  const [low = Number.NaN, high = low] = [ascending[below], ascending[below + 1]]
  return low + (high - low) * (place - below)
}

/**
 * Runs a bootstrap: yields the rounds done after each, so that the caller can show progress, pause or stop; returns the interval.
 * The same seed gives the same interval.
 */
export function* bootstrap(
  draw: Draw,
  options: { readonly rounds: number; readonly seed: number },
): Generator<number, BootstrapInterval> {
  const random = createRandom(options.seed)
  const values = new Float64Array(options.rounds)
  let defined = 0
  for (let round = 0; round < options.rounds; round += 1) {
    const { value } = draw.figureOf(random)
    if (value !== null) {
      values[defined] = value
      defined += 1
    }
    yield round + 1
  }
  const ascending = values.slice(0, defined).sort()
  const [low, high] = tails.map((share) => quantile(ascending, share))
  return {
    low: defined === 0 ? null : (low ?? null),
    high: defined === 0 ? null : (high ?? null),
    rounds: options.rounds,
    undefinedRounds: options.rounds - defined,
    from: draw.from,
  }
}

/** Runs a bootstrap to its end. */
export function runBootstrap(
  draw: Draw,
  options: { readonly rounds: number; readonly seed: number },
): BootstrapInterval {
  const run = bootstrap(draw, options)
  for (;;) {
    const step = run.next()
    if (step.done === true) return step.value
  }
}
