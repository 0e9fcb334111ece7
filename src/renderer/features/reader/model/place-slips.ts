/** A slip beside its passage; lengths in CSS pixels from the top of the sheet. */
export interface WantedSlip {
  /** Where its passage's first line stands. */
  readonly top: number
  readonly height: number
}

/** Space between two slips. */
export const slipGap = 4

/**
 * Returns where the slips go: the one at `fixed` (the chosen one, else the first) exactly at its line; those after it
 * make room downwards and those before it upwards. `slips` are in order of their passages.
 */
export function placeSlips(slips: readonly WantedSlip[], fixed: number): number[] {
  const tops = slips.map((slip) => slip.top)
  const first = Math.max(0, fixed)
  for (let index = first + 1; index < slips.length; index++) {
    const free = (tops[index - 1] ?? 0) + (slips[index - 1]?.height ?? 0) + slipGap
    tops[index] = Math.max(tops[index] ?? 0, free)
  }
  // Above the chosen one first downwards as everywhere, then upwards from it: only those in its way move.
  for (let index = 1; index < first; index++) {
    const free = (tops[index - 1] ?? 0) + (slips[index - 1]?.height ?? 0) + slipGap
    tops[index] = Math.max(tops[index] ?? 0, free)
  }
  for (let index = first - 1; index >= 0; index--) {
    const limit = (tops[index + 1] ?? 0) - (slips[index]?.height ?? 0) - slipGap
    tops[index] = Math.min(tops[index] ?? 0, limit)
  }
  return tops
}
