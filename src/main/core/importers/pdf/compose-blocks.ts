import type { Block, PageStart } from '../../../../shared/text/blocks.ts'
import type { Draft } from './draft.ts'
import type { GlyphTable } from './glyph-table.ts'
import { concat, normalisePlaced, type PlacedText, rewrite, trim, unplaced } from './placed-text.ts'

/** The blocks with, for each, the glyph of every code unit of its text. */
export interface PlacedBlocks {
  readonly blocks: Block[]
  readonly glyphs: readonly (readonly number[])[]
  readonly pageStarts: PageStart[]
}

/** Returns the drafts as blocks, tables as rows, footnotes at the end, all texts normalised. */
export function composeBlocks(
  drafts: readonly Draft[],
  labels: readonly string[],
  table: GlyphTable,
): PlacedBlocks {
  const ordered = [
    ...drafts.filter((draft) => draft.kind !== 'footnote'),
    ...drafts.filter((draft) => draft.kind === 'footnote'),
  ]
  const blocks: Block[] = []
  const glyphs: (readonly number[])[] = []
  for (const draft of ordered) {
    for (const part of textsOf(draft)) {
      const text = normalisePlaced(trimmed(part, draft.kind === 'table'))
      if (text.text.trim() === '') continue
      const page = pageOfText(text, table) ?? draft.page
      blocks.push(makeBlock(draft, text.text, labels[page]))
      glyphs.push(text.glyphs)
    }
  }
  return { blocks, glyphs, pageStarts: findPageStarts(glyphs, labels, table) }
}

/** A row keeps the tabs of its empty cells. */
function trimmed(text: PlacedText, isRow: boolean): PlacedText {
  const clean = rewrite(text, /\u00AD/g, () => '')
  return isRow ? clean : trim(clean)
}

function textsOf(draft: Draft): PlacedText[] {
  if (draft.kind !== 'table') return [draft.text]
  return draft.rows.map((row) =>
    concat(
      ...row.flatMap((cell, index) => {
        const text = rewrite(trim(cell), /[\t\n]/g, () => ' ')
        return index === 0 ? [text] : [unplaced('\t'), text]
      }),
    ),
  )
}

function makeBlock(draft: Draft, text: string, page: string | undefined): Block {
  const { kind } = draft
  return {
    kind: kind === 'table' ? 'tableRow' : kind,
    text,
    ...(kind === 'heading' ? { level: Math.min(6, Math.max(1, draft.level ?? 1)) } : {}),
    ...(kind === 'listItem' ? { depth: draft.depth ?? 0, ordered: draft.ordered ?? false } : {}),
    ...((kind === 'listItem' || kind === 'footnote') && draft.label ? { label: draft.label } : {}),
    ...(page === undefined ? {} : { page }),
  }
}

function pageOfText(text: PlacedText, table: GlyphTable): number | null {
  const glyph = text.glyphs.find((one) => one >= 0)
  return glyph === undefined ? null : table.pageOf(glyph)
}

/**
 * Returns where each page begins. Pages only go up: text of an earlier page that stands later (a footnote at the
 * end, a table after the paragraph around it) starts no page.
 */
function findPageStarts(
  glyphs: readonly (readonly number[])[],
  labels: readonly string[],
  table: GlyphTable,
): PageStart[] {
  const starts: PageStart[] = []
  let last = -1
  glyphs.forEach((blockGlyphs, block) => {
    blockGlyphs.forEach((glyph, offset) => {
      if (glyph < 0) return
      const page = table.pageOf(glyph)
      if (page <= last) return
      last = page
      starts.push({ label: labels[page] ?? String(page + 1), block, offset })
    })
  })
  return starts
}
