import type { DocumentStyle } from './document-style.ts'
import type { Dots } from './dots.ts'
import type { Draft } from './draft.ts'
import { endsPage, looksLikeFootnote, type NoteMarks, takeNoteLabel } from './footnotes.ts'
import { larger, looksLikeHeading, makeHeading } from './headings.ts'
import { findListMark } from './list-marks.ts'
import { findNumberingRank, listLikeRank } from './numbered-headings.ts'
import { slice } from './placed-text.ts'
import { endsSentence } from './scripts.ts'

/** Decides what each paragraph is: heading, list item, footnote or plain. Changes the drafts. */
export function classifyDrafts(
  drafts: readonly Draft[],
  style: DocumentStyle,
  notes: NoteMarks,
  dots: Dots,
  outlineCovers: boolean,
): void {
  const isOfficial = drafts.some(({ text }) => isOutermostNumbering(text.text))
  // Up to the next heading, the numbers are those of a list that a paragraph announced.
  let isAnnounced = false
  drafts.forEach((draft, index) => {
    const [above, below] = [drafts[index - 1], drafts[index + 1]]
    if (above?.kind === 'heading') isAnnounced = false
    if (draft.kind !== 'paragraph') return
    isAnnounced ||= digitsFirst.test(draft.text.text) && announcesList(above)
    const heads = isOfficial && !isAnnounced && headsText(draft, above, below)
    const listed = !heads && isListItem(draft, above, below, dots, style)
    const isNote = looksLikeFootnote(draft, drafts[index - 1], style, notes)
    if (heads || (!listed && looksLikeHeading(draft, style, outlineCovers))) makeHeading(draft)
    else if (listed && !(isNote && endsPage(drafts, index, style))) makeListItem(draft)
    else if (isNote) {
      draft.kind = 'footnote'
      takeNoteLabel(draft)
    }
  })
  setDepths(drafts, style)
}

/** Turns a paragraph into a list item: its mark becomes the label where it is a number. */
export function makeListItem(draft: Draft): void {
  draft.kind = 'listItem'
  const mark = findListMark(draft.text.text)
  draft.ordered = mark?.kind === 'number'
  if (mark === null || mark.kind === 'other') return
  if (mark.kind === 'number') draft.label = mark.label
  draft.text = slice(draft.text, mark.length)
}

function isListItem(
  draft: Draft,
  above: Draft | undefined,
  below: Draft | undefined,
  dots: Dots,
  style: DocumentStyle,
): boolean {
  const kind = findListMark(draft.text.text)?.kind
  const first = draft.lines[0]
  if (kind === 'bullet' || (first !== undefined && dots.has(first))) return true
  // A number before bold or large text numbers a heading.
  if (kind === 'number') return !draft.bold && draft.size < larger * style.bodySize
  return (
    kind === 'dash' && [above, below].some((other) => other !== undefined && isDashedBeside(other, draft))
  )
}

/** Chinese official texts number the headings above those with digits like this. */
function isOutermostNumbering(text: string): boolean {
  const rank = findNumberingRank(text)
  return rank !== null && rank < listLikeRank
}

const digitsFirst = /^\d{1,2}[.．]/

/** A short line numbered like a Chinese heading, with text below it and no other such line beside it. */
function headsText(draft: Draft, above: Draft | undefined, below: Draft | undefined): boolean {
  const { text, lines } = draft
  if (lines.length !== 1 || !digitsFirst.test(text.text) || findNumberingRank(text.text) === null)
    return false
  const isItem = above?.kind === 'paragraph' && above.lines.length === 1 && digitsFirst.test(above.text.text)
  if (above?.kind === 'listItem' || isItem || below?.kind !== 'paragraph') return false
  const isText = findListMark(below.text.text) === null && !digitsFirst.test(below.text.text)
  return isText && endsSentence(below.text.text)
}

function announcesList(above: Draft | undefined): boolean {
  return above?.kind === 'paragraph' && /[:：]$/.test(above.text.text.trimEnd())
}

function isDashedBeside(other: Draft, draft: Draft): boolean {
  const [one, two] = [other.lines[0], draft.lines[0]]
  if (one === undefined || two === undefined || Math.abs(one.left - two.left) > 2) return false
  return findListMark(one.text.text)?.kind === 'dash'
}

/** Sets the depth of list items by how far they are indented against the item above. */
function setDepths(drafts: readonly Draft[], style: DocumentStyle): void {
  let edges: number[] = []
  for (const draft of drafts) {
    if (draft.kind !== 'listItem') {
      if (draft.kind !== 'footnote') edges = []
      continue
    }
    const left = draft.lines[0]?.left ?? 0
    // A new column or page starts a count of its own: its edges cannot be compared.
    const nearest = edges.at(-1)
    if (nearest !== undefined && Math.abs(left - nearest) > 12 * style.bodySize) edges = []
    while (edges.length > 0 && left < (edges.at(-1) ?? 0) - 0.7 * style.bodySize) edges.pop()
    const last = edges.at(-1)
    if (last === undefined || left > last + 0.7 * style.bodySize) edges.push(left)
    draft.depth = edges.length - 1
  }
}
