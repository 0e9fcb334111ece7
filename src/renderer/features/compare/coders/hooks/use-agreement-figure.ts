import { useMemo } from 'react'
import type { MeasuredFigure } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import type { DocumentId } from '../../../../../shared/model/ids.ts'
import { useApp } from '../../../../app/context.ts'
import { useCodings } from '../../../../db/queries/use-records.ts'
import { useTask } from '../../worker/use-task.ts'
import type { AgreementRequest } from '../model/measure-agreement.ts'
import type { PackedPassages } from '../model/packed.ts'
import type { Layers } from './use-layers.ts'
import { useSame } from './use-same.ts'
import type { OpenText } from './use-text.ts'

interface Input {
  readonly document: DocumentId
  readonly passages: PackedPassages | null
  readonly layers: Layers
  readonly text: OpenText
  readonly language: string
}

const startWorker = () =>
  new Worker(new URL('../worker/agreement-worker.ts', import.meta.url), { type: 'module' })

/**
 * Measures in a worker how far the coders of the passages agree; the last figure until the next is there, null before the
 * first. How spans are matched makes no difference to it.
 */
export function useAgreementFigure(input: Input): MeasuredFigure | null {
  const { document, passages, layers, text, language } = input
  const { database } = useApp()
  const codings = useCodings(database)
  const hasCoded = (coder: PackedPassages['coders'][number]) =>
    (layers.get(coder)?.size ?? 0) > 0 ||
    [...codings.values()].some((one) => one.document === document && one.coder === coder && one.done)
  const coded = useSame((passages?.coders ?? []).filter(hasCoded))
  // What blocks say besides would only be copied to the worker.
  const source = useMemo(
    () => ({
      text: text.source.text,
      blocks: text.source.blocks.map(({ kind, start, end }) => ({ kind, start, end, text: '' })),
    }),
    [text],
  )
  const request = useMemo(
    () => (passages === null ? null : { passages, coded, source, language }),
    [passages, coded, source, language],
  )
  const { output, of } = useTask<AgreementRequest, MeasuredFigure | null>(startWorker, request)
  return of?.passages.coders === passages?.coders ? output : null
}
