import { useMemo } from 'react'
import type { PlacedAnnotations } from '../../../../../shared/compare/carrying/place-annotations.ts'
import { composeQueue, type Proposal, type QueueItem } from '../../../../../shared/compare/carrying/queue.ts'
import type { Alignment } from '../../../../../shared/compare/editions/alignment.ts'
import { useApp } from '../../../../app/context.ts'
import { useCarries } from '../../../../db/queries/use-records.ts'
import { packText } from '../../worker/packed-text.ts'
import { useTask } from '../../worker/use-task.ts'
import type { ProposeTask } from '../worker/propose-worker.ts'
import type { Edition } from './use-alignment.ts'
import type { LiveAnnotations } from './use-live-annotations.ts'

const startWorker = () =>
  new Worker(new URL('../worker/propose-worker.ts', import.meta.url), { type: 'module' })

const none: LiveAnnotations = new Map()

/**
 * Returns every annotation of the old edition that may be seen, with its proposal and where it stands; null until that
 * is worked out. One that has no place in its own text has none in the new one. For a document's own older text
 * (`isReplacing`) only decisions about the present text count, and nothing is ever done: what is put back in place is
 * no longer among those without one.
 */
export function useCarryQueue(
  old: Edition,
  next: Edition,
  alignment: Alignment | null,
  annotations: PlacedAnnotations | null,
  carried: LiveAnnotations | null,
  isReplacing: boolean,
): readonly QueueItem[] | null {
  const { database } = useApp()
  const all = useCarries(database)
  const task = useMemo<ProposeTask | null>(() => {
    if (alignment === null || annotations === null) return null
    const places = annotations.placed.map(({ annotation, start, end }) => ({
      annotation: annotation.id,
      start,
      end,
    }))
    return {
      alignment,
      old: packText(old.text.source),
      new: packText(next.text.source),
      places,
      language: next.document.language,
    }
  }, [alignment, annotations, old, next])
  const { output } = useTask<ProposeTask, readonly Proposal[]>(startWorker, task)
  return useMemo(() => {
    if (output === null || annotations === null || carried === null) return null
    const carries = isReplacing
      ? new Map([...all].filter(([, { textHash }]) => textHash === next.text.textHash))
      : all
    return composeQueue({
      to: next.document.id,
      annotations: [...annotations.placed.map(({ annotation }) => annotation), ...annotations.lost],
      proposals: output,
      carries,
      carried: isReplacing ? none : carried,
    })
  }, [output, annotations, carried, all, next, isReplacing])
}
