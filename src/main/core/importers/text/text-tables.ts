import type { TextLine } from './text-lines.ts'
import { textWidth } from './text-width.ts'

/** Without a rule under the header a table has at least this many lines. */
const minLines = 3
/** White this many columns wide, at the same place in all lines, separates cells. */
const riverWidth = 2
/** With only two columns the white between them is wider: two sentences may stand two spaces apart. */
const loneRiverWidth = 3
/** A line of text above two columns may leave too little white between them: so many lines are tried without the one above. */
const mostTries = 6
/** A header above its rule wraps to at most this many lines, and only where another rule stands above it. */
const longestHeader = 6
const columnRule = /^[-=]{2,}(?:\s+[-=]{2,})+$/
const closingRule = /^[-=]{10,}$/
const boxRule = /^[+|][-=:+| ]{3,}[+|]$/
const boxRow = /^\|.*\|$/

interface Span {
  readonly start: number
  readonly end: number
}

/** Returns the lines with every row of a table drawn with spaces, rules or bars as one line, its cells joined by tabs. */
export function gatherTables(lines: readonly TextLine[]): TextLine[] {
  const findBoxed = createBoxedFinder(lines)
  const findAligned = createAlignedFinder(lines)
  const gathered: TextLine[] = []
  let index = 0
  while (index < lines.length) {
    const found = findBoxed(index) ?? findRuled(lines, index) ?? findAligned(index)
    const line = lines[index]
    if (found !== null) {
      // A table of many rows is too long for the arguments of a call.
      for (const cells of found.rows) gathered.push(rowLine(cells, lines[index]?.startsPage === true))
      index += found.lineCount
    } else if (line !== undefined) {
      gathered.push(line)
      index += 1
    }
  }
  return gathered
}

interface FoundTable {
  readonly rows: readonly (readonly string[])[]
  readonly lineCount: number
}

function rowLine(cells: readonly string[], startsPage: boolean): TextLine {
  const text = cells.join('\t')
  return { text, indent: 0, width: textWidth(text), startsPage }
}

/**
 * Returns what finds "| a | b |", with or without rules between the rows; where there are rules, the lines between two are one
 * row. A frame around thousands of lines of text is looked over once.
 */
function createBoxedFinder(lines: readonly TextLine[]): (start: number) => FoundTable | null {
  /** Where the lines in boxes end that were looked at last, and what is behind the last of them with two cells. */
  let [end, last] = [0, 0]
  return (start) => {
    if (start >= end) {
      const run = takeWhile(lines, start, ({ text }) => boxRow.test(text) || boxRule.test(text))
      end = start + run.length
      last = start + run.findLastIndex(({ text }) => boxRow.test(text) && cellsInBox(text).length > 1) + 1
    }
    return start < last ? readBoxed(lines.slice(start, end)) : null
  }
}

