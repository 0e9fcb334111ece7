import type { TextRange } from '../../../../shared/text/text-range.ts'
import { matchesIn } from '../model/find-text.ts'
import { passagesIn } from '../model/passages.ts'
import { comparePainted, type PaintedRange, paintedRanges } from '../model/stretches.ts'
import type { ReaderState } from './reader-state.ts'

const clip = (name: string, range: TextRange, window: TextRange): PaintedRange[] => {
  const start = Math.max(range.start, window.start)
  const end = Math.min(range.end, window.end)
  return start < end ? [{ name, start, end }] : []
}

/** Returns in order what is painted inside `window`: passages, what is found, and what is about to be written. */
export function paintingOf(state: ReaderState, window: TextRange): PaintedRange[] {
  const painted = paintedRanges(passagesIn(state.passages, window), window, state)
  const { length } = painted
  for (const match of matchesIn(state.find?.matches ?? [], window))
    painted.push(...clip('found', match, window))
  const pending = [...state.saving, state.selection?.range ?? [], state.preview ?? []].flat()
  for (const range of pending) painted.push(...clip('pending', range, window))
  return painted.length === length ? painted : painted.sort(comparePainted)
}

/** The name of a colour's tokens; passages without tags have tokens of their own. */
const tokenOf = (colour: number) => (colour === 0 ? '--plain' : `--tag-${colour}`)

/** Sets the colours of `hover` and `chosen`, which highlights read from the text's element. */
export function setEmphasisColours(root: HTMLElement, state: ReaderState): void {
  const set = (name: string, id: ReaderState['hover']) => {
    const passage = id === null ? undefined : state.passages.byId.get(id)
    if (passage === undefined) return
    const token = tokenOf(passage.colour)
    const line = `var(${token}-line)`
    // A write that changes nothing would still cost a style recalculation.
    if (root.style.getPropertyValue(`--${name}`) === line) return
    root.style.setProperty(`--${name}`, line)
    root.style.setProperty(`--${name}-strong`, `var(${token}-strong)`)
  }
  set('hot', state.hover)
  set('on', state.chosen)
}
