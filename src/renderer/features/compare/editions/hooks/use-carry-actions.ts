import { useMemo, useState } from 'react'
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
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import type { AnnotationId } from '../../../../../shared/model/ids.ts'
import { useApp } from '../../../../app/context.ts'
import type { Edition } from './use-alignment.ts'

/** What a person decides about passages in the queue; each can be undone. Many passages are several entries. */
export interface CarryActions {
  /** Puts items at their proposed places. */
  accept(items: readonly QueueItem[]): void
  /** Puts one at a place that the person chose. */
  adjust(item: QueueItem, start: number, end: number): void
  leaveOut(item: QueueItem): void
  /** Lets one that was left out or carried over wait again. */
  takeBack(item: QueueItem): void
}

/** Returns the decisions for the queue between these editions; for a document's own older text they move the anchors. */
export function useCarryActions(next: Edition, isReplacing: boolean): CarryActions {
  const { append, toast, coder } = useApp()
  // Whoever presses twice is told once.
  const [underWay] = useState(() => new Set<AnnotationId>())
  return useMemo(() => {
    const target = (): CarryTarget => ({
      document: next.document.id,
      textHash: next.text.textHash,
      text: next.text.source.text,
      by: coder?.id ?? null,
      now: Date.now(),
    })
    const write = async (message: string, writes: readonly Write[], undo: () => Write[]) => {
      if (await append(writes)) toast(message, { label: words.undo, run: () => void append(undo()) })
    }
    const put = async (
      items: readonly QueueItem[],
      writesOf: (item: QueueItem) => Write[],
      back: (item: QueueItem, written: Write[]) => Write[],
    ) => {
      const own = items.filter(({ annotation }) => !underWay.has(annotation.id))
      for (const { annotation } of own) underWay.add(annotation.id)
      let written: Write[][]
      try {
        written = await appendEach(append, own, writesOf)
      } finally {
        for (const { annotation } of own) underWay.delete(annotation.id)
      }
      if (written.length === 0) return
      const message = isReplacing ? words.replaced(written.length) : words.kept(written.length)
      const undo = () =>
        appendEach(append, own.slice(0, written.length), (item, index) => back(item, written[index] ?? []))
      toast(message, { label: words.undo, run: () => void undo() })
    }
    const putAll = (items: readonly QueueItem[], placeOf: (item: QueueItem) => ChosenPlace) => {
      const to = target()
      return isReplacing
        ? put(items, (item) => [replaceWrite(item.annotation, placeOf(item), to)], putBack)
        : put(
            items,
            (item) => acceptWrites(item, placeOf(item), to),
            (item, written) => undoWrites(item, written, target()),
          )
    }
    return {
      accept: (items) => void putAll(items, proposedPlace),
      adjust: (item, start, end) =>
        void putAll([item], () => ({ start, end, confidence: 1, decision: 'adjusted' })),
      leaveOut(item) {
        const writes = leaveOutWrites(item, target())
        void write(words.leftOut, writes, () => undoWrites(item, writes, target()))
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
        void write(words.tookBack, writes, () => {
          const back = undoWrites(item, waitWrites(item, target()), target())
          if (!isOut) return back
          const { id, document, coder: by, modified } = result
          const set = { deleted: false, modified }
          return [...back, { kind: 'annotation', id, document, coder: by, set }]
        })
      },
    }
  }, [append, toast, coder, next, isReplacing, underWay])
}

/** Returns what puts a passage of an older text back to where it was. */
function putBack({ annotation: { id, document, coder, anchor, modified } }: QueueItem): Write[] {
  return [{ kind: 'annotation', id, document, coder, set: { anchor, modified } }]
}

/** So many passages are written in one entry: describing where they stand must not stop the window. */
const slice = 500

/**
 * Writes what belongs together for each item, some items at a time; stops where that fails. Returns what was written for each, in
 * their order.
 */
async function appendEach(
  append: (operations: Write[]) => Promise<boolean>,
  items: readonly QueueItem[],
  writesOf: (item: QueueItem, index: number) => Write[],
): Promise<Write[][]> {
  const written: Write[][] = []
  while (written.length < items.length) {
    const from = written.length
    const part = items.slice(from, from + slice).map((item, index) => writesOf(item, from + index))
    if (!(await append(part.flat()))) break
    written.push(...part)
  }
  return written
}
