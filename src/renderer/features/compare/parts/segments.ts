import type { Coder } from '../../../../shared/model/coder.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'

/** A passage as it is painted over a text. */
export interface PaintedMark extends TextRange {
  readonly id: string
  /** A tag colour, 1 to 12; 0 for a highlight without tags. */
  readonly colour: number
  /** Who marked it, where that is to stand at its start: in a text with the passages of several coders. */
  readonly by?: Coder
}

/** A run of text that is painted alike. */
export interface PaintedSegment extends TextRange {
  /** The colour of the wash; null without one. */
  readonly wash: number | null
  /** Colours of the lines under it, at most two, the upper first. */
  readonly lines: readonly number[]
  /** Whether it belongs to a chosen passage, whose wash is then stronger. */
  readonly chosen: boolean
  /** Whether it is being chosen now. */
  readonly pending: boolean
  /** Whose passages begin here, each once. */
  readonly starting: readonly Coder[]
}

const longestFirst = (a: PaintedMark, b: PaintedMark) =>
  b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1)

const covers = (range: TextRange, at: number) => range.start <= at && at < range.end

/** Returns who marked the passages that begin here, by name. */
function startingAt(marks: readonly PaintedMark[], at: number): Coder[] {
  const coders = marks.flatMap(({ start, by }) => (start === at && by !== undefined ? [by] : []))
  return [...new Set(coders)].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Returns the runs of `window`, in order and without gaps: one wash, then lines. The longest passage of a stretch gives
 * the wash, the next two a line each; a chosen one takes the place of the wash and keeps a line of its own.
 */
export function paintSegments(
  marks: readonly PaintedMark[],
  window: TextRange,
  chosen: ReadonlySet<string>,
  pending: TextRange | null = null,
): PaintedSegment[] {
  const inside = marks.filter((mark) => mark.start < window.end && mark.end > window.start).sort(longestFirst)
  const edges = new Set([window.start, window.end])
  for (const range of pending === null ? inside : [...inside, pending]) {
    for (const edge of [range.start, range.end]) if (covers(window, edge)) edges.add(edge)
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const here = inside.filter((mark) => covers(mark, start))
    const lead = here.findLast((mark) => chosen.has(mark.id))
    const top = lead ?? here[0]
    const others = here.filter((mark) => mark !== top)
    const lines = (lead === undefined ? others : [lead, ...others]).slice(0, 2)
    return {
      start,
      end: cuts[index + 1] ?? window.end,
      wash: top?.colour ?? null,
      lines: lines.map((mark) => mark.colour),
      chosen: lead !== undefined,
      pending: pending !== null && covers(pending, start),
      starting: startingAt(here, start),
    }
  })
}
