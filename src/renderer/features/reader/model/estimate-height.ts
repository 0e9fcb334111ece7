import type { PlacedBlock } from '../../../../shared/text/canonical-text.ts'

/** What the height of text depends on; lengths in CSS pixels. */
export interface TextMetrics {
  readonly charactersPerLine: number
  readonly lineHeight: number
  readonly paragraphGap: number
}

/** The design's measure: 68 Latin characters in 32 em, 34 Chinese ones in 34 em. */
const latin = { charactersPerLine: 68, lineHeight: 1.65, paragraphGap: 1 }
const dense = { charactersPerLine: 34, lineHeight: 1.9, paragraphGap: 0.5 }

/** Returns the metrics of a reading size. `columnRatio` is the column's width over the design's, at most 1. */
export function textMetrics(textSize: number, isDense: boolean, columnRatio = 1): TextMetrics {
  const em = isDense ? dense : latin
  return {
    charactersPerLine: Math.max(8, Math.floor(em.charactersPerLine * Math.min(1, columnRatio))),
    lineHeight: em.lineHeight * textSize,
    paragraphGap: em.paragraphGap * textSize,
  }
}

/** Headings are larger and stand apart: this many lines more than their words need. */
const headingExtraLines = 1.6

/** Returns about how high the blocks stand, in CSS pixels: good enough for a scrollbar before they are laid out. */
export function estimateHeight(blocks: readonly PlacedBlock[], metrics: TextMetrics): number {
  let height = 0
  for (const block of blocks) {
    const perLine = metrics.charactersPerLine / (block.kind === 'heading' ? 1.2 : 1)
    const lines = Math.max(1, Math.ceil((block.end - block.start) / perLine))
    const extra = block.kind === 'heading' ? headingExtraLines * metrics.lineHeight : 0
    height += lines * metrics.lineHeight + metrics.paragraphGap + extra
  }
  return Math.round(height)
}
