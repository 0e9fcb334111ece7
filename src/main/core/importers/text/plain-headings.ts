import { endsSentence, findListMark } from './line-marks.ts'
import type { TextParagraph } from './text-paragraphs.ts'
import { textWidth } from './text-width.ts'

/** A heading without a mark is short, and what follows it is running text, wrapped or at least this wide. */
const plainWidth = 60
const proseWidth = 90
/** One such line may be anything. */
const fewest = 2
/** Lines that name a table, a figure or where they come from. */
const caption =
  /^(?:table|figure|fig\.|box|chart|map|source|sources|note|notes|dear)\b|^(?:表|图|圖|专栏|專欄|资料来源|数据来源|来源|注|注释|附表)/i

/**
 * Returns the positions of short lines that stand alone above running text. Only for files that mark no heading: in the
 * others such a line is what the marks left over.
 */
export function findPlainHeadings(paragraphs: readonly TextParagraph[]): Set<number> {
  const found = new Set<number>()
  paragraphs.forEach((_, index) => {
    if (standsAlone(paragraphs, index) && leadsProse(paragraphs, index)) found.add(index)
  })
  return found.size < fewest ? new Set() : found
}

function standsAlone(paragraphs: readonly TextParagraph[], index: number): boolean {
  const paragraph = paragraphs[index]
  if (paragraph === undefined || paragraph.lines > 1 || textWidth(paragraph.text) > plainWidth) return false
  const { text } = paragraph
  if (!/^[\p{Lu}\p{Script=Han}“"《]/u.test(text) || /[\t,，、]/.test(text.slice(-1)) || text.includes('\t'))
    return false
  if (endsSentence(text) || caption.test(text) || findListMark(text) !== null) return false
  const above = paragraphs[index - 1]
  return above === undefined || paragraph.isApart || isProse(above)
}

/** Running text follows, or one other heading above running text. */
function leadsProse(paragraphs: readonly TextParagraph[], index: number): boolean {
  const [next, second] = [paragraphs[index + 1], paragraphs[index + 2]]
  if (next === undefined || (paragraphs[index]?.isApart === true && !next.isApart && next.indent === 0))
    return false
  return isProse(next) || (second !== undefined && standsAlone(paragraphs, index + 1) && isProse(second))
}

function isProse({ text, lines }: TextParagraph): boolean {
  return endsSentence(text) && (lines > 1 || textWidth(text) >= proseWidth)
}
