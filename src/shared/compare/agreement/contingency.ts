import type { ReliabilityData } from './reliability-data.ts'

/** Two coders' values against each other, over the units that both valued. */
export interface Contingency {
  readonly total: number
  readonly agreed: number
  /** Units per value of the first coder, and of the second. */
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** How many values either of them used. */
  readonly used: number
}

/** Counts two coders' values against each other. Exact as long as there are fewer than 2^53 units. */
export function countContingency(data: ReliabilityData, one: number, other: number): Contingency {
  const first = data.values.map(() => 0)
  const second = data.values.map(() => 0)
  let total = 0
  let agreed = 0
  for (const { codes, count } of data.patterns) {
    const [a, b] = [codes[one], codes[other]]
    if (typeof a !== 'number' || typeof b !== 'number') continue
    first[a] = (first[a] ?? 0) + count
    second[b] = (second[b] ?? 0) + count
    total += count
    if (a === b) agreed += count
  }
  const used = first.filter((count, code) => count + (second[code] ?? 0) > 0).length
  return { total, agreed, first, second, used }
}
