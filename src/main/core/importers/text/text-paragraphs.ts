import { endsSentence, findHeadingMark, findListMark } from './line-marks.ts'
import type { TextLine } from './text-lines.ts'
import { isFull, isRule } from './wrap-width.ts'

/** A paragraph of a plain text file, before it is known what kind it is. */
export interface TextParagraph {
  text: string
  readonly indent: number
  /** Lines of the file it was joined from. */
  lines: number
  /** A blank line stands before it. */
  readonly isApart: boolean
  readonly startsPage: boolean
  /** The rule drawn under it, if any: "=" or "-". */
  underline: '=' | '-' | null
}

/** A first line stands in by at least this many columns. */
const indentColumns = 2
/** A line this much narrower than the rest ends a paragraph even where its sentence goes on. */
const shortShare = 0.7
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u

/** Returns the paragraphs: one per line where `wrapWidth` is null, else joined from wrapped lines. */
export function joinParagraphs(lines: readonly TextLine[], wrapWidth: number | null): TextParagraph[] {
  const words = wrapWidth === null ? new Set<string>() : collectWords(lines)
  const paragraphs: TextParagraph[] = []
  let previous: TextLine | null = null
  let wasBlank = true
  let pageEnded = false
  for (const line of lines) {
    const current = paragraphs.at(-1)
    pageEnded ||= line.startsPage
    if (isRule(line.text)) {
      if (!wasBlank && current?.lines === 1) current.underline = line.text.startsWith('=') ? '=' : '-'
      previous = null
      continue
    }
    if (line.text === '') {
      previous = null
      wasBlank = true
      continue
    }
    if (
      wrapWidth !== null &&
      previous !== null &&
      current !== undefined &&
      continues(previous, line, current, wrapWidth)
    ) {
      current.text = joinLine(current.text, line.text, words)
      current.lines += 1
    } else {
      const { text, indent } = line
      paragraphs.push({ text, indent, lines: 1, isApart: wasBlank, startsPage: pageEnded, underline: null })
      pageEnded = false
    }
    previous = line
    wasBlank = false
  }
  return paragraphs
}

function continues(line: TextLine, next: TextLine, paragraph: TextParagraph, width: number): boolean {
  if (next.startsPage || line.text.includes('\t') || findListMark(next.text) !== null) return false
  const isItem = findListMark(paragraph.text) !== null
  if (next.indent >= line.indent + indentColumns && !isItem) return false
  if (findHeadingMark(next.text)?.kind !== undefined && endsSentence(line.text)) return false
  if (isFull(line, next, width)) return true
  if (endsSentence(line.text)) return false
  return /^\p{Ll}/u.test(next.text) || (line.width >= width * shortShare && wide.test(next.text.charAt(0)))
}

/** No word is longer; a search from the end of the text must not go through all of it for every line. */
const longestWord = 64

/**
 * Joins a line to the text before it: with a space, without one between wide characters, and without the hyphen where
 * the undivided word occurs elsewhere in the file. A hyphen that may be the word's own is kept.
 */
function joinLine(text: string, line: string, words: ReadonlySet<string>): string {
  const before = text.at(-1) ?? ''
  if (wide.test(before) && wide.test(line.charAt(0))) return text + line
  const head = /(\p{L}+)[-‐\u00AD]$/u.exec(text.slice(-longestWord))?.[1]
  const tail = /^\p{Ll}+/u.exec(line)?.[0]
  if (head === undefined || tail === undefined) return `${text} ${line}`
  return words.has((head + tail).toLowerCase()) || before === '\u00AD'
    ? text.slice(0, -1) + line
    : text + line
}

function collectWords(lines: readonly TextLine[]): Set<string> {
  const words = new Set<string>()
  for (const line of lines)
    for (const [word] of line.text.matchAll(/\p{L}{3,}/gu)) words.add(word.toLowerCase())
  return words
}
