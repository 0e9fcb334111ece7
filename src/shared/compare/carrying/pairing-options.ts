import type { Pairing } from '../../model/pairing.ts'
import type { AlignmentOptions } from '../editions/alignment.ts'

/** Two editions with the texts that are read now. */
export interface EditionPair {
  readonly old: EditionText
  readonly new: EditionText
}

export interface EditionText {
  readonly document: string
  readonly textHash: string
  /** How many blocks the text has. */
  readonly blocks: number
}

/**
 * Returns the corrections by hand that hold for these two texts, as options of the alignment. Where two speak of one
 * paragraph the one written last holds, of two written at once the one with the greater id. A block that is not there
 * is left out.
 */
export function pairingOptions(pairings: Iterable<Pairing>, pair: EditionPair): Required<AlignmentOptions> {
  const latestFirst = [...pairings]
    .filter((pairing) => !pairing.deleted && speaksOf(pairing, pair))
    .sort((a, b) => b.modified - a.modified || (a.id < b.id ? 1 : -1))
  const pinned: { old: number[]; new: number[] }[] = []
  const apart = new Map<string, { old: number; new: number }>()
  const claimed = { old: new Map<number, number>(), new: new Map<number, number>() }
  for (const pairing of latestFirst) {
    const old = known(pairing.old, pair.old.blocks)
    const next = known(pairing.new, pair.new.blocks)
    if (pairing.together) {
      if (old.length + next.length === 0) continue
      const isTaken =
        old.some((block) => claimed.old.has(block)) || next.some((block) => claimed.new.has(block))
      if (isTaken || pairsOf(old, next).some(({ key }) => apart.has(key))) continue
      for (const block of old) claimed.old.set(block, pinned.length)
      for (const block of next) claimed.new.set(block, pinned.length)
      pinned.push({ old, new: next })
    } else {
      for (const { key, ...blocks } of pairsOf(old, next)) {
        const group = claimed.old.get(blocks.old)
        if (group === undefined || claimed.new.get(blocks.new) !== group) apart.set(key, blocks)
      }
    }
  }
  return { pinned, apart: [...apart.values()] }
}

function speaksOf(pairing: Pairing, { old, new: next }: EditionPair): boolean {
  return (
    pairing.oldDocument === old.document &&
    pairing.newDocument === next.document &&
    pairing.oldTextHash === old.textHash &&
    pairing.newTextHash === next.textHash
  )
}

const known = (blocks: readonly number[], count: number) =>
  [...new Set(blocks)].filter((block) => block < count).sort((a, b) => a - b)

const pairsOf = (old: readonly number[], next: readonly number[]) =>
  old.flatMap((from) => next.map((to) => ({ key: `${from} ${to}`, old: from, new: to })))
