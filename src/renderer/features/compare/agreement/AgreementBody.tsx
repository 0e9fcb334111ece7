import { CircleHelp } from 'lucide-react'
import { startTransition, useMemo, useOptimistic, useRef, useState } from 'react'
import type {
  AgreementSubject,
  PassageMeasure,
} from '../../../../shared/compare/agreement/agreement-input.ts'
import { drawnOf } from '../../../../shared/compare/agreement/resample.ts'
import type { ComparedCoding } from '../../../../shared/interchange/compared-coding.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../shared/model/tag-tree.ts'
import { type AgreementOptions, useApp } from '../../../app/context.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Segment } from '../../../ui/Segment.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Working } from '../parts/Working.tsx'
import { AgreementActions } from './AgreementActions.tsx'
import { AgreementFigures } from './AgreementFigures.tsx'
import { AgreementNote } from './AgreementNote.tsx'
import { AgreementTables } from './AgreementTables.tsx'
import styles from './AgreementView.module.css'
import { HelpDialog } from './help/HelpDialog.tsx'
import { useFigures, useIntervalJobs } from './hooks/use-agreement.ts'
import type { ReadCoding } from './hooks/use-coding.ts'
import { useIntervals } from './hooks/use-intervals.ts'
import type { AgreementTask } from './model/coding.ts'
import { composeConfusion, composeExport } from './model/compose-export.ts'
import { type AgreementScope, nameTogether } from './model/scope.ts'
import { DifferencesPanel } from './panel/DifferencesPanel.tsx'
import { ResamplingChooser } from './ResamplingChooser.tsx'

const kinds = (['tags', 'pairs', 'confusion'] as const).map((value) => ({ value, label: words.view[value] }))

interface Props {
  readonly task: AgreementTask
  readonly coding: ReadCoding
  readonly tree: TagTree
  readonly people: ReadonlyMap<string, Coder>
  readonly titles: ReadonlyMap<string, string>
  readonly measures: readonly PassageMeasure[]
  readonly options: AgreementOptions
  onChange(change: Partial<AgreementOptions>): void
}

