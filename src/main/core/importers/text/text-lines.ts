import { textWidth } from './text-width.ts'

/** A line of a plain text file, taken apart. */
export interface TextLine {
  /** Without outer white space. "" for a blank line. */
  readonly text: string
  /** Columns of white space before the text: an ideographic space is 2, a tab goes to the next multiple of 4. */
  readonly indent: number
  /** Columns of indent and text together. */
  readonly width: number
  readonly startsPage: boolean
}

const tabColumns = 4

/** Returns the lines of a text with any kind of line end. A vertical tab is Word's line break in a text it saves. */
export function splitLines(text: string): TextLine[] {
  return text.split(/\r\n?|[\n\v\u0085\u2028\u2029]/).map((source) => {
    const trimmed = source.trim()
    const indent = trimmed === '' ? 0 : measureIndent(source)
    return { text: trimmed, indent, width: indent + textWidth(trimmed), startsPage: source.includes('\f') }
  })
}

function measureIndent(source: string): number {
  let columns = 0
  for (const character of source) {
    if (character === '\t') columns += tabColumns - (columns % tabColumns)
    else if (character === '\u3000') columns += 2
    else if (/\s/.test(character)) columns += 1
    else break
  }
  return columns
}
