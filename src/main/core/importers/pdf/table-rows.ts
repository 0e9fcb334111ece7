import type { DocumentStyle } from './document-style.ts'
import type { Line } from './lines.ts'
import type { PlacedText } from './placed-text.ts'
import { greatest, least } from './statistics.ts'

/** Row gaps of two kinds, this far apart, tell wrapped lines from new rows; */
const wrapRatio = 1.2
/** nearer together they do so only where every line of the one kind leaves cells empty and none of the other does. */
const closeRatio = 1.08
/** Wrapped lines stand no further apart than lines of the text, by this factor. */
const wrapGap = 1.15
/** Where more than this share of the lines at the smaller gap begin all their cells anew, they are rows too. */
const maxFreshWraps = 0.4

/** Returns for each line of a table without rules between its rows whether it goes on with the row above. */
export function findWraps(
  lines: readonly Line[],
  cells: readonly (readonly PlacedText[])[],
  style: DocumentStyle,
): boolean[] {
  const gaps = lines.map(
    (line, index) => line.baseline - (lines[index - 1]?.baseline ?? Number.NEGATIVE_INFINITY),
  )
  const full = cells.map((row) => row.every((cell) => cell.text !== ''))
  const fresh = full.map((isFull, index) => isFull && !someGoOn(cells[index] ?? [], cells[index - 1] ?? []))
  const threshold = gapThreshold(gaps.slice(1), full.slice(1), fresh.slice(1), style)
  return cells.map((row, index) => {
    const gap = gaps[index] ?? Number.POSITIVE_INFINITY
    if (threshold !== null) return gap < threshold
    return gap < style.leading * wrapGap && (row[0]?.text === '' || goesOn(row, cells[index - 1] ?? []))
  })
}

/** Returns the gap below which a line continues the row above; null when the gaps do not tell. */
function gapThreshold(
  gaps: readonly number[],
  full: readonly boolean[],
  fresh: readonly boolean[],
  style: DocumentStyle,
): number | null {
  const [smallest, largest] = [least(gaps), greatest(gaps)]
  const middle = (smallest + largest) / 2
  if (largest / smallest <= closeRatio || smallest >= style.leading * 1.1) return null
  const isWrap = gaps.map((gap) => gap < middle)
  // Only the header stands apart from rows that fill all cells.
  if (full.every(Boolean) && isWrap.slice(1).every(Boolean)) return null
  if (largest / smallest > wrapRatio) {
    const freshWraps = fresh.filter((isFresh, index) => isFresh && isWrap[index]).length
    return freshWraps <= maxFreshWraps * isWrap.filter(Boolean).length ? middle : null
  }
  return full.every((isFull, index) => isFull !== isWrap[index]) ? middle : null
}

/** Every text of the line begins in the middle of a sentence or word. */
function goesOn(row: readonly PlacedText[], above: readonly PlacedText[]): boolean {
  return row.every((cell, column) => cell.text === '' || cellGoesOn(cell, above[column]))
}

function someGoOn(row: readonly PlacedText[], above: readonly PlacedText[]): boolean {
  return row.some((cell, column) => cellGoesOn(cell, above[column]))
}

function cellGoesOn({ text }: PlacedText, above: PlacedText | undefined): boolean {
  return /^\p{Ll}/u.test(text) || /\p{L}[-\u00AD]$|[–/]$/u.test(above?.text ?? '')
}