/** The figures of a task: at the head the ones that say most, below them tables, beside them where coders differ. */
export function AgreementBody(props: Props) {
  const { task, coding, tree, people, titles, measures, options, onChange } = props
  const { library } = useApp()
  const { table: kind, pairMeasure, pairTag, confused: wanted } = options
  const [subject, setSubject] = useState<AgreementSubject | null>(null)
  const scroll = useRef<HTMLElement>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const confused = useMemo(() => confusedCoders(task.coders, wanted), [task.coders, wanted])
  const comparedPairTag = task.plan.alone.some(({ id }) => id === pairTag) ? pairTag : null
  const { output, of, progress, cancelled, cancel } = useFigures({
    task,
    measures,
    pairTag: comparedPairTag,
    confused,
  })
  // Figures of other coders are not shown under these.
  const result = output !== null && output.request.coders.join() === task.coders.join() ? output : null
  const shownPairMeasure =
    pairMeasure !== null && measures.includes(pairMeasure) ? pairMeasure : (measures[0] ?? null)
  // The choice shows before its table is drawn.
  const [shownKind, showKind] = useOptimistic(kind)
  const jobs = useIntervalJobs(
    progress === null ? result : null,
    measures,
    kind === 'pairs' ? shownPairMeasure : null,
  )
  // What stands until the next figures are there keeps its own names and intervals.
  const shownTask = of?.task ?? task
  const { plan, unit: shownUnit } = shownTask
  const drawn = drawnOf(options.resampling, shownUnit)
  const intervals = useIntervals(shownTask, jobs, drawn)
  const shownMeasures = result?.request.measures ?? measures
  const scope = useMemo<AgreementScope>(
    () => ({
      tree,
      together: nameTogether(tree, plan.chosen),
      unit: shownUnit,
      measures: shownMeasures,
      coderName: (id) => people.get(id)?.name ?? id,
      coder: (id) => people.get(id) ?? null,
      onOpen: ({ tag, coders }) => setSubject({ tag, coders }),
    }),
    [tree, plan.chosen, shownUnit, shownMeasures, people],
  )
  const titleOf = (id: string) => titles.get(id) ?? id
  const withoutText = coding.empty.map(titleOf)
  const units =
    result?.rows[0]?.figures.find(({ figure }) => figure.pairableUnits > 0)?.figure.pairableUnits ?? 0
  const compared: ComparedCoding = {
    library: library.name,
    documents: task.documents.map(({ id }) => titleOf(id)),
    unit: task.unit,
    uncoded: task.uncoded,
    leftOut: coding.leftOut,
    withoutText,
  }
  const isComplete = result !== null && progress === null && !cancelled && intervals.progress === null
  const composeFigures = () => {
    const isPairs = kind === 'pairs' && shownPairMeasure !== null
    return composeExport({
      compared,
      scope: isPairs ? { ...scope, measures: [shownPairMeasure] } : scope,
      coders: task.coders,
      rows: (isPairs ? result?.pairs : result?.rows) ?? [],
      intervals: intervals.intervals,
      drawn,
    })
  }
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        {result !== null && (
          <AgreementFigures
            scope={scope}
            rows={result.rows}
            intervals={intervals.intervals}
            tags={plan.chosen}
          />
        )}
        <div className={styles.bar}>
          <Segment
            label={words.views}
            options={kinds}
            value={shownKind}
            // A large table is drawn in pieces, so that the window stays in hand.
            onChange={(table) =>
              startTransition(() => {
                showKind(table)
                onChange({ table })
              })
            }
          />
          <ResamplingChooser
            resampling={options.resampling}
            onChoose={(resampling) => onChange({ resampling })}
          />
          <span className="grow" />
          {progress !== null && <Working progress={progress} label={words.working} onCancel={cancel} />}
          {intervals.progress !== null && (
            <IntervalProgress progress={intervals.progress} onCancel={intervals.cancel} />
          )}
          {intervals.cancelled && (
            <span className={styles.working}>
              {words.intervalsStopped}
              <Button size="small" variant="line" onPress={intervals.resume}>
                {words.goOn}
              </Button>
            </span>
          )}
          <div className={styles.actions}>
            <Button icon={CircleHelp} onPress={() => setHelpOpen(true)}>
              {words.help}
            </Button>
            <AgreementActions
              figures={isComplete ? composeFigures : null}
              confusion={
                kind === 'confusion' && result !== null && progress === null && !cancelled
                  ? () => composeConfusion(compared, scope, result.confusion, result.request.confused)
                  : null
              }
            />
          </div>
        </div>
        <AgreementNote
          task={task}
          units={units}
          leftOut={coding.leftOut}
          withoutText={withoutText}
          drawn={drawn}
          onResampling={(resampling) => onChange({ resampling })}
        />
        <section
          ref={scroll}
          className={styles.scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
          tabIndex={0}
          data-region-focus
          aria-label={words.view[kind]}
        >
          {result === null &&
            (cancelled ? <p className={styles.note}>{words.cancelled}</p> : <Skeleton lines={8} />)}
          {result !== null && (
            <AgreementTables
              kind={kind}
              scope={scope}
              task={task}
              result={result}
              intervals={intervals.intervals}
              sort={options.sort}
              scroll={scroll}
              pairMeasure={shownPairMeasure}
              onChange={onChange}
            />
          )}
        </section>
      </div>
      {subject !== null && (
        <DifferencesPanel
          scope={scope}
          task={task}
          subject={subject}
          options={options}
          onClose={() => setSubject(null)}
        />
      )}
      <HelpDialog measures={measures} isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}

/** Returns the two coders whose tags are set against each other: the wanted ones while they are compared. */
function confusedCoders(
  coders: readonly CoderId[],
  wanted: AgreementOptions['confused'],
): AgreementOptions['confused'] {
  if (wanted?.every((coder) => coders.includes(coder)) === true) return wanted
  const [first, second] = coders
  return first === undefined || second === undefined ? null : [first, second]
}

interface ProgressProps {
  readonly progress: { readonly done: number; readonly total: number }
  onCancel(): void
}

function IntervalProgress({ progress: { done, total }, onCancel }: ProgressProps) {
  const label = words.workingIntervals(done, total)
  return (
    <span className={styles.working}>
      {label}
      <ProgressBar className={styles.progress ?? ''} label={label} value={done / total} />
      <Button size="small" variant="line" onPress={onCancel}>
        {words.cancel}
      </Button>
    </span>
  )
}
