import type { DocumentStyle } from './document-style.ts'
import type { Draft } from './draft.ts'
import { joinLines } from './join-lines.ts'
import type { Line } from './lines.ts'
import { endsSentence, hasCjk } from './scripts.ts'

/** Parts of one paragraph differ in size by less than this many points. */
const sameSize = 0.6
/** A line that ends within this many body sizes of the right edge is full. */
const fullLine = 2.2
const noIndent = 0.7
/** The lines of a region must be so many for its right edge to be known. */
const surelyRight = 4
/** In lines shorter than this many font sizes a paragraph often ends at the edge by chance. */
const wideLine = 30
/** A character of Latin type is hardly narrower on the average, in font sizes. */
const characterWidth = 0.42

/** Returns the drafts with paragraphs and list items joined that a column or page break had cut. */
export function joinOverBreaks(drafts: readonly Draft[], style: DocumentStyle): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const before = draft.kind === 'paragraph' ? findCutDraft(joined, draft) : undefined
    const note = joined.at(-1)
    if (note !== undefined && continuesNote(note, draft)) {
      note.text = joinLines(note.text, draft.text, style.lexicon)
      note.lines.push(...draft.lines)
    } else if (before !== undefined && continuesOverBreak(before, draft, style)) {
      before.text = joinLines(before.text, draft.text, style.lexicon)
      before.lines.push(...draft.lines)
      before.endRegion = draft.endRegion
    } else joined.push(draft)
  }
  return joined
}

/** Returns the last draft before footnotes, and before tables and figures that stand between the two parts. */
function findCutDraft(joined: readonly Draft[], draft: Draft): Draft | undefined {
  for (let index = joined.length - 1; index >= 0; index--) {
    const before = joined[index]
    if (before === undefined || before.kind === 'footnote') continue
    if ((before.kind === 'table' || before.kind === 'figure') && /^\p{Ll}/u.test(draft.text.text)) continue
    return before
  }
  return undefined
}

/** An endnote that the page cuts in the middle of a sentence: the text of a page has another size than its footnotes. */
function continuesNote(note: Draft, draft: Draft): boolean {
  if (note.kind !== 'footnote' || draft.kind !== 'paragraph' || note.page === draft.page) return false
  if (Math.abs(note.size - draft.size) >= sameSize || endsSentence(note.text.text)) return false
  return /^\p{Ll}/u.test(draft.text.text) || hasCjk(draft.text.text.slice(0, 1))
}

function continuesOverBreak(before: Draft, draft: Draft, style: DocumentStyle): boolean {
  if (before.kind !== 'paragraph' && before.kind !== 'listItem') return false
  if (before.caption === true || draft.caption === true) return false
  if (before.endRegion === draft.region || Math.abs(before.size - draft.size) >= sameSize) return false
  const last = before.lines.at(-1)
  const first = draft.lines[0]
  if (last === undefined || first === undefined) return false
  const right = before.endRegion?.right ?? last.right
  const full = right - last.right < Math.max(fullLine * style.bodySize, 1) || /\p{L}-$/u.test(last.text.text)
  const indent = first.left - (draft.region?.left ?? first.left)
  const indentBefore = last.left - (before.endRegion?.left ?? last.left)
  // A quotation is indented on both sides of the break.
  const indented = indent >= noIndent * style.bodySize && Math.abs(indent - indentBefore) > 2
  const text = draft.text.text
  if (!endsSentence(before.text.text)) {
    const mayContinue = /^[\p{Ll}\d(]/u.test(text) || hasCjk(text.slice(0, 1)) || full
    return mayContinue && (!indented || before.kind === 'listItem')
  }
  if (before.kind !== 'paragraph' || indented || /^[（(]/.test(text)) return false
  // Where paragraphs are indented, a page that starts flush left goes on with the last one.
  if (style.indents) return full
  const wide = right - (before.endRegion?.left ?? right) >= wideLine * style.bodySize
  return wide && (before.endRegion?.lines.length ?? 0) >= surelyRight && isFilled(last, right, first)
}

/**
 * Returns whether the first word of the next line had no room left: a last line of a paragraph is seldom that long, while
 * sentences often end where a line does.
 */
function isFilled(last: Line, right: number, next: Line): boolean {
  const word = /^\S+/.exec(next.text.text)?.[0] ?? ''
  const needed = hasCjk(word.slice(0, 1)) ? 1 : characterWidth * (word.length + 1)
  return right - last.right < needed * last.size
}
