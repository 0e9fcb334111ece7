import type { Draft } from './draft.ts'
import { concat, slice, unplaced } from './placed-text.ts'

const numbered = /^(\d{1,3})[.)]?\s+(?=\S)/

/**
 * Makes footnotes of the numbered paragraphs at the end of a document when each of their numbers, counted from 1, is
 * raised in its text: notes gathered at the end, whatever their size. Changes the drafts.
 */
export function findEndnotes(drafts: readonly Draft[]): void {
  const marks = new Set(drafts.flatMap(({ lines }) => lines.flatMap(({ noteMarks }) => noteMarks)))
  const run: Draft[] = []
  for (const draft of [...drafts].reverse()) {
    if (draft.kind === 'footnote') continue
    if (!marks.has(numberOf(draft) ?? '')) break
    run.unshift(draft)
  }
  if (run.length === 0 || !run.every((draft, index) => numberOf(draft) === String(index + 1))) return
  for (const draft of run) {
    const printed = draft.kind === 'listItem' ? 0 : (numbered.exec(draft.text.text)?.[0].length ?? 0)
    draft.label = numberOf(draft) ?? ''
    draft.text = slice(draft.text, printed)
    draft.kind = 'footnote'
  }
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
  if (kind === 'listItem') return /^\d{1,3}(?=[.)]?$)/.exec(label ?? '')?.[0] ?? null
  if (kind !== 'paragraph') return null
  return lines[0]?.noteLabel ?? numbered.exec(text.text)?.[1] ?? null
}
