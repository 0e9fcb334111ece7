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
  readonly times: ArrayLike<number>
  /** Where blocks begin in the sample; one more than there are blocks. */
  readonly begin: Float64Array
  readonly length: number
}

export function arrangeSample({ borders }: ContinuumBlocks, times: ArrayLike<number>): BlockSample {
  const begin = new Float64Array(times.length + 1)
  for (let block = 0; block < times.length; block += 1) {
    const copies = times[block] ?? 0
    const length = (borders[block + 1] ?? 0) - (borders[block] ?? 0)
    begin[block + 1] = (begin[block] ?? 0) + copies * length
  }
  return { times, begin, length: begin[times.length] ?? 0 }
}

/** The blocks in which one coder has units of the category, in columns, in order. */
interface Occupied {
  readonly block: Int32Array
  /** From the block's beginning to the first unit, and from the last one to its end. */
  readonly lead: Float64Array
  readonly trail: Float64Array
  /** Where the gaps between units of a block begin; one more than there are blocks. */
  readonly firstGap: Int32Array
  /** Length of each gap, and how many of the category's distinct lengths fit into it. */
  readonly gap: Float64Array
  readonly fitting: Int32Array
}

/** Units of one length in one block, of all coders, in columns. */
interface Counted {
  readonly block: Int32Array
  /** Index of the length. */
  readonly length: Int32Array
  readonly count: Int32Array
}

/** Powers and terms of each distinct length: raising to a power in every round costs more than all else. */
interface LengthTerms {
  readonly square: Float64Array
  readonly cube: Float64Array
  readonly own: Float64Array
  readonly withUnit: Float64Array
}

/** One category, ready for samples. */
interface Category {
  /** Distinct lengths of units, ascending. */
  readonly lengths: Float64Array
  readonly terms: LengthTerms
  readonly units: Counted
  /** Per coder, in order. */
  readonly occupied: readonly Occupied[]
  /** Sum of the distances of units to the other coders' in each block that has any. */
  readonly distances: readonly { readonly block: number; readonly sum: number }[]
}

/** Returns how many of the ascending lengths are at most `length`. */
function countFitting(lengths: Float64Array, length: number): number {
  // Most gaps are longer than any unit.
  if ((lengths[lengths.length - 1] ?? 0) <= length) return lengths.length
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
  const counted = new Map<number, { readonly block: number; readonly length: number; count: number }>()
  const slices = new Map<number, CategoryUnits[]>()
  const occupied = layers.map(({ start, end }, coder): Occupied => {
    const groups = groupByBlock({ start, end }, borders)
    const gap: number[] = []
    const firstGap = [0]
    for (const { block, from, to } of groups) {
      const own =
        slices.get(block) ?? layers.map(() => ({ start: end.subarray(0, 0), end: end.subarray(0, 0) }))
      slices.set(block, own)
      own[coder] = { start: start.subarray(from, to), end: end.subarray(from, to) }
      for (let unit = from; unit < to; unit += 1) {
        const length = countFitting(lengths, sizes[coder]?.[unit] ?? 0) - 1
        const key = block * lengths.length + length
        const known = counted.get(key)
        if (known === undefined) counted.set(key, { block, length, count: 1 })
        else known.count += 1
        const between = unit === from ? 0 : (start[unit] ?? 0) - (end[unit - 1] ?? 0)
        if (between > 0) gap.push(between)
      }
      firstGap.push(gap.length)
    }
    return {
      block: Int32Array.from(groups, ({ block }) => block),
      lead: Float64Array.from(groups, ({ block, from }) => (start[from] ?? 0) - (borders[block] ?? 0)),
      trail: Float64Array.from(groups, ({ block, to }) => (borders[block + 1] ?? 0) - (end[to - 1] ?? 0)),
      firstGap: Int32Array.from(firstGap),
      gap: Float64Array.from(gap),
      fitting: Int32Array.from(gap, (length) => countFitting(lengths, length)),
    }
  })
  const pairs = coderPairs(layers.length)
  const distances = [...slices].map(([block, own]) => {
    let sum = 0
    for (const [i, j] of pairs) {
      const [a, b] = [own[i], own[j]]
      if (a !== undefined && b !== undefined) sum += sumDistances(a, b)
    }
    return { block, sum }
  })
  const units = [...counted.values()]
  return {
    lengths,
    terms: {
      square: lengths.map((length) => length * length),
      cube: lengths.map((length) => length * length * length),
      own: lengths.map((length) => length * (length - 1)),
      withUnit: lengths.map(unitWithUnit),
    },
    units: {
      block: Int32Array.from(units, ({ block }) => block),
      length: Int32Array.from(units, ({ length }) => length),
      count: Int32Array.from(units, ({ count }) => count),
    },
    occupied,
    distances,
  }
}

/** Returns the disagreements of one category in a sample; null when it does not occur there. */
function measureSample(category: Category, { times, begin, length }: BlockSample): Disagreement | null {
  const { lengths, terms, units, occupied, distances } = category
  // Below each place: the units of the lengths before it, their squares, and their cubes.
  const counts = new Float64Array(lengths.length)
  for (let unit = 0; unit < units.block.length; unit += 1) {
    const copies = times[units.block[unit] ?? 0] ?? 0
    if (copies === 0) continue
    const place = units.length[unit] ?? 0
    counts[place] = (counts[place] ?? 0) + copies * (units.count[unit] ?? 0)
  }
  const squares = new Float64Array(lengths.length + 1)
  const cubes = new Float64Array(lengths.length + 1)
  let total = 0
  let ownPlaces = 0
  let amongUnits = 0
  for (let place = 0; place < lengths.length; place += 1) {
    const count = counts[place] ?? 0
    squares[place + 1] = (squares[place] ?? 0) + count * (terms.square[place] ?? 0)
    cubes[place + 1] = (cubes[place] ?? 0) + count * (terms.cube[place] ?? 0)
    total += count
    ownPlaces += count * (terms.own[place] ?? 0)
    amongUnits += count * (terms.withUnit[place] ?? 0)
  }
  if (total === 0) return null
  let inGaps = 0
  const addGap = (gap: number, fitting: number, copies: number) => {
    inGaps += copies * ((gap + 1) * (squares[fitting] ?? 0) - (cubes[fitting] ?? 0))
  }
  for (const { block: blocks, lead, trail, firstGap, gap: gaps, fitting } of occupied) {
    // Gaps between blocks are as long as what was drawn in between.
    let before = 0
    for (let place = 0; place < blocks.length; place += 1) {
      const block = blocks[place] ?? 0
      const copies = times[block] ?? 0
      if (copies === 0) continue
      const [first, last] = [lead[place] ?? 0, trail[place] ?? 0]
      const gap = before + (begin[block] ?? 0) + first
      addGap(gap, countFitting(lengths, gap), 1)
      if (copies > 1) addGap(last + first, countFitting(lengths, last + first), copies - 1)
      for (let inner = firstGap[place] ?? 0; inner < (firstGap[place + 1] ?? 0); inner += 1)
        addGap(gaps[inner] ?? 0, fitting[inner] ?? 0, copies)
      before = last - (begin[block + 1] ?? 0)
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
