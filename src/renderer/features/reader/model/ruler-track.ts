import type { TextRange } from '../../../../shared/text/text-range.ts'

/** One stretch of a lane; `top` and `bottom` are shares of the text, 0 to 1. */
export interface RulerMark {
  readonly top: number
  readonly bottom: number
}

/** Rows of the overview: about one per pixel of a screen. */
export const rulerRows = 1000
/** Marks with no more free rows between them are drawn as one. */
const joinedRows = 1

/** Where the passages of one tag lie, by row. */
export interface Track {
  passages: number
  /** How many passages touch each row. */
  readonly rows: Uint16Array
  /** The marks that follow from the rows; null since a passage changed. */
  marks: readonly RulerMark[] | null
}

export function createTrack(): Track {
  return { passages: 0, rows: new Uint16Array(rulerRows), marks: null }
}

/** Puts a passage of a text of `length` on the track (`by` 1) or takes it off (-1). */
export function addToTrack(track: Track, { start, end }: TextRange, length: number, by: 1 | -1): void {
  const scale = rulerRows / Math.max(1, length)
  const first = Math.min(rulerRows - 1, Math.floor(start * scale))
  const last = Math.min(rulerRows - 1, Math.max(first, Math.ceil(end * scale) - 1))
  for (let row = first; row <= last; row++) track.rows[row] = (track.rows[row] ?? 0) + by
  track.passages += by
  track.marks = null
}

/** Returns the marks of tracks that are drawn as one. */
export function marksOf(tracks: readonly Track[]): RulerMark[] {
  const marks: RulerMark[] = []
  let first = -1
  let last = -1
  const close = () => {
    if (first >= 0) marks.push({ top: first / rulerRows, bottom: (last + 1) / rulerRows })
  }
  for (let row = 0; row < rulerRows; row++) {
    if (!tracks.some(({ rows }) => (rows[row] ?? 0) > 0)) continue
    if (first < 0 || row > last + 1 + joinedRows) {
      close()
      first = row
    }
    last = row
  }
  close()
  return marks
}
