import { type RefObject, startTransition } from 'react'
import type { PassageMeasure } from '../../../../shared/compare/agreement/agreement-input.ts'
import { measureTitles } from '../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import type { CoderId, TagId } from '../../../../shared/model/ids.ts'
import type { AgreementOptions } from '../../../app/context.ts'
import { Chooser } from '../parts/Chooser.tsx'
import { MeasureHelpButton } from './help/MeasureHelpButton.tsx'
import type { AgreementTask } from './model/coding.ts'
import type { FiguresResult } from './model/figures.ts'
import type { Intervals } from './model/intervals.ts'
import { type AgreementScope, tagPath } from './model/scope.ts'
import { ConfusionMap } from './table/ConfusionMap.tsx'
import heat from './table/HeatTable.module.css'
import { PairMatrix } from './table/PairMatrix.tsx'
import type { TableSort } from './table/sort-rows.ts'
import { TagTable } from './table/TagTable.tsx'

interface Props {
  readonly kind: AgreementOptions['table']
  readonly scope: AgreementScope
  readonly task: AgreementTask
  readonly result: FiguresResult
  readonly intervals: Intervals
  readonly sort: TableSort
  /** What tables scroll in. */
  readonly scroll: RefObject<HTMLElement | null>
  readonly pairMeasure: PassageMeasure | null
  onChange(change: Partial<AgreementOptions>): void
}

/** The chosen table, with what can be chosen for it. */
export function AgreementTables(props: Props) {
  const { kind, scope, result, intervals, sort, scroll, onChange } = props
  if (kind === 'tags')
    return (
      <TagTable
        scope={scope}
        rows={result.rows}
        intervals={intervals}
        sort={sort}
        scroll={scroll}
        onSort={(next) => startTransition(() => onChange({ sort: next }))}
      />
    )
  return kind === 'pairs' ? <Pairs {...props} /> : <Confusion {...props} />
}

/** The key of all tags together in a list of tags. */
const together = 'together'

function Pairs({ scope, task, result, intervals, pairMeasure, onChange }: Props) {
  if (pairMeasure === null) return null
  const { pairTag, measures } = result.request
  return (
    <>
      <div className={heat.bar}>
        <Chooser
          label={words.pairMeasure}
          shown={measureTitles[pairMeasure]}
          choices={measures.map((measure) => ({ key: measure, text: measureTitles[measure] }))}
          chosen={[pairMeasure]}
          onChoose={([measure]) => measure !== undefined && onChange({ pairMeasure: measure })}
        />
        <MeasureHelpButton measure={pairMeasure} />
        <Chooser
          label={words.pairTag}
          shown={tagPath(scope, pairTag)}
          choices={[
            { key: together, text: scope.together },
            ...task.plan.alone.map(({ id }) => ({ key: id as string, text: tagPath(scope, id) })),
          ]}
          chosen={[pairTag ?? together]}
          onChoose={([tag]) =>
            tag !== undefined && onChange({ pairTag: tag === together ? null : (tag as TagId) })
          }
        />
      </div>
      <PairMatrix
        scope={scope}
        coders={task.coders}
        pairs={result.pairs}
        measure={pairMeasure}
        intervals={intervals}
      />
    </>
  )
}

function Confusion({ scope, task, result, scroll, onChange }: Props) {
  const { coderName, unit } = scope
  const [first, second] = result.request.confused
  const choices = task.coders.map((coder) => ({ key: coder, text: coderName(coder) }))
  // Choosing the other one's coder changes places.
  const choose = (row: CoderId, column: CoderId) =>
    onChange({ confused: row === column ? [second, first] : [row, column] })
  return (
    <>
      <div className={heat.bar}>
        {task.coders.length > 2 && (
          <>
            <Chooser
              label={words.rowCoder}
              shown={coderName(first)}
              choices={choices}
              chosen={[first]}
              onChoose={([coder]) => coder !== undefined && choose(coder, second)}
            />
            <Chooser
              label={words.columnCoder}
              shown={coderName(second)}
              choices={choices}
              chosen={[second]}
              onChoose={([coder]) => coder !== undefined && choose(first, coder)}
            />
          </>
        )}
        {words.confusionText(coderName(first), coderName(second), unit)}
      </div>
      <ConfusionMap
        scope={scope}
        confusion={result.confusion}
        coders={result.request.confused}
        scroll={scroll}
      />
    </>
  )
}
