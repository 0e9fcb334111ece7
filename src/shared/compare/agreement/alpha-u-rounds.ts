import {
  type CategoryUnits,
  composeDisagreement,
  type Disagreement,
  sumDistances,
  unitWithUnit,
} from './alpha-u.ts'
import type { ContinuumBlocks } from './continuum-blocks.ts'
import { layerOfValue } from './layer.ts'
import { coderPairs } from './reliability-data.ts'

/** A sample of blocks: each behind the other, in order, as many times as it was drawn. */
export interface BlockSample {
  readonly times: readonly number[]
  /** Where blocks begin in the sample; one more than there are blocks. */
  readonly begin: Float64Array
  readonly length: number
}

export function arrangeSample({ borders }: ContinuumBlocks, times: readonly number[]): BlockSample {
  const begin = new Float64Array(times.length + 1)
  for (const [block, copies] of times.entries()) {
    const length = (borders[block + 1] ?? 0) - (borders[block] ?? 0)
    begin[block + 1] = (begin[block] ?? 0) + copies * length
  }
  return { times, begin, length: begin[times.length] ?? 0 }
}

/** A block in which one coder has units of the category. */
interface Occupied {
  readonly block: number
  /** From the block's beginning to the first unit, and from the last one to its end. */
  readonly lead: number
  readonly trail: number
  /** Gaps between units, and for each how many of the category's distinct lengths fit into it. */
  readonly gaps: readonly { readonly length: number; readonly fitting: number }[]
}

/** Units of one length in one block, of all coders. */
interface Counted {
  readonly block: number
  /** Index of the length. */
  readonly length: number
  count: number
}

/** One category, ready for samples. */
interface Category {
  /** Distinct lengths of units, ascending. */
  readonly lengths: Float64Array
  readonly units: readonly Counted[]
  /** Per coder, in order. */
  readonly occupied: readonly (readonly Occupied[])[]
  /** Sum of the distances of units to the other coders' in each block that has any. */
  readonly distances: readonly { readonly block: number; readonly sum: number }[]
}

/** Returns how many of the ascending lengths are at most `length`. */
function countFitting(lengths: Float64Array, length: number): number {
  // Most gaps are longer than any unit.
  if ((lengths.at(-1) ?? 0) <= length) return lengths.length
  let low = 0
  let high = lengths.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lengths[middle] ?? 0) <= length) low = middle + 1
    else high = middle
  }
  return low
}

/** Returns the blocks in which units lie, with where in the list they begin and end. */
function groupByBlock({ start }: CategoryUnits, borders: readonly number[]) {
  const groups: { readonly block: number; readonly from: number; to: number }[] = []
  let block = 0
  for (let unit = 0; unit < start.length; unit += 1) {
    while ((borders[block + 1] ?? Number.POSITIVE_INFINITY) <= (start[unit] ?? 0)) block += 1
    const last = groups.at(-1)
    if (last?.block === block) last.to = unit + 1
    else groups.push({ block, from: unit, to: unit + 1 })
  }
  return groups
}

function readCategory(layers: readonly CategoryUnits[], borders: readonly number[]): Category {
  const sizes = layers.map(({ start, end }) => end.map((to, unit) => to - (start[unit] ?? 0)))
  const lengths = Float64Array.from(new Set(sizes.flatMap((own) => [...own]))).sort()
  const counted = new Map<number, Counted>()
  const slices = new Map<number, CategoryUnits[]>()
  const occupied = layers.map(({ start, end }, coder) =>
    groupByBlock({ start, end }, borders).map(({ block, from, to }): Occupied => {
      const own =
        slices.get(block) ?? layers.map(() => ({ start: end.subarray(0, 0), end: end.subarray(0, 0) }))
      slices.set(block, own)
      own[coder] = { start: start.subarray(from, to), end: end.subarray(from, to) }
      const gaps: { length: number; fitting: number }[] = []
      for (let unit = from; unit < to; unit += 1) {
        const length = countFitting(lengths, sizes[coder]?.[unit] ?? 0) - 1
        const key = block * lengths.length + length
        const known = counted.get(key)
        if (known === undefined) counted.set(key, { block, length, count: 1 })
        else known.count += 1
        const gap = unit === from ? 0 : (start[unit] ?? 0) - (end[unit - 1] ?? 0)
        if (gap > 0) gaps.push({ length: gap, fitting: countFitting(lengths, gap) })
      }
      const lead = (start[from] ?? 0) - (borders[block] ?? 0)
      return { block, lead, trail: (borders[block + 1] ?? 0) - (end[to - 1] ?? 0), gaps }
    }),
  )
  const pairs = coderPairs(layers.length)
  const distances = [...slices].map(([block, own]) => {
    let sum = 0
    for (const [i, j] of pairs) {
      const [a, b] = [own[i], own[j]]
      if (a !== undefined && b !== undefined) sum += sumDistances(a, b)
    }
    return { block, sum }
  })
  return { lengths, units: [...counted.values()], occupied, distances }
}

/** Returns the disagreements of one category in a sample; null when it does not occur there. */
function measureSample(category: Category, { times, begin, length }: BlockSample): Disagreement | null {
  const { lengths, units, occupied, distances } = category
  // Below each place: the units of the lengths before it, their squares, and their cubes.
  const counts = new Float64Array(lengths.length)
  for (const unit of units)
    counts[unit.length] = (counts[unit.length] ?? 0) + (times[unit.block] ?? 0) * unit.count
  const squares = new Float64Array(lengths.length + 1)
  const cubes = new Float64Array(lengths.length + 1)
  let total = 0
  let ownPlaces = 0
  let amongUnits = 0
  for (let place = 0; place < lengths.length; place += 1) {
    const [unit, count] = [lengths[place] ?? 0, counts[place] ?? 0]
    squares[place + 1] = (squares[place] ?? 0) + count * unit ** 2
    cubes[place + 1] = (cubes[place] ?? 0) + count * unit ** 3
    total += count
    ownPlaces += count * unit * (unit - 1)
    amongUnits += count * unitWithUnit(unit)
  }
  if (total === 0) return null
  let inGaps = 0
  const addGap = (gap: number, fitting: number, copies: number) => {
    inGaps += copies * ((gap + 1) * (squares[fitting] ?? 0) - (cubes[fitting] ?? 0))
  }
  for (const own of occupied) {
    // Gaps between blocks are as long as what was drawn in between.
    let before = 0
    for (const { block, lead, trail, gaps } of own) {
      const copies = times[block] ?? 0
      if (copies === 0) continue
      const gap = before + (begin[block] ?? 0) + lead
      addGap(gap, countFitting(lengths, gap), 1)
      if (copies > 1) addGap(trail + lead, countFitting(lengths, trail + lead), copies - 1)
      for (const inner of gaps) addGap(inner.length, inner.fitting, copies)
      before = trail - (begin[block + 1] ?? 0)
    }
    addGap(before + length, countFitting(lengths, before + length), 1)
  }
  let apart = 0
  for (const { block, sum } of distances) apart += (times[block] ?? 0) * sum
  return composeDisagreement(occupied.length, length, apart, {
    disagreement: (total - 1) * amongUnits + inGaps,
    ownPlaces,
  })
}

/** Returns a function that gives the disagreements of the categories that a sample has. */
export function createAlphaURounds({
  continuum,
  borders,
}: ContinuumBlocks): (sample: BlockSample) => Disagreement[] {
  const categories = continuum.values.map((_, value) =>
    readCategory(
      continuum.layers.map((layer) => layerOfValue(layer, value)),
      borders,
    ),
  )
  return (sample) => categories.flatMap((category) => measureSample(category, sample) ?? [])
}
