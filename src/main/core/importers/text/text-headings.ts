import {
  endsSentence,
  findHeadingMark,
  findListMark,
  type HeadingMark,
  headingClasses,
} from './line-marks.ts'
import { findPlainHeadings } from './plain-headings.ts'
import type { TextParagraph } from './text-paragraphs.ts'
import { textWidth } from './text-width.ts'

/** Wider lines are not taken for headings: 40 Han characters, or about 14 English words. */
const headingWidth = 80
/** A number such as 2.1 says by itself that the line is a heading, so it may be longer. */
const numberedWidth = 130
/** A title may fill two printed lines. */
const titleWidth = 160
const deepestLevel = 6
/** Lines between a title and the text that name issuer, place and date. */
const frontLines = 4

/** Returns the level of each paragraph that is a heading, null for the others. The title, if there is one, has level 1. */
export function findHeadingLevels(paragraphs: readonly TextParagraph[]): (number | null)[] {
  const hasTitle = isTitle(paragraphs)
  const marks = paragraphs.map((_, index) => (hasTitle && index === 0 ? null : findMark(paragraphs, index)))
  const present = headingClasses.filter(
    (kind) => kind !== 'name' && marks.some((mark) => mark?.kind === kind),
  )
  const top = hasTitle ? 2 : 1
  const plain = present.length === 0 ? findPlainHeadings(paragraphs) : new Set<number>()
  return paragraphs.map((paragraph, index) => {
    if (hasTitle && index === 0) return 1
    const mark = marks[index] ?? null
    if (mark === null && plain.has(index)) return top
    if (mark === null)
      return paragraph.underline === null || index === 0 ? null : underlineLevel(paragraph, top)
    const rank = mark.kind === 'name' ? 0 : present.indexOf(mark.kind)
    return Math.min(top + rank + mark.depth, deepestLevel)
  })
}

/** A line of signs alone is part of a frame, not a heading. */
function underlineLevel(paragraph: TextParagraph, top: number): number | null {
  return textWidth(paragraph.text) > headingWidth || !/[\p{L}\p{N}]/u.test(paragraph.text)
    ? null
    : paragraph.underline === '='
      ? top
      : Math.min(top + 1, deepestLevel)
}

/** The first line is the title if it stands alone, is short and is no sentence, item or letter head. */
function isTitle(paragraphs: readonly TextParagraph[]): boolean {
  const [first, second] = paragraphs
  if (first === undefined || second === undefined) return false
  if (first.lines > 2 || textWidth(first.text) > titleWidth || first.text.includes('\t')) return false
  if (endsSentence(first.text) && !/[?？!！]$/.test(first.text)) return false
  if (/[,，、]$|^[\w-]+:\s/.test(first.text) || findListMark(first.text) !== null) return false
  const mark = findHeadingMark(first.text)
  if (mark !== null && mark.kind !== 'name') return false
  if (second.isApart || first.underline !== null || textWidth(second.text) > textWidth(first.text))
    return true
  return leadsFront(paragraphs)
}

/** A title may stand directly above a few short lines: who wrote it, where and when. */
function leadsFront(paragraphs: readonly TextParagraph[]): boolean {
  const end = paragraphs.findIndex(
    (paragraph, index) => index > 0 && (paragraph.isApart || textWidth(paragraph.text) > titleWidth),
  )
  const front = paragraphs.slice(1, end < 0 ? paragraphs.length : end)
  const isShort = ({ text, lines }: TextParagraph): boolean =>
    lines === 1 && textWidth(text) <= headingWidth && !endsSentence(text) && findListMark(text) === null
  const marked = front.findIndex(({ text }) => (findHeadingMark(text)?.kind ?? 'name') !== 'name')
  const lines = marked < 0 ? front : front.slice(0, marked)
  return end > 0 && lines.length <= frontLines && lines.every(isShort)
}

function findMark(paragraphs: readonly TextParagraph[], index: number): HeadingMark | null {
  const paragraph = paragraphs[index]
  if (paragraph === undefined || paragraph.lines > 1 || paragraph.text.includes('\t')) return null
  if (/[.。;；,，、:：]$/.test(paragraph.text)) return null
  const mark = findHeadingMark(paragraph.text)
  if (mark === null) return null
  const isInner = mark.kind === 'number' && mark.depth > 0
  if (textWidth(paragraph.text) > (isInner ? numberedWidth : headingWidth)) return null
  // "1. Title" is a heading only where running text follows: beside another number it is an item of a list.
  if (isCounting(mark) && !introducesText(paragraphs, index)) return null
  return mark
}

function introducesText(paragraphs: readonly TextParagraph[], index: number): boolean {
  const next = paragraphs[index + 1]
  const previous = paragraphs[index - 1]
  if (
    next === undefined ||
    isNumbered(next) ||
    (previous !== undefined && isNumbered(previous) && !isDeeper(previous))
  )
    return false
  return true
}

function isNumbered({ text }: TextParagraph): boolean {
  const mark = findHeadingMark(text)
  if (mark !== null && ['number', 'roman', 'letter'].includes(mark.kind)) return isCounting(mark)
  return findListMark(text)?.ordered === true && !isDeeper({ text })
}

/** Marks that count the items of a list as well as headings. */
function isCounting({ kind, depth }: HeadingMark): boolean {
  return depth === 0 && (kind === 'number' || kind === 'roman' || kind === 'letter')
}

function isDeeper({ text }: Pick<TextParagraph, 'text'>): boolean {
  return (findHeadingMark(text)?.depth ?? 0) > 0
}
