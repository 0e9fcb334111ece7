import { dropChanceWords } from './chance-words.ts'
import { type DiffTokens, TokenReader } from './diff-tokens.ts'
import { matchTokens } from './match-tokens.ts'

/**
 * A stretch of two texts: kept, only in the old, or only in the new. UTF-16 offsets into each text, half-open; a dropped
 * or new stretch is empty on the other side, at the place where it would stand.
 */
export interface DiffRun {
  readonly kind: 'same' | 'dropped' | 'new'
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

/**
 * Returns what was kept and changed from one text to the other, word by word (Han characters one by one), as runs that
 * cover both texts in order; where words were replaced, dropped ones come before new ones, and small words that happen to
 * stand in both are replaced with the rest. Runs of kind `same` may
 * differ in white space and compatibility forms (NFKC).
 */
export function diffWords(oldText: string, newText: string): DiffRun[] {
  const reader = new TokenReader()
  const old = reader.read(oldText)
  const next = reader.read(newText)
  const partners = matchTokens(old, next)
  dropChanceWords(old, next, partners)
  return runsOf(old, next, partners)
}

function runsOf(old: DiffTokens, next: DiffTokens, partners: Int32Array): DiffRun[] {
  const runs: DiffRun[] = []
  const offset = (tokens: DiffTokens, at: number) => tokens.starts[at] as number
  const add = (kind: DiffRun['kind'], oldFrom: number, oldTo: number, newFrom: number, newTo: number) => {
    if (oldFrom === oldTo && newFrom === newTo) return
    runs.push({
      kind,
      oldStart: offset(old, oldFrom),
      oldEnd: offset(old, oldTo),
      newStart: offset(next, newFrom),
      newEnd: offset(next, newTo),
    })
  }
  let [row, column] = [0, 0]
  while (row < old.count || column < next.count) {
    let same = 0
    while (row + same < old.count && partners[row + same] === column + same) same++
    add('same', row, row + same, column, column + same)
    row += same
    column += same
    let end = row
    while (end < old.count && (partners[end] as number) < 0) end++
    const newEnd = end < old.count ? (partners[end] as number) : next.count
    add('dropped', row, end, column, column)
    add('new', end, end, column, newEnd)
    row = end
    column = newEnd
  }
  return runs
}

/** Texts as one, joined by line feeds, and the way back. */
export interface JoinedTexts {
  readonly text: string
  /** Returns which text holds an offset of the joined one, and where; at a line feed the end of the text before it. */
  locate(offset: number): { readonly part: number; readonly offset: number }
}

/** Joins the texts of a group for `diffWords`, when a paragraph was split or several were joined. */
export function joinTexts(texts: readonly string[]): JoinedTexts {
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length + 1
  }
  return {
    text: texts.join('\n'),
    locate(offset) {
      const found = starts.findLastIndex((start) => start <= offset)
      const part = Math.max(0, found)
      return { part, offset: Math.min(offset - (starts[part] ?? 0), texts[part]?.length ?? 0) }
    },
  }
}
