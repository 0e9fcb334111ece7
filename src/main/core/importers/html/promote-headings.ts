import type { Block } from '../../../../shared/text/blocks.ts'
import { findHeadingMark, headingClasses } from '../text/line-marks.ts'
import { textWidth } from '../text/text-width.ts'

/** Wider paragraphs are text that begins with a number. */
const headingWidth = 80

/**
 * Returns the blocks with numbered short paragraphs ("一、总体要求") as headings, where the page marks up none below its
 * title: Chinese offices and WeChat editors mostly write paragraphs only. English numbers are left alone: they are lists.
 */
export function promoteHeadings(blocks: readonly Block[]): Block[] {
  if (blocks.some((block) => block.kind === 'heading' && (block.level ?? 1) > 1)) return [...blocks]
  const top = blocks.some((block) => block.kind === 'heading') ? 2 : 1
  const kinds = blocks.map((block) => (block.kind === 'paragraph' ? findKind(block.text.trim()) : null))
  const present = headingClasses.filter((kind) => kinds.includes(kind))
  return blocks.map((block, index) => {
    const kind = kinds[index] ?? null
    if (kind === null) return block
    return { kind: 'heading', level: top + present.indexOf(kind), text: block.text, marks: block.marks ?? [] }
  })
}

function findKind(text: string) {
  if (
    textWidth(text) > headingWidth ||
    /[。.;；,，、:：]$/.test(text) ||
    !/^[第（(一二三四五六七八九十]/.test(text)
  )
    return null
  return findHeadingMark(text)?.kind ?? null
}
