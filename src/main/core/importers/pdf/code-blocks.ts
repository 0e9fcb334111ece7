import type { DocumentStyle } from './document-style.ts'
import type { Draft } from './draft.ts'
import type { Line } from './lines.ts'
import { concat, type PlacedText, unplaced } from './placed-text.ts'
import { least } from './statistics.ts'

/** A line alone in typewriter type is a name or an address; code has more. */
const minLines = 2
/** Typewriter characters are this many font sizes wide. */
const characterWidth = 0.6
/** A distance of this many usual ones leaves a line blank. */
const blankLine = 1.6

/** Makes the draft a code block when all of it is in typewriter type, with the line breaks and indents of the print. */
export function makeCode(draft: Draft, style: DocumentStyle): Draft {
  const marked = draft.kind === 'code'
  const looks = draft.kind === 'paragraph' && !style.bodyMono && draft.lines.every((line) => line.mono)
  if (draft.lines.length < minLines || !(marked || looks)) return draft
  return { ...draft, kind: 'code', text: joinCode(draft.lines) }
}

function joinCode(lines: readonly Line[]): PlacedText {
  const left = least(lines.map((line) => line.left))
  const distances = lines.map((line, index) => line.baseline - (lines[index - 1]?.baseline ?? line.baseline))
  const usual = least(distances.filter((distance) => distance > 0))
  const parts = lines.flatMap((line, index) => {
    const breaks = index === 0 ? '' : (distances[index] ?? 0) > blankLine * usual ? '\n\n' : '\n'
    const indent = Math.max(0, Math.round((line.left - left) / (characterWidth * line.size)))
    return [unplaced(breaks + ' '.repeat(indent)), line.text]
  })
  return concat(...parts)
}
