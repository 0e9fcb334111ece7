import type { DocumentStyle } from './document-style.ts'
import type { Draft } from './draft.ts'
import { slice } from './placed-text.ts'
import type { Region } from './reading-order.ts'
import type { SourcePage } from './source-page.ts'

/** What is known about the notes of each page. */
export interface NoteMarks {
  /** Numbers raised in the text of the page with this index. */
  marksOn(page: number): ReadonlySet<string>
  /** Baseline, in points from the top, below which a note may stand on the page. */
  lowerHalf(page: number): number
}

/** A note whose number is marked in the text may be almost body size; one without a mark must be smaller. */
const markedNoteSize = 0.97
const unmarkedNoteSize = 0.9
/** Notes stand in the lower share of the page. */
const lowerShare = 0.5

const numbered = /^(\d{1,3}(?!\d)|[①-⑳*†‡§])\s*(?=\S)/

/** Collects the note marks of the regions. */
export function collectNoteMarks(regions: readonly Region[], pages: readonly SourcePage[]): NoteMarks {
  const marks = new Map<number, Set<string>>()
  for (const region of regions) {
    for (const line of region.lines) {
      for (const mark of line.noteMarks) {
        const known = marks.get(region.page)
        if (known === undefined) marks.set(region.page, new Set([mark]))
        else known.add(mark)
      }
    }
  }
  const heights = new Map(pages.map((page) => [page.index, page.frameHeight]))
  return {
    marksOn: (page) => marks.get(page) ?? new Set<string>(),
    lowerHalf: (page) => (heights.get(page) ?? 0) * lowerShare,
  }
}

/** Returns whether a paragraph is a footnote; `above` is the block before it. */
export function looksLikeFootnote(
  draft: Draft,
  above: Draft | undefined,
  style: DocumentStyle,
  notes: NoteMarks,
): boolean {
  const first = draft.lines[0]
  if (above === undefined || first === undefined || first.baseline <= notes.lowerHalf(draft.page))
    return false
  if (first.noteLabel !== null) return true
  // Small capitals under a full-size number are a heading.
  if (first.pieces.some((piece) => piece.size > style.bodySize * 1.02)) return false
  const number = numbered.exec(draft.text.text)?.[1]
  if (
    number !== undefined &&
    notes.marksOn(draft.page).has(number) &&
    draft.size <= markedNoteSize * style.bodySize
  ) {
    return true
  }
  if (number !== undefined && draft.size <= unmarkedNoteSize * style.bodySize) return true
  // The second paragraph of a note.
  const follows = above.kind === 'footnote' && above.page === draft.page && above.region === draft.region
  return follows && draft.size <= markedNoteSize * style.bodySize
}

/** Returns whether nothing of the body's size stands below the paragraph: numbers there count notes, not items of a list. */
export function endsPage(drafts: readonly Draft[], index: number, style: DocumentStyle): boolean {
  const draft = drafts[index]
  const last = draft?.lines.at(-1)
  if (draft === undefined || last === undefined) return false
  return drafts.every(
    (other) =>
      other.page !== draft.page ||
      other.region !== draft.region ||
      other.size <= markedNoteSize * style.bodySize ||
      (other.lines.at(-1)?.baseline ?? 0) < last.baseline,
  )
}

/** Moves the number of a note from its text to its label. */
export function takeNoteLabel(draft: Draft): void {
  const raised = draft.lines[0]?.noteLabel
  if (raised !== null && raised !== undefined) {
    draft.label = raised
    return
  }
  const match = /^(?:(\d{1,3})[.)]?\s+|([①-⑳]|[*†‡§]{1,3})\s*)(?=\S)/.exec(draft.text.text)
  if (match === null) return
  draft.label = match[1] ?? match[2] ?? ''
  draft.text = slice(draft.text, match[0].length)
}
