import type { Block } from '../../../../shared/text/blocks.ts'
import { endsSentence, findHeadingMark, type HeadingMark, headingClasses } from '../text/line-marks.ts'
import { textWidth } from '../text/text-width.ts'

/** Wider paragraphs are text that begins with a number. */
const headingWidth = 80
/** One paragraph in bold may be a remark; headings come in numbers. */
const fewestBold = 2
/** Lines between a title and the first heading that name issuer, place and date. */
const frontLines = 4
const deepestLevel = 6
/**
 * Official Chinese papers say at the end of their title what kind of paper they are; a number and a letterhead may stand
 * above. A line that asks for, or comes with, such a paper is text.
 */
const paperTitle =
  /^(?!请|各|经(?!济|营|贸|费)|现(?!代|行|场|金)).*(?:通知|意见|方案|报告|办法|规定|决定|决议|公告|通告|公报|批复|规划|纲要|条例|细则|计划|要点|总结|建议|说明|函)(?:[（(][^（()）]*[)）])?$/
const linesAboveTitle = 3
const titleWidth = 130
/** Lines that name a table or a figure are often bold. */
const caption = /^(?:table|figure|fig\.|box|chart|source|note)\b|^(?:表|图|圖|专栏|資料来源|资料来源|注)/i

/**
 * Returns the blocks with short paragraphs as headings that are numbered in Chinese ("一、总体要求") or wholly in bold,
 * where the source marks up none below its title: offices and editors mostly write paragraphs only. `findTitle`: a short
 * first paragraph above them is the title.
 */
export function promoteHeadings(blocks: readonly Block[], findTitle = false): Block[] {
  if (blocks.some((block) => block.kind === 'heading' && (block.level ?? 1) > 1)) return [...blocks]
  const bold = blocks.map(isBoldLine)
  const boldCounts = bold.filter(Boolean).length >= fewestBold
  const marks = blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return null
    const text = block.text.trim()
    return findChineseMark(text) ?? (boldCounts && bold[index] === true ? findBoldMark(text) : null)
  })
  const title =
    findTitle && !blocks.some(({ kind }) => kind === 'heading') ? findTitleIndex(blocks, marks) : -1
  const top = title >= 0 || blocks.some((block) => block.kind === 'heading') ? 2 : 1
  const present = headingClasses.filter((kind) =>
    marks.some((mark, index) => index !== title && kind !== 'name' && mark?.kind === kind),
  )
  return blocks.map((block, index) => {
    const mark = marks[index] ?? null
    if (index === title) return asHeading(block, 1)
    if (mark === null) return block
    const rank = mark.kind === 'name' ? 0 : present.indexOf(mark.kind)
    return asHeading(block, Math.min(top + rank + mark.depth, deepestLevel))
  })
}

function asHeading({ text, marks = [] }: Block, level: number): Block {
  return { kind: 'heading', level, text, marks }
}

function findChineseMark(text: string): HeadingMark | null {
  if (!isShort(text) || !/^[第（(一二三四五六七八九十]/.test(text)) return null
  return findHeadingMark(text)
}

function findBoldMark(text: string): HeadingMark {
  return findHeadingMark(text) ?? { kind: 'name', depth: 0 }
}

function isShort(text: string): boolean {
  return textWidth(text) <= headingWidth && !/[。.;；,，、:：]$/.test(text)
}

/** All of a short paragraph is bold, and it is neither a caption nor followed by nothing. */
function isBoldLine(block: Block, index: number, blocks: readonly Block[]): boolean {
  const text = block.text.trim()
  if (block.kind !== 'paragraph' || text === '' || !isShort(text) || caption.test(text)) return false
  if (blocks[index + 1] === undefined || !/\p{L}/u.test(text)) return false
  const boldLength = (block.marks ?? [])
    .filter(({ kind }) => kind === 'strong')
    .reduce((sum, { start, end }) => sum + block.text.slice(start, end).trim().length, 0)
  return boldLength >= text.length
}

/**
 * The first paragraph is the title when it is short and only a few short lines part it from the first heading; of an
 * official paper it is the one that says what kind of paper it is.
 */
function findTitleIndex(blocks: readonly Block[], marks: readonly (HeadingMark | null)[]): number {
  const paper = blocks.slice(0, linesAboveTitle).findIndex(({ kind, text }) => {
    return kind === 'paragraph' && paperTitle.test(text.trim()) && textWidth(text) <= titleWidth
  })
  const isPaper =
    paper >= 0 &&
    marks.every((mark, index) => index > paper || mark === null || mark.kind === 'name') &&
    blocks.slice(0, paper).every(({ kind, text }) => kind === 'paragraph' && isShort(text)) &&
    marks.some((mark) => mark !== null && mark.kind !== 'name')
  if (isPaper) return paper
  const [first] = blocks
  if (first?.kind !== 'paragraph' || !isShort(first.text) || endsSentence(first.text)) return -1
  if (marks[0] !== null && marks[0]?.kind !== 'name') return -1
  const next = marks.findIndex((mark, index) => index > 0 && mark !== null)
  const front = blocks.slice(1, next)
  return next > 0 &&
    front.length <= frontLines &&
    front.every(({ kind, text }) => kind === 'paragraph' && isShort(text))
    ? 0
    : -1
}
