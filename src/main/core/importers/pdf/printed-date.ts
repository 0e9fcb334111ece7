import { parseDate } from '../parse-date.ts'
import type { Draft } from './draft.ts'

/** Blocks at the top of the first page in which a date may be that of the document. */
const maxBlocks = 12
/** A longer block is text, and so are those after it: dates in it are of what it tells. */
const maxLength = 160
/** The date stands alone or in a line of a few more words: issuer, place, number. */
const longestDateLine = 90

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
/** Days first: a month alone says less. */
const patterns: readonly RegExp[] = [
  /(?<![\d.])(?:19|20)\d{2}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})(?![\d-])/,
  /(?<!\d)(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/,
  /[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/,
  new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${months})\.?,?\s+(?:19|20)\d{2}\b`, 'i'),
  new RegExp(String.raw`\b(?:${months})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}\b`, 'i'),
  /(?<!\d)(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?!\s*\d)/,
  new RegExp(String.raw`(?<!\d\s)\b(?:${months})\.?,?\s+(?:19|20)\d{2}\b`, 'i'),
]
/** Dates of something else: when a link was opened, how far the data reach, the years of a period. */
const otherDate = /accessed|retrieved|as of|valid until|访问|截至|截止|有效期/i

/** Returns the date printed near the title on the first page, "2024-01-18" or "2024-01"; null for none. */
export function findPrintedDate(drafts: readonly Draft[]): string | null {
  const lines: string[] = []
  for (const draft of drafts
    .filter(({ page, kind }) => page === 0 && kind !== 'footnote')
    .slice(0, maxBlocks)) {
    if (draft.kind === 'table' || draft.text.text.length > maxLength) break
    for (const { text } of draft.lines) if (text.text.length <= longestDateLine) lines.push(text.text)
  }
  for (const pattern of patterns) {
    for (const line of lines) {
      const match = otherDate.test(line) ? null : pattern.exec(line)
      const date = match === null ? null : readDate(match[0])
      if (date !== null) return date
    }
  }
  return null
}

const numerals = '〇一二三四五六七八九'

function readDate(text: string): string | null {
  return parseDate(text.replaceAll(/[〇○零一二三四五六七八九十]+/g, toDigits)) ?? null
}

/** "二〇二四" is 2024, "十八" 18. */
function toDigits(text: string): string {
  if (!text.includes('十')) {
    return [...text].map((one) => Math.max(0, numerals.indexOf(one))).join('')
  }
  const [tens = '', ones = ''] = text.split('十')
  return `${tens === '' ? 1 : numerals.indexOf(tens)}${ones === '' ? 0 : numerals.indexOf(ones)}`
}
