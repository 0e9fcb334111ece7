import type { TextRange } from '../../text/text-range.ts'
import type { AlignmentGroup, EditionBlock } from '../editions/alignment.ts'
import { diffWords, joinTexts } from '../editions/diff-words.ts'

/** Ranges by block; offsets are UTF-16 code units into that block's own text, half-open. */
export type BlockRanges = ReadonlyMap<number, readonly TextRange[]>

/** What of a group's paragraphs changed: words that only the old edition has, and words that only the new one has. */
export interface ChangedWords {
  readonly dropped: BlockRanges
  readonly added: BlockRanges
}

type Texts = readonly Pick<EditionBlock, 'text'>[]

const nothing: ChangedWords = { dropped: new Map(), added: new Map() }

/** Whether words of the group can be marked as changed: it has both sides, and they differ. */
export function hasChangedWords(group: AlignmentGroup): boolean {
  return group.changed && group.old.length > 0 && group.new.length > 0
}

/** Returns the changed words of a group, in order; those of one without a partner are not marked: all of it is. */
export function findChangedWords(group: AlignmentGroup, oldTexts: Texts, newTexts: Texts): ChangedWords {
  if (!hasChangedWords(group)) return nothing
  const old = joinTexts(group.old.map((block) => oldTexts[block]?.text ?? ''))
  const next = joinTexts(group.new.map((block) => newTexts[block]?.text ?? ''))
  const runs = diffWords(old.text, next.text)
  const dropped = runs.filter(({ kind }) => kind === 'dropped')
  const added = runs.filter(({ kind }) => kind === 'new')
  return {
    dropped: byBlock(
      dropped.map(({ oldStart, oldEnd }) => ({ start: oldStart, end: oldEnd })),
      group.old,
      oldTexts,
    ),
    added: byBlock(
      added.map(({ newStart, newEnd }) => ({ start: newStart, end: newEnd })),
      group.new,
      newTexts,
    ),
  }
}

/** Cuts ranges of the joined text at the ends of blocks. */
function byBlock(ranges: readonly TextRange[], blocks: readonly number[], texts: Texts): BlockRanges {
  const found = new Map<number, TextRange[]>()
  let offset = 0
  for (const block of blocks) {
    const length = texts[block]?.text.length ?? 0
    const own = ranges
      .map(({ start, end }) => ({
        start: Math.max(start - offset, 0),
        end: Math.min(end - offset, length),
      }))
      .filter(({ start, end }) => start < end)
    if (own.length > 0) found.set(block, own)
    offset += length + 1
  }
  return found
}