function cellsInBox(text: string): string[] {
  return text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

function readBoxed(part: readonly TextLine[]): FoundTable | null {
  const isGrid = part.filter(({ text }) => text.startsWith('+')).length > 2
  const rows: string[][] = []
  let isNew = true
  for (const { text } of part) {
    if (boxRule.test(text)) {
      isNew = true
      continue
    }
    const cells = cellsInBox(text)
    if (isNew || !isGrid) rows.push(cells)
    else mergeCells(rows.at(-1) ?? [], cells)
    isNew = false
  }
  return rows.length < 2 || (rows[0]?.length ?? 0) < 2 ? null : { rows, lineCount: part.length }
}

/** A header over a rule that is broken between the columns: the rule says where these are. */
function findRuled(lines: readonly TextLine[], start: number): FoundTable | null {
  const opened = closingRule.test(lines[start]?.text ?? '') && !columnRule.test(lines[start]?.text ?? '')
  const from = start + (opened ? 1 : 0)
  const header = takeWhile(
    lines.slice(from, from + longestHeader + 1),
    0,
    ({ text }) => text !== '' && !isAnyRule(text),
  )
  const ruleAt = from + header.length
  const rule = lines[ruleAt]
  if (rule === undefined || !columnRule.test(rule.text) || header.length > (opened ? longestHeader : 1))
    return null
  const spans = wordsOf(rule)
  const end = findEnd(lines, ruleAt + 1, opened)
  if (end === null) return null
  const rows: string[][] = []
  if (header.length > 0) rows.push(mergeAll(header, spans))
  let isNew = true
  for (const line of lines.slice(ruleAt + 1, end)) {
    if (line.text === '') isNew = true
    else if (!isAnyRule(line.text)) {
      const cells = cellsOf(line, spans)
      // Where blank lines separate the rows, the lines between them are one row.
      if (isNew || !opened) rows.push(cells)
      else mergeCells(rows.at(-1) ?? [], cells)
      isNew = false
    }
  }
  return rows.length < 2
    ? null
    : { rows, lineCount: end - start + (isAnyRule(lines[end]?.text ?? '') ? 1 : 0) }
}

function isAnyRule(text: string): boolean {
  return columnRule.test(text) || closingRule.test(text)
}

/** A table between two rules goes to the second, over blank lines; another one to the next blank line. */
function findEnd(lines: readonly TextLine[], start: number, opened: boolean): number | null {
  for (let index = start; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? ''
    if (isAnyRule(text) || (text === '' && !opened)) return index
  }
  return opened ? null : lines.length
}

/**
 * Returns what finds lines below each other whose white runs down between the same columns. Every line of a text with wide
 * spaces may be the first of thousands that are no table: where one begins among them is looked for once.
 */
function createAlignedFinder(lines: readonly TextLine[]): (start: number) => FoundTable | null {
  /** Where the lines with white in them end that were looked at last, and where those begin that share columns. */
  let [end, first] = [0, 0]
  return (start) => {
    if (start >= end) {
      end = start + takeWhile(lines, start, hasWhite).length
      first = firstAligned(lines, start, end)
    }
    if (start < first || start >= first + mostTries) return null
    const part = lines.slice(start, end)
    const table = alignRows(part)
    if (table === null) return null
    const [left, right, ...more] = table.spans
    const isNarrow = more.length === 0 && (right?.start ?? 0) - (left?.end ?? 0) < loneRiverWidth
    return isNarrow ? null : { rows: table.rows, lineCount: part.length }
  }
}

function hasWhite({ text }: TextLine): boolean {
  return /\S\s{2,}\S/.test(text) && !text.includes('\t')
}

/** Returns the first line from which on all lines up to `end` share columns: with fewer lines there are no fewer columns. */
function firstAligned(lines: readonly TextLine[], start: number, end: number): number {
  const isAligned = (from: number) => alignRows(lines.slice(from, end)) !== null
  if (isAligned(start)) return start
  let first = end
  let without = start
  // From the end, twice as many lines each time: where there is no table, a few are enough to see it.
  for (let length = minLines; length < 2 * (end - start); length *= 2) {
    const from = Math.max(start, end - length)
    if (!isAligned(from)) {
      without = from
      break
    }
    first = from
  }
  if (first === end) return end
  while (first - without > 1) {
    const middle = (first + without) >> 1
    if (isAligned(middle)) first = middle
    else without = middle
  }
  return first
}

/** Returns the cells of the lines under the columns that they share; null where a line has only one, or they are too few. */
function alignRows(lines: readonly TextLine[]) {
  if (lines.length < minLines) return null
  const spans = findSpans(lines)
  if (spans.length < 2) return null
  const rows = lines.map((line) => cellsOf(line, spans))
  return rows.every((cells) => cells.filter((cell) => cell !== '').length > 1) ? { spans, rows } : null
}

function takeWhile(
  lines: readonly TextLine[],
  start: number,
  accept: (line: TextLine) => boolean,
): readonly TextLine[] {
  let end = start
  for (let line = lines[end]; line !== undefined && accept(line); line = lines[end]) end += 1
  return lines.slice(start, end)
}

/** Returns the words of the line and where they stand, in columns. */
function wordsOf({ text, indent }: TextLine): (Span & { readonly word: string })[] {
  let from = 0
  let at = indent
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = at + textWidth(text.slice(from, index))
    from = index + word.length
    at = start + textWidth(word)
    return { word, start, end: at }
  })
}

function findSpans(lines: readonly TextLine[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const span of lines.flatMap(wordsOf).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end + riverWidth) last.end = Math.max(last.end, span.end)
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}

/** Returns the words of the line by the column under which they begin, or that they reach first. */
function cellsOf(line: TextLine, spans: readonly Span[]): string[] {
  const cells = spans.map((): string[] => [])
  let column = 0
  for (const { word, end } of wordsOf(line)) {
    while ((spans[column + 1]?.start ?? end) < end) column += 1
    cells[column]?.push(word)
  }
  return cells.map((words) => words.join(' '))
}

function mergeAll(lines: readonly TextLine[], spans: readonly Span[]): string[] {
  const merged = spans.map(() => '')
  for (const line of lines) mergeCells(merged, cellsOf(line, spans))
  return merged
}

function mergeCells(into: string[], cells: readonly string[]): void {
  cells.forEach((cell, index) => {
    const before = into[index] ?? ''
    const joins = /[\u3000-\u9FFF\uFF00-\uFFEF]$/.test(before) && /^[\u3000-\u9FFF\uFF00-\uFFEF]/.test(cell)
    into[index] = [before, cell].filter((part) => part !== '').join(joins ? '' : ' ')
  })
}
