import type { BootstrapInterval } from '../../../../../shared/compare/agreement/bootstrap.ts'
import type { Drawn } from '../../../../../shared/compare/agreement/resample.ts'
import type { AgreementTask, FigureJob } from './coding.ts'

/** Rounds of the bootstrap, as on the command line. */
export const rounds = 1000
/** The same figures have the same intervals every time, here and on the command line. */
export const seed = 1

/** What the intervals worker is asked: one interval. */
export interface IntervalRequest {
  /** Null: the same as in the request before. */
  readonly task: AgreementTask | null
  readonly job: FigureJob
  readonly drawn: Drawn
  readonly rounds: number
  readonly seed: number
}

/** Null: there is nothing to resample. */
export interface IntervalAnswer {
  readonly interval: BootstrapInterval | null
}

/** Intervals by `figureKey`; null: there is nothing to resample. */
export type Intervals = ReadonlyMap<string, BootstrapInterval | null>

export const noIntervals: Intervals = new Map()
