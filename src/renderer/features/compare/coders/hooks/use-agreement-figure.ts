import { useMemo } from 'react'
import { planTags } from '../../../../../shared/compare/agreement/plan-tags.ts'
import type { Document } from '../../../../../shared/model/document.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { useApp } from '../../../../app/context.ts'
import { useCodings } from '../../../../db/queries/use-records.ts'
import { useIntervals } from '../../agreement/hooks/use-intervals.ts'
import type { FigureJob } from '../../agreement/model/coding.ts'
import { type ShownFigure, shownFigure } from '../../agreement/model/shown-figure.ts'
import { packText } from '../../worker/packed-text.ts'
import { useTask } from '../../worker/use-task.ts'
import {
  type AgreementRequest,
  agreementTask,
  findLowest,
  type MeasuredAgreement,
  shownMeasure,
} from '../model/measure-agreement.ts'
import type { PackedPassages } from '../model/packed.ts'
import type { Layers } from './use-layers.ts'
import { useSame } from './use-same.ts'
import type { OpenText } from './use-text.ts'

interface Input {
  readonly document: Document
  readonly passages: PackedPassages | null
  readonly layers: Layers
  readonly text: OpenText
  readonly tree: TagTree
  /** The tags that are compared; none: all. */
  readonly tags: readonly TagId[]
}

/** How far coders agree, with intervals as they come. */
export interface HeadAgreement {
  readonly together: ShownFigure
  /** The tag that they agree on least; null: there is no other to set it against. */
  readonly lowest: { readonly tag: TagId; readonly shown: ShownFigure } | null
}

const startWorker = () =>
  new Worker(new URL('../worker/agreement-worker.ts', import.meta.url), { type: 'module' })

const noJobs: readonly FigureJob[] = []

/**
 * Measures in a worker how far the coders of the passages agree; the last figures until the next are there, null before
 * the first. How spans are matched makes no difference to them.
 */
export function useAgreementFigure(input: Input): HeadAgreement | null {
  const { document, passages, layers, text, tree, tags } = input
  const { database } = useApp()
  const codings = useCodings(database)
  const hasCoded = (coder: PackedPassages['coders'][number]) =>
    (layers.get(coder)?.size ?? 0) > 0 ||
    [...codings.values()].some((one) => one.document === document.id && one.coder === coder && one.done)
  const coded = useSame((passages?.coders ?? []).filter(hasCoded))
  const { id, language } = document
  const source = useMemo(() => packText(text.source), [text])
  const request = useMemo(
    () =>
      passages === null
        ? null
        : {
            passages,
            coded,
            document: { id, language, source },
            plan: planTags(tree, tags, new Set(passages.tags)),
          },
    [passages, coded, id, language, source, tree, tags],
  )
  const { output, of } = useTask<AgreementRequest, MeasuredAgreement>(startWorker, request)
  const task = useMemo(
    () => (output === null || of === null ? null : agreementTask(of, output.layers)),
    [output, of],
  )
  const found = useMemo(() => {
    if (output === null || of === null) return null
    return { together: output.rows[0], lowest: findLowest(output.rows, of.plan), of }
  }, [output, of])
  const jobs = useMemo(
    () =>
      [found?.together, found?.lowest?.row].flatMap((row): FigureJob[] =>
        row === undefined || row.figures[0]?.figure.value === null
          ? []
          : [{ tag: row.tag, coders: row.coders, measure: shownMeasure }],
      ),
    [found],
  )
  const { intervals } = useIntervals(task, task === null ? noJobs : jobs, 'units')
  if (found?.together === undefined || found.of.passages.coders !== passages?.coders) return null
  const together = shownFigure(found.together, shownMeasure, intervals)
  const lowest = found.lowest && shownFigure(found.lowest.row, shownMeasure, intervals)
  if (together === null) return null
  return {
    together,
    lowest: found.lowest === null || lowest === null ? null : { tag: found.lowest.tag, shown: lowest },
  }
}
