import { useMemo } from 'react'
import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import { planTags } from '../../../../../shared/compare/agreement/plan-tags.ts'
import type { DocumentId } from '../../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import type { AgreementOptions } from '../../../../app/context.ts'
import { useTask } from '../../worker/use-task.ts'
import type { AgreementTask, FigureJob } from '../model/coding.ts'
import { cheapestFirst, type FiguresRequest, type FiguresResult } from '../model/figures.ts'
import type { ReadCoding } from './use-coding.ts'

const startWorker = () =>
  new Worker(new URL('../worker/figures-worker.ts', import.meta.url), { type: 'module' })

/** Returns the task of what was read; null without documents or tags. Keep the arguments in memos. */
export function useAgreementTask(
  coding: ReadCoding | null,
  languages: ReadonlyMap<DocumentId, string>,
  tree: TagTree,
  { tags, unit, uncoded }: Pick<AgreementOptions, 'tags' | 'unit' | 'uncoded'>,
): AgreementTask | null {
  return useMemo(() => {
    if (coding === null || coding.documents.length === 0) return null
    const plan = planTags(tree, tags, coding.used)
    if (plan.together.length === 0 && plan.alone.length === 0) return null
    const documents = coding.documents.map((document) => ({
      ...document,
      language: languages.get(document.id) ?? '',
    }))
    return { documents, coders: coding.chosen.coders, unit, uncoded, plan }
  }, [coding, languages, tree, tags, unit, uncoded])
}

interface Wanted {
  readonly task: AgreementTask | null
  readonly measures: readonly PassageMeasure[]
  readonly pairTag: string | null
  readonly confused: AgreementOptions['confused']
}

/** Works out all figures but their intervals in a worker. */
export function useFigures({ task, measures, pairTag, confused }: Wanted) {
  const request = useMemo(
    () => (task === null || confused === null ? null : { task, measures, pairTag, confused }),
    [task, measures, pairTag, confused],
  )
  return useTask<FiguresRequest, FiguresResult>(startWorker, request)
}

/** Returns the intervals to work out: what is drawn first, and of that the cheap measures before the dear ones. */
export function useIntervalJobs(
  result: FiguresResult | null,
  measures: readonly PassageMeasure[],
  pairMeasure: PassageMeasure | null,
): readonly FigureJob[] {
  return useMemo(() => {
    if (result === null) return []
    const rank = (measure: PassageMeasure) => (measure === measures[0] ? -1 : cheapestFirst.indexOf(measure))
    const jobs = (rows: FiguresResult['rows'], wanted: readonly PassageMeasure[]): FigureJob[] =>
      wanted
        .toSorted((a, b) => rank(a) - rank(b))
        .flatMap((measure) =>
          rows
            .filter((row) =>
              row.figures.some(({ measure: own, figure }) => own === measure && figure.value !== null),
            )
            .map(({ tag, coders }) => ({ tag, coders, measure })),
        )
    return pairMeasure === null ? jobs(result.rows, measures) : jobs(result.pairs, [pairMeasure])
  }, [result, measures, pairMeasure])
}
