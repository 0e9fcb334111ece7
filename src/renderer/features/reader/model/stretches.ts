import type { TextRange } from '../../../../shared/text/text-range.ts'
import type { Passage } from './passages.ts'

/** A stretch of text with the name of the registered highlight that paints it. */
export interface PaintedRange extends TextRange {
  readonly name: string
}

/** What is emphasised while passages are painted. */
export interface Emphasis {
  readonly hover: string | null
  readonly chosen: string | null
}

const longestFirst = (a: Passage, b: Passage) =>
  b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1)

/** The colour's part of a highlight's name: a number, or "plain" for a passage without tags. */
const colourName = (passage: Passage) => (passage.colour === 0 ? 'plain' : String(passage.colour))

/**
 * Returns what to paint for `passages` inside `window`: the longest passage of a stretch gives its wash, the next two
 * a line each on a track of their own. A passage pointed at or chosen takes the place of the wash over its whole
 * extent; inside the chosen one only the lower track is free. In order of position; neighbours of one name are joined.
 */
export function paintedRanges(
  passages: readonly Passage[],
  window: TextRange,
  emphasis: Emphasis,
): PaintedRange[] {
  const painted: PaintedRange[] = []
  const open = new Map<string, { name: string; start: number; end: number }>()
  const add = (name: string, start: number, end: number) => {
    const last = open.get(name)
    if (last !== undefined && last.end === start) {
      last.end = end
      return
    }
    const range = { name, start, end }
    open.set(name, range)
    painted.push(range)
  }
  const clip = (passage: Passage) => ({
    start: Math.max(passage.start, window.start),
    end: Math.min(passage.end, window.end),
  })

  const edges = new Set<number>()
  for (const passage of passages) {
    const { start, end } = clip(passage)
    if (start >= end) continue
    edges.add(start)
    edges.add(end)
  }
  const cuts = [...edges].sort((a, b) => a - b)
  const waiting = [...passages].sort((a, b) => a.start - b.start)
  let active: Passage[] = []
  let next = 0
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    active = active.filter((passage) => passage.end > start)
    for (
      let passage = waiting[next];
      passage !== undefined && passage.start <= start;
      passage = waiting[++next]
    ) {
      if (passage.end > start) active.push(passage)
    }
    if (active.length === 0) continue
    const here = active.length === 1 ? active : [...active].sort(longestFirst)
    const longest = here[0]
    if (longest === undefined) continue
    // Two washes would add up to a third colour: where both lie, the shorter is shown and the other keeps its line.
    const top = here.filter((passage) => passage.id === emphasis.chosen || passage.id === emphasis.hover)
    const lead = top.at(-1)
    const isChosen = lead !== undefined && lead.id === emphasis.chosen
    if (lead === undefined) add(`tag-${colourName(longest)}`, start, end)
    else add(isChosen ? 'chosen' : 'hover', start, end)
    const tracks = isChosen ? [3] : [2, 3]
    const others = here.filter(
      (passage) => passage !== lead && (passage !== longest || top.includes(passage)),
    )
    for (const [position, track] of tracks.entries()) {
      const other = others[position]
      if (other !== undefined) add(`over${track}-${colourName(other)}`, start, end)
    }
  }
  return painted.sort(comparePainted)
}

/** Orders what is painted by position; 0 only for what is the same. */
export function comparePainted(a: PaintedRange, b: PaintedRange): number {
  return a.start - b.start || a.end - b.end || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
