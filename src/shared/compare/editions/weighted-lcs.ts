import type { DiffTokens } from './diff-tokens.ts'

/** Half-open stretches of tokens of two texts. */
export interface TokenRange {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

/** What it is worth to go on with a run: kept words stand together, not one here and one there. */
const runBonus = 0.35

const fromOld = 0
const fromNew = 1
const matched = 2
const inRun = 4

/**
 * Matches equal tokens in order so that their weights and the bonus for unbroken runs come to the most: a weighted
 * longest common subsequence. Writes to `partners`, by old token the new one. O(n * m) time, a byte for each cell.
 */
export function matchWeighted(
  old: DiffTokens,
  next: DiffTokens,
  range: TokenRange,
  partners: Int32Array,
): void {
  const rows = range.oldEnd - range.oldStart
  const columns = range.newEnd - range.newStart
  if (rows === 0 || columns === 0) return
  const width = columns + 1
  const steps = new Uint8Array((rows + 1) * width).fill(fromOld)
  steps.fill(fromNew, 0, width)
  let bestAbove = new Float32Array(width)
  let runAbove = new Float32Array(width)
  let best = new Float32Array(width)
  let runs = new Float32Array(width)
  for (let row = 1; row <= rows; row++) {
    const id = old.ids[range.oldStart + row - 1] as number
    const weight = old.weights[range.oldStart + row - 1] as number
    for (let column = 1; column <= columns; column++) {
      let step = fromOld
      let value = bestAbove[column] as number
      if ((best[column - 1] as number) > value) {
        value = best[column - 1] as number
        step = fromNew
      }
      let run = 0
      if (next.ids[range.newStart + column - 1] === id) {
        const before = runAbove[column - 1] as number
        const fresh = bestAbove[column - 1] as number
        const goesOn = before > 0 && before + runBonus >= fresh
        run = weight + (goesOn ? before + runBonus : fresh)
        if (run >= value) {
          value = run
          step = matched
        }
        if (goesOn) step |= inRun
      }
      best[column] = value
      runs[column] = run
      steps[row * width + column] = step
    }
    ;[bestAbove, best] = [best, bestAbove]
    ;[runAbove, runs] = [runs, runAbove]
  }
  trace(steps, rows, columns, (row, column) => {
    partners[range.oldStart + row] = range.newStart + column
  })
}

function trace(
  steps: Uint8Array,
  rows: number,
  columns: number,
  found: (row: number, column: number) => void,
): void {
  let [row, column] = [rows, columns]
  let isRun = false
  while (row > 0 && column > 0) {
    const step = steps[row * (columns + 1) + column] as number
    if (isRun || (step & 3) === matched) {
      row--
      column--
      found(row, column)
      isRun = (step & inRun) !== 0
    } else if ((step & 3) === fromNew) column--
    else row--
  }
}
