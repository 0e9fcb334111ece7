import type { PlacedBlock } from '../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'

/** Characters of a section. Measured: larger ones make a fast scroll stutter, smaller ones cost memory. */
const sectionLength = 8000
/** Chinese and Japanese characters take four times the space of Latin ones. */
const denseSectionLength = 2000
/** A table is kept in one piece, so that its columns agree, up to this many times the usual length. */
const tableFactor = 4

/** A run of blocks that is built, laid out and painted as one. `end` is where its last block ends. */
export interface SectionPlan extends TextRange {
  readonly firstBlock: number
  /** One past the last. */
  readonly endBlock: number
}

/** Says whether a language's characters are about as wide as high. */
export function isDenseScript(language: string): boolean {
  return /^(zh|ja|yue)(-|$)/i.test(language)
}

/** Returns the sections of a text: cut by characters and only between blocks. */
export function planSections(blocks: readonly PlacedBlock[], language: string): SectionPlan[] {
  const limit = isDenseScript(language) ? denseSectionLength : sectionLength
  const sections: SectionPlan[] = []
  let first = 0
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    const start = blocks[first]?.start ?? 0
    const length = block.end - start
    const inTable = block.kind === 'tableRow' && next?.kind === 'tableRow'
    const isFull = length >= (inTable ? limit * tableFactor : limit)
    if (next !== undefined && !isFull && next.end - start <= limit * 1.5) continue
    if (next !== undefined && !isFull && inTable) continue
    sections.push({ firstBlock: first, endBlock: index + 1, start, end: block.end })
    first = index + 1
  }
  return sections
}
