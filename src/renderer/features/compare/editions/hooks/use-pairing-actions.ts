import { useMemo } from 'react'
import type { Operation } from '../../../../../shared/log/entry.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { type Pairing, type PairingFields, pairingIdOf } from '../../../../../shared/model/pairing.ts'
import { useApp } from '../../../../app/context.ts'
import { usePairings } from '../../../../db/queries/use-records.ts'
import type { Edition } from './use-alignment.ts'

/** Blocks of both editions; one side may be empty. */
interface Blocks {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

/** Corrections of the pairing by hand. Each is kept in the library and can be undone. */
export interface PairingActions {
  /** These do not belong together. */
  separate(blocks: Blocks): void
  /** These belong together; with one side empty: they have no partner. */
  pair(blocks: Blocks): void
  /** Takes back what was said by hand about these blocks. */
  forget(blocks: Blocks): void
  /** Whether anything was said by hand about one of these blocks. */
  isCorrected(blocks: Blocks): boolean
}

export function usePairingActions(old: Edition, next: Edition): PairingActions {
  const { append, toast, coder, database } = useApp()
  const pairings = usePairings(database)
  return useMemo(() => {
    const editions = {
      oldDocument: old.document.id,
      newDocument: next.document.id,
      oldTextHash: old.text.textHash,
      newTextHash: next.text.textHash,
    }
    const own = pairings.filter((pairing) =>
      Object.entries(editions).every(([field, value]) => pairing[field as keyof typeof editions] === value),
    )
    const speaksOf = (pairing: Pairing, blocks: Blocks) =>
      pairing.old.some((block) => blocks.old.includes(block)) ||
      pairing.new.some((block) => blocks.new.includes(block))

    const write = async (message: string, operations: Operation[], back: () => Operation[]) => {
      if (operations.length === 0 || !(await append(operations))) return
      toast(message, { label: words.undo, run: () => void append(back()) })
    }
    const operation = ({ id, ...set }: Pairing): Operation => ({ kind: 'pairing', id, set })
    const say = (message: string, { old: olds, new: news }: Blocks, together: boolean) => {
      const fields: PairingFields = {
        ...editions,
        old: [...olds].sort((a, b) => a - b),
        new: [...news].sort((a, b) => a - b),
        together,
        by: coder?.id ?? null,
        modified: Date.now(),
        deleted: false,
      }
      const id = pairingIdOf(fields)
      const before = pairings.find((pairing) => pairing.id === id)
      void write(message, [operation({ ...fields, id })], () => [
        operation(before ?? { ...fields, id, deleted: true }),
      ])
    }
    return {
      separate: (blocks) => say(words.separated, blocks, false),
      pair: (blocks) => say(words.paired, blocks, true),
      forget(blocks) {
        const said = own.filter((pairing) => speaksOf(pairing, blocks))
        const modified = Date.now()
        void write(
          words.unpaired,
          said.map((pairing) => operation({ ...pairing, deleted: true, modified })),
          () => said.map((pairing) => operation(pairing)),
        )
      },
      isCorrected: (blocks) => own.some((pairing) => speaksOf(pairing, blocks)),
    }
  }, [append, toast, coder, pairings, old, next])
}
