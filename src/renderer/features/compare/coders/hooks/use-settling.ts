import { useRef, useState } from 'react'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import type { SettledRecords } from '../../../../../shared/compare/passages/settled.ts'
import type { Operation } from '../../../../../shared/log/entry.ts'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import { consensusCoderId } from '../../../../../shared/model/coder.ts'
import { useApp } from '../../../../app/context.ts'
import { useCoder } from '../../../../db/queries/use-records.ts'
import type { ItemTable } from '../model/item-table.ts'
import { type Decision, type SettleContext, settle, takeBack } from '../model/settle.ts'
import type { OpenText } from './use-text.ts'

const messages = compareCodersMessages.view

/** So many items are settled in one entry: describing where they stand must not stop the view. */
const slice = 200

export interface Settling {
  /** How much of what is being taken over is written, 0 to 1; null: nothing is. */
  readonly progress: number | null
  /** Settles an item; whether it was written. It can be undone. */
  decide(item: ComparedItem, decision: Decision): Promise<boolean>
  /** Gives the consensus what all the coders of the agreed items in these places have. It can be undone. */
  takeOver(items: ItemTable, places: readonly number[]): Promise<void>
  /** Undoes what was done last in this text and is not undone yet; the item that it settled, null when it was several or none. */
  undo(): Promise<ComparedItem | null>
}

/** Something that was done, to be undone once. */
interface Step {
  readonly item: ComparedItem | null
  run(): Promise<void>
}

/** Returns what settles items of this text, in the name of who codes in this window. */
export function useSettling(text: OpenText, records: SettledRecords): Settling {
  const { database, append, requireCoder, toast } = useApp()
  const consensus = useCoder(database, consensusCoderId)
  const [progress, setProgress] = useState<number | null>(null)
  const isBusy = useRef(false)
  const steps = useRef<Step[]>([])

  const contextOf = async (): Promise<SettleContext | null> => {
    const coder = await requireCoder()
    if (coder === null) return null
    return {
      document: text.document,
      text: text.source.text,
      textHash: text.textHash,
      records,
      hasConsensus: consensus !== null && !consensus.deleted,
      by: coder.id,
      now: Date.now(),
    }
  }
  /** Keeps what was written, and offers to undo it. */
  const remember = (
    words: string,
    item: ComparedItem | null,
    written: readonly (readonly Operation[])[],
    before: SettleContext,
  ) => {
    const step: Step = {
      item,
      run: async () => {
        steps.current = steps.current.filter((one) => one !== step)
        const context = { ...before, now: Date.now() }
        for (const operations of written.toReversed())
          if (!(await append(takeBack(operations, context)))) return
        takeNotice()
        toast(messages.undone)
      },
    }
    steps.current.push(step)
    const run = async () => {
      if (steps.current.includes(step)) await alone(step.run, undefined)
    }
    // What Ctrl+Z undid is not offered to be undone any longer.
    const takeNotice = toast(words, { label: messages.undo, run })
  }
  /** One at a time: a second key press must not settle an item twice. */
  const alone = async <Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> => {
    if (isBusy.current) return otherwise
    isBusy.current = true
    try {
      return await work()
    } finally {
      isBusy.current = false
    }
  }
  const write = async (item: ComparedItem, decision: Decision) => {
    const context = await contextOf()
    if (context === null) return false
    const operations = settle([{ item, decision }], context)
    if (!(await append(operations))) return false
    const words = decision.kind === 'discuss' ? messages.decisions.discuss : messages.settledToast
    remember(words, item, [operations], context)
    return true
  }
  const writeAll = async (items: ItemTable, places: readonly number[]) => {
    const context = await contextOf()
    if (context === null) return
    const written: Operation[][] = []
    let done = 0
    setProgress(0)
    try {
      while (done < places.length) {
        const part = places.slice(done, done + slice).flatMap((place) => items.at(place) ?? [])
        const decided = part.map((item) => ({ item, decision: { kind: 'join' } as const }))
        const operations = settle(decided, {
          ...context,
          hasConsensus: context.hasConsensus || done > 0,
        })
        if (!(await append(operations))) break
        written.push(operations)
        done += part.length
        setProgress(done / places.length)
      }
    } finally {
      setProgress(null)
    }
    if (done > 0) remember(messages.takenToast(done), null, written, context)
  }
  return {
    progress,
    decide: (item, decision) => alone(() => write(item, decision), false),
    takeOver: (items, places) => alone(() => writeAll(items, places), undefined),
    undo: () =>
      alone(async () => {
        const step = steps.current.at(-1)
        await step?.run()
        return step?.item ?? null
      }, null),
  }
}
