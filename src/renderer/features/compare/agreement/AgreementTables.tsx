import type { PassageMeasure } from '../../../../shared/compare/agreement/agreement-input.ts'
import { measureTitles } from '../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { Chooser } from '../parts/Chooser.tsx'
import type { AgreementTask } from './model/coding.ts'
import type { FiguresResult } from './model/figures.ts'
import type { Intervals } from './model/intervals.ts'
import { type AgreementScope, tagPath } from './model/scope.ts'
import { ConfusionMap } from './table/ConfusionMap.tsx'
import heat from './table/HeatTable.module.css'
import { PairMatrix } from './table/PairMatrix.tsx'
import { TagTable } from './table/TagTable.tsx'

/** What is shown of the figures. */
export type TableKind = 'tags' | 'pairs' | 'confusion'

interface Props {
  readonly kind: TableKind
  readonly scope: AgreementScope
  readonly task: AgreementTask
  readonly result: FiguresResult
  readonly intervals: Intervals
  readonly pairMeasure: PassageMeasure | null
  onPairMeasure(measure: PassageMeasure): void
  onPairTag(tag: string | null): void
  onConfused(coders: readonly [string, string]): void
}

/** The chosen table, with what can be chosen for it. */
export function AgreementTables(props: Props) {
  const { kind, scope, result, intervals } = props
  if (kind === 'tags') return <TagTable scope={scope} rows={result.rows} intervals={intervals} />
  return kind === 'pairs' ? <Pairs {...props} /> : <Confusion {...props} />
}

/** The key of all tags together in a list of tags. */
const together = 'together'

function Pairs({ scope, task, result, intervals, pairMeasure, onPairMeasure, onPairTag }: Props) {
  const { tree } = scope
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
          onChoose={([measure]) => measure !== undefined && onPairMeasure(measure)}
        />
        <Chooser
          label={words.pairTag}
          shown={tagPath(tree, pairTag)}
          choices={[
            { key: together, text: words.allTogether },
            ...task.plan.alone.map(({ id }) => ({ key: id as string, text: tagPath(tree, id) })),
          ]}
          chosen={[pairTag ?? together]}
          onChoose={([tag]) => tag !== undefined && onPairTag(tag === together ? null : tag)}
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

function Confusion({ scope, task, result, onConfused }: Props) {
  const { coderName, unit } = scope
  const [first, second] = result.request.confused
  const choices = task.coders.map((coder) => ({ key: coder as string, text: coderName(coder) }))
  // Choosing the other one's coder changes places.
  const choose = (row: string, column: string) => onConfused(row === column ? [second, first] : [row, column])
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
      <ConfusionMap scope={scope} confusion={result.confusion} coders={[first, second]} />
    </>
  )
}
