import type { EditionText } from '../../../../shared/compare/editions/carried.ts'
import type { Block } from '../../../../shared/text/blocks.ts'
import { composeSourceText, type SourceText } from '../../../../shared/text/canonical-text.ts'

/** A text on its way to a worker: to copy thousands of blocks would take longer than to copy the words. */
export interface PackedText {
  readonly text: string
  readonly kinds: readonly Block['kind'][]
  /** Where each block ends: UTF-16 code units into the text. */
  readonly ends: Uint32Array
}

export function packText({ text, blocks }: Pick<SourceText, 'text' | 'blocks'>): PackedText {
  return { text, kinds: blocks.map(({ kind }) => kind), ends: Uint32Array.from(blocks, ({ end }) => end) }
}

/** Returns the blocks of a packed text, with what comparing needs of them. */
export function unpackText({ text, kinds, ends }: PackedText): EditionText {
  const blocks = kinds.map((kind, at) => {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0) + 1
    return { kind, text: text.slice(start, ends[at]) }
  })
  return composeSourceText({ blocks, pageStarts: [] })
}
