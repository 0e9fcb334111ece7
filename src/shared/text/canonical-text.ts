import type { Block, ExtractedText, PageStart } from './blocks.ts'

/** A block with its place in the canonical text: UTF-16 code units, half-open. */
export interface PlacedBlock extends Block {
  readonly start: number
  readonly end: number
}

/** The canonical text of an extracted source, and where its blocks and pages lie in it. */
export interface SourceText {
  readonly text: string
  readonly blocks: readonly PlacedBlock[]
  /** In order of `start`, which is a UTF-16 offset into `text`. */
  readonly pages: readonly { readonly label: string; readonly start: number }[]
}

/**
 * Returns the canonical text: the blocks' texts joined by one line feed, with the place of each block and page.
 * All offsets are UTF-16 code units into that text.
 */
export function composeSourceText(extracted: Pick<ExtractedText, 'blocks' | 'pageStarts'>): SourceText {
  const blocks: PlacedBlock[] = []
  let start = 0
  for (const block of extracted.blocks) {
    const end = start + block.text.length
    blocks.push({ ...block, start, end })
    start = end + 1
  }
  const pages = extracted.pageStarts.map((page: PageStart) => ({
    label: page.label,
    start: (blocks[page.block]?.start ?? 0) + page.offset,
  }))
  return { text: extracted.blocks.map((block) => block.text).join('\n'), blocks, pages }
}

/** Returns the index of the block that contains `offset` or ends there, by binary search; -1 without blocks. */
export function findBlockIndex(blocks: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}

/**
 * Returns the label of the page on which `offset` lies; null where the source has no pages. Footnotes stand behind the
 * text in the order of their marks, so each says its page itself.
 */
export function findPageLabel(source: Pick<SourceText, 'blocks' | 'pages'>, offset: number): string | null {
  const block = source.blocks[findBlockIndex(source.blocks, offset)]
  if (block?.kind === 'footnote' && block.page !== undefined) return block.page
  const page = source.pages[findBlockIndex(source.pages, offset)]
  return page !== undefined && page.start <= offset ? page.label : null
}
