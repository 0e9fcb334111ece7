import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { isUnitizingMeasure } from '../../../../../shared/compare/agreement/measures.ts'
import type { Resampling } from '../../../../../shared/compare/agreement/resample.ts'
import type { AgreementExport, WrittenFigure } from '../../../../../shared/interchange/agreement-table.ts'
import { measureTitles, undefinedReasonTexts } from '../../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import type { AgreementTask } from './coding.ts'
import { type Intervals, rounds, seed } from './intervals.ts'
import { type AgreementScope, tagPath } from './scope.ts'
import { shownFigure } from './shown-figure.ts'

interface Written {
  readonly scope: AgreementScope
  readonly task: AgreementTask
  readonly rows: readonly AgreementRow[]
  readonly intervals: Intervals
  readonly library: string
  readonly titles: readonly string[]
  readonly leftOut: number
  readonly withoutText: readonly string[]
  readonly resampling: Resampling
}

/** Returns the figures of rows as they are written to files, with what they were made from. */
export function composeExport(of: Written): AgreementExport {
  const { scope, task, rows, intervals } = of
  const { tree, measures, coderName } = scope
  const figures = rows.flatMap((row) =>
    measures.flatMap((measure): WrittenFigure[] => {
      const shown = shownFigure(row, measure, intervals)
      if (shown === null) return []
      const { figure, interval, warnings } = shown
      return [
        {
          tag: tagPath(tree, row.tag),
          coders: row.coders.map(coderName),
          measure: measureTitles[measure],
          value: figure.value,
          reason: figure.value === null ? undefinedReasonTexts[figure.reason] : '',
          interval: interval?.low == null || interval.high === null ? null : [interval.low, interval.high],
          units: figure.pairableUnits,
          codedUnits: row.codedUnits,
          passages: row.passages,
          warnings: warnings.map((warning) => words.warning(warning, coderName)),
        },
      ]
    }),
  )
  return {
    library: of.library,
    documents: of.titles,
    coders: task.coders.map(coderName),
    unit: task.unit,
    uncoded: task.uncoded,
    resampling: of.resampling,
    hasUnitizing: measures.some(isUnitizingMeasure),
    rounds,
    seed,
    leftOut: of.leftOut,
    withoutText: of.withoutText,
    figures,
  }
}
