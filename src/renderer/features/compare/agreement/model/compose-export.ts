import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { isUnitizingMeasure } from '../../../../../shared/compare/agreement/measures.ts'
import type { Drawn } from '../../../../../shared/compare/agreement/resample.ts'
import type { AgreementExport, WrittenFigure } from '../../../../../shared/interchange/agreement-table.ts'
import type { ComparedCoding } from '../../../../../shared/interchange/compared-coding.ts'
import type { ConfusionExport } from '../../../../../shared/interchange/confusion-table.ts'
import { measureTitles, undefinedReasonTexts } from '../../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import type { ShownConfusion } from './figures.ts'
import { type Intervals, rounds, seed } from './intervals.ts'
import { type AgreementScope, tagPath } from './scope.ts'
import { shownFigure } from './shown-figure.ts'

interface Written {
  readonly compared: ComparedCoding
  readonly scope: AgreementScope
  /** Ids of all. */
  readonly coders: readonly string[]
  readonly rows: readonly AgreementRow[]
  readonly intervals: Intervals
  readonly drawn: Drawn
}

/** Returns the figures of rows as they are written to files, with what they were made from. */
export function composeExport({ compared, scope, coders, rows, intervals, drawn }: Written): AgreementExport {
  const { measures, coderName } = scope
  const figures = rows.flatMap((row) =>
    measures.flatMap((measure): WrittenFigure[] => {
      const shown = shownFigure(row, measure, intervals)
      if (shown === null) return []
      const { figure, interval, warnings } = shown
      return [
        {
          tag: tagPath(scope, row.tag),
          coders: row.coders.map(coderName),
          measure: measureTitles[measure],
          isUnitizing: isUnitizingMeasure(measure),
          value: figure.value,
          reason: figure.value === null ? undefinedReasonTexts[figure.reason] : '',
          interval: interval?.low == null || interval.high === null ? null : [interval.low, interval.high],
          units: figure.pairableUnits,
          codedUnits: row.codedUnits,
          passages: row.passages,
          warnings: [
            ...warnings.map((warning) => words.warning(warning, coderName)),
            // Working them out was stopped: "none" would say something else.
            ...(interval === undefined ? [words.intervalMissing] : []),
          ],
        },
      ]
    }),
  )
  return {
    ...compared,
    coders: coders.map(coderName),
    drawn,
    rounds,
    seed,
    figures,
  }
}

/** Returns the table of tags that two coders mixed up as it is written to files. */
export function composeConfusion(
  compared: ComparedCoding,
  scope: AgreementScope,
  { tags, units }: ShownConfusion,
  [row, column]: readonly [string, string],
): ConfusionExport {
  return {
    ...compared,
    coders: [scope.coderName(row), scope.coderName(column)],
    names: [...tags.map((tag) => tagPath(scope, tag)), words.nothing],
    units,
  }
}
