import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import type { BootstrapInterval } from '../../../../../shared/compare/agreement/bootstrap.ts'
import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import type { Figure } from '../../../../../shared/compare/agreement/figure.ts'
import {
  type AgreementWarning,
  findIntervalWarnings,
} from '../../../../../shared/compare/agreement/warnings.ts'
import { undefinedReasonTexts } from '../../../../../shared/messages/agreement-data.ts'
import {
  renderCoefficient,
  agreementMessages as words,
} from '../../../../../shared/messages/compare-agreement.ts'
import { figureKey } from './coding.ts'
import type { Intervals } from './intervals.ts'

/** A figure with its interval and everything that makes it misleading. */
export interface ShownFigure {
  readonly measure: PassageMeasure
  readonly figure: Figure
  /** Undefined: not worked out yet; null: there is none. */
  readonly interval: BootstrapInterval | null | undefined
  readonly warnings: readonly AgreementWarning[]
}

/** Warnings that say the figure itself is not to be relied on. */
const doubts: ReadonlySet<AgreementWarning['code']> = new Set(['wideInterval', 'tooFewCoded', 'fewPassages'])

export function isDoubt(code: AgreementWarning['code']): boolean {
  return doubts.has(code)
}

export function isDoubtful({ warnings }: Pick<ShownFigure, 'warnings'>): boolean {
  return warnings.some(({ code }) => doubts.has(code))
}

/** Returns a row's figure of a measure with what is known of its interval; null when the row has none. */
export function shownFigure(
  row: AgreementRow,
  measure: PassageMeasure,
  intervals: Intervals,
): ShownFigure | null {
  const found = row.figures.find((figure) => figure.measure === measure)
  if (found === undefined) return null
  const isDefined = found.figure.value !== null
  const interval = isDefined ? intervals.get(figureKey({ ...row, measure })) : null
  return {
    measure,
    figure: found.figure,
    interval,
    warnings: interval ? [...found.warnings, ...findIntervalWarnings(interval)] : found.warnings,
  }
}

/** Returns the interval in words: "0.66 to 0.81"; "" while it is not known, or there is none. */
export function intervalText(interval: ShownFigure['interval']): string {
  if (interval?.low == null || interval.high === null) return ''
  return words.interval(renderCoefficient(interval.low), renderCoefficient(interval.high))
}

/** Returns what stands below a figure that has a value: its interval, that it is still to come, or that there is none. */
export function intervalSign({ interval }: Pick<ShownFigure, 'interval'>): string {
  if (interval === undefined) return '…'
  return intervalText(interval) || words.noInterval
}

/** Returns the whole figure in words, for readers and tooltips. */
export function describeFigure({ figure, interval }: ShownFigure): string {
  if (figure.value === null) return words.undefinedBecause(undefinedReasonTexts[figure.reason])
  const value = renderCoefficient(figure.value)
  if (interval?.low == null || interval.high === null) return value
  return `${value}, ${words.intervalWords(renderCoefficient(interval.low), renderCoefficient(interval.high))}`
}
