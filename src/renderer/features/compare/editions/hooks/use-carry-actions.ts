import { useMemo } from 'react'
import { createRandomId } from '../../../../../shared/base/random-id.ts'
import { packUnits } from '../../../../../shared/compare/carrying/pack-units.ts'
import type { QueueItem } from '../../../../../shared/compare/carrying/queue.ts'
import {
  acceptWrites,
  type CarryTarget,
  type ChosenPlace,
  leaveOutWrites,
  proposedPlace,
  replaceWrite,
  undoWrites,
  type Write,
  waitWrites,
} from '../../../../../shared/compare/carrying/writes.ts'
import { maxOperations } from '../../../../../shared/log/entry.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { annotationIdSchema } from '../../../../../shared/model/ids.ts'
import { useApp } from '../../../../app/context.ts'
import type { Edition } from './use-alignment.ts'

/** What a person decides about passages in the queue. Each is one entry and can be undone. */
export interface CarryActions {
  /** Puts items at their proposed places. */
  accept(items: readonly QueueItem[]): void
  /** Puts one at a place that the person chose. */
  adjust(item: QueueItem, start: number, end: number): void
  leaveOut(item: QueueItem): void
  /** Lets one that was left out or carried over wait again. */
  takeBack(item: QueueItem): void
}

const newId = () => annotationIdSchema.parse(createRandomId('a', (bytes) => crypto.getRandomValues(bytes)))

/** Returns the decisions for the queue between these editions; for a document's own older text they move the anchors. */
export function useCarryActions(next: Edition, isReplacing: boolean): CarryActions {
  const { append, toast, coder } = useApp()
  return useMemo(() => {
    const target = (): CarryTarget => ({
      document: next.document.id,
      textHash: next.text.textHash,
      text: next.text.source.text,
      by: coder?.id ?? null,
      now: Date.now(),
      newId,
    })
    const write = async (message: string, units: Units, undo: () => Units) => {
      if (!(await appendAll(append, units))) return
      toast(message, { label: words.undo, run: () => void appendAll(append, undo()) })
    }
    const put = (items: readonly QueueItem[], placeOf: (item: QueueItem) => ChosenPlace) => {
      if (items.length === 0) return
      if (isReplacing) {
        const writes = items.map((item) => [replaceWrite(item.annotation, placeOf(item), target())])
        const back = () =>
          items.map(({ annotation: { id, document, coder: by, anchor, modified } }): Write[] => {
            return [{ kind: 'annotation', id, document, coder: by, set: { anchor, modified } }]
          })
        void write(words.replaced(items.length), writes, back)
        return
      }
      const to = target()
      const written = items.map((item) => acceptWrites(item, placeOf(item), to))
      void write(words.kept(items.length), written, () =>
        items.map((item, index) => undoWrites(item, written[index] ?? [], target())),
      )
    }
    return {
      accept: (items) => put(items, proposedPlace),
      adjust: (item, start, end) => put([item], () => ({ start, end, confidence: 1, decision: 'adjusted' })),
      leaveOut(item) {
        const writes = leaveOutWrites(item, target())
        void write(words.leftOut, [writes], () => [undoWrites(item, writes, target())])
      },
      takeBack(item) {
        const { result } = item
        const writes: Write[] = waitWrites(item, target())
        const isOut = item.state === 'done' && result !== null
        if (isOut) {
          const { id, document, coder: by } = result
          writes.push({
            kind: 'annotation',
            id,
            document,
            coder: by,
            set: { deleted: true, modified: Date.now() },
          })
        }
        void write(words.tookBack, [writes], () => {
          const back = undoWrites(item, waitWrites(item, target()), target())
          if (!isOut) return [back]
          const { id, document, coder: by, modified } = result
          const set = { deleted: false, modified }
          return [[...back, { kind: 'annotation', id, document, coder: by, set }]]
        })
      },
    }
  }, [append, toast, coder, next, isReplacing])
}

/** Writes that belong together, for each passage. */
type Units = readonly (readonly Write[])[]

/** Writes in as few entries as hold them; stops at the first that fails. */
async function appendAll(append: (operations: Write[]) => Promise<boolean>, units: Units): Promise<boolean> {
  for (const writes of packUnits(units, maxOperations)) if (!(await append(writes))) return false
  return true
}
