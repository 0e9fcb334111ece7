import type { Draft } from './draft.ts'
import { concat, slice, unplaced } from './placed-text.ts'

const numbered = /^(\d{1,3})[.)]?\s+(?=\S)/

/**
 * Makes footnotes of the numbered paragraphs at the end of a document when each of their numbers, counted from 1, is
 * raised in its text: notes gathered at the end, whatever their size. Some of them, at the foot of a page, may be known
 * as notes already. Changes the drafts.
 */
export function findEndnotes(drafts: readonly Draft[]): void {
  const marks = new Set(drafts.flatMap(({ lines }) => lines.flatMap(({ noteMarks }) => noteMarks)))
  const run: Draft[] = []
  for (const draft of [...drafts].reverse()) {
    if (draft.kind !== 'footnote' && !marks.has(numberOf(draft) ?? '')) break
    run.unshift(draft)
  }
  const first = run.findLastIndex((draft) => numberOf(draft) === '1')
  const together = run.slice(first).filter((draft) => numberOf(draft) !== null)
  const apart = run.filter(({ kind }) => kind !== 'footnote')
  const notes = countFromOne(together) ? together : countFromOne(apart) ? apart : []
  for (const draft of notes.filter(({ kind }) => kind !== 'footnote')) {
    const printed = draft.kind === 'listItem' ? 0 : (numbered.exec(draft.text.text)?.[0].length ?? 0)
    draft.label = numberOf(draft) ?? ''
    draft.text = slice(draft.text, printed)
    draft.kind = 'footnote'
  }
}

function countFromOne(drafts: readonly Draft[]): boolean {
  return drafts.every((draft, index) => numberOf(draft) === String(index + 1))
}

/** Gives paragraphs that turned out to be no notes the raised number back with which they begin. Changes the drafts. */
export function returnLabels(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const label = draft.lines[0]?.noteLabel
    if (draft.kind === 'paragraph' && typeof label === 'string')
      draft.text = concat(unplaced(`${label} `), draft.text)
  }
}

function numberOf({ kind, label, lines, text }: Draft): string | null {
  if (kind === 'footnote') return label ?? null
  if (kind === 'listItem') return /^\d{1,3}(?=[.)]?$)/.exec(label ?? '')?.[0] ?? null
  if (kind !== 'paragraph') return null
  return lines[0]?.noteLabel ?? numbered.exec(text.text)?.[1] ?? null
}
