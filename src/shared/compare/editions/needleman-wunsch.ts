import type { Gap } from './gaps.ts'
import type { Span } from './likeness.ts'
import type { Work } from './matching.ts'
import { costOf, mostParts, weighUnion } from './nodes.ts'

/** Cells from which on only a band around the diagonal is looked at, and half the width of that band. */
const wholeTable = 4096
const bandReach = 40
/** Lines of fewer words must be more alike. */
const shortLine = 6
const shortLineDice = 0.45
const equalBonus = 0.15

interface Cell {
  readonly total: number
  readonly span: Span | null
  readonly skipOld: number
  readonly skipNew: number
}

/**
 * Returns the best pairs of what is left in a gap, in order: pairs, splits and joins, unpaired paragraphs cost nothing.
 * Needleman and Wunsch 1970 with a gain for each pair by how far it is above this document's noise.
 */
export function alignGap(work: Work, gap: Gap): Span[] {
  const [rows, columns] = [gap.old.length, gap.new.length]
  const isBanded = rows * columns > wholeTable
  const slope = columns / rows
  const first = (row: number) => (isBanded ? Math.max(0, Math.floor(row * slope) - bandReach) : 0)
  const last = (row: number) => (isBanded ? Math.min(columns, Math.ceil(row * slope) + bandReach) : columns)
  const table: Cell[][] = []
  const at = (row: number, column: number): Cell | undefined => table[row]?.[column - first(row)]
  const start: Cell = { total: 0, span: null, skipOld: 0, skipNew: 0 }

  for (let row = 0; row <= rows; row++) {
    const cells: Cell[] = []
    table.push(cells)
    for (let column = first(row); column <= last(row); column++) {
      let best = row === 0 || column === 0 ? start : null
      const offer = (before: Cell | undefined, gain: number, step: Omit<Cell, 'total'>) => {
        if (before === undefined) return
        const total = before.total + gain
        if (best === null || total > best.total) best = { total, ...step }
      }
      if (row > 0) offer(at(row - 1, column), 0, { span: null, skipOld: 1, skipNew: 0 })
      if (column > 0) offer(at(row, column - 1), 0, { span: null, skipOld: 0, skipNew: 1 })
      for (const [oldCount, newCount] of shapes) {
        const span = spanAt(gap, row, column, oldCount, newCount)
        if (span === null) continue
        const gain = gainOf(work, span)
        if (gain > 0)
          offer(at(row - oldCount, column - newCount), gain, { span, skipOld: oldCount, skipNew: newCount })
      }
      cells.push(best ?? start)
    }
  }
  const found: Span[] = []
  let [row, column] = [rows, columns]
  while (row > 0 && column > 0) {
    const cell = at(row, column)
    if (cell === undefined || cell.skipOld + cell.skipNew === 0) break
    if (cell.span !== null) found.push(cell.span)
    row -= cell.skipOld
    column -= cell.skipNew
  }
  return found.reverse()
}

const shapes: readonly (readonly [number, number])[] = [
  [1, 1],
  ...Array.from({ length: mostParts - 1 }, (_, at) => [1, at + 2] as const),
  ...Array.from({ length: mostParts - 1 }, (_, at) => [at + 2, 1] as const),
]

/** The span that ends before row and column of the gap; null unless its paragraphs stand next to each other. */
function spanAt(gap: Gap, row: number, column: number, oldCount: number, newCount: number): Span | null {
  const old = gap.old[row - oldCount]
  const next = gap.new[column - newCount]
  if (old === undefined || next === undefined) return null
  if (gap.old[row - 1] !== old + oldCount - 1 || gap.new[column - 1] !== next + newCount - 1) return null
  return { old, oldCount, new: next, newCount }
}

function gainOf(work: Work, span: Span): number {
  const { pair, thresholds } = work
  const floor = 0.8 * thresholds.pair
  if (span.oldCount + span.newCount > 2) {
    const node = weighUnion(work, span, thresholds.pair)
    return node === null ? 0 : (node.dice - floor) * node.mass - costOf(span)
  }
  const dice = work.likeness.dice(span.old, span.new)
  const words = Math.min(
    (pair.old.words[span.old] as Int32Array).length,
    (pair.new.words[span.new] as Int32Array).length,
  )
  const least = words < shortLine ? Math.max(shortLineDice, thresholds.pair) : thresholds.pair
  if (dice < least) return 0
  const mass = Math.sqrt((pair.old.masses[span.old] as number) * (pair.new.masses[span.new] as number))
  return (dice - floor) * mass + (dice === 1 ? equalBonus : 0)
}
