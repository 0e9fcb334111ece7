import type { Passage } from './passages.ts'

/** A slip of one line, as the design has it; all lengths in CSS pixels. */
const lineOfChips = 28
const noteLine = 19
const notePadding = 9
/** As many lines of a note as are shown until its passage is chosen. */
const noteLines = 8
/** Letters that fit into a line of chips and of a note, in a margin of the usual width. */
const chipLetters = 26
const noteLetters = 38
/** A chip's padding and swatch count as this many letters. */
const chipFrame = 4

/** Returns about how high a slip is: good enough until it has been drawn once. */
export function estimateSlipHeight(passage: Passage): number {
  const letters = passage.tags.reduce((sum, tag) => sum + tag.name.length + chipFrame, 0)
  const chips = lineOfChips + (Math.max(1, Math.ceil(letters / chipLetters)) - 1) * 24
  const { note } = passage.annotation
  if (note === '') return chips
  const lines = note
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / noteLetters)), 0)
  return chips + Math.min(lines, noteLines) * noteLine + notePadding
}
