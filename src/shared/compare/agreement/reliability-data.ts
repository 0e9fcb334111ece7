import type { FigureBasis, UndefinedReason } from './figure.ts'
import { createTupleNumbers } from './tuple-numbers.ts'

/** What a coder said about a unit: a category, a number, or a set of tags. */
export type ReliabilityValue = string | number | readonly string[]

/** Units that all coders valued alike. */
export interface Pattern {
  /** One per coder, in the order of `coders`: an index into `values`, or null where the coder gave none. */
  readonly codes: readonly (number | null)[]
  /** How many units: a whole number from 1. */
  readonly count: number
}

/**
 * Reliability data in compressed form: equal units are counted, not repeated, so a megabyte of characters costs only as
 * much as it has different patterns. Order carries no meaning, except that of `coders`.
 */
export interface ReliabilityData<Value extends ReliabilityValue = ReliabilityValue> {
  readonly coders: readonly string[]
  /** The distinct values; some may be unused. */
  readonly values: readonly Value[]
  readonly patterns: readonly Pattern[]
}

/** Returns reliability data from one row per unit, each with one value (null = missing) per coder. */
export function compressUnits<Value extends string | number>(
  coders: readonly string[],
  units: Iterable<readonly (Value | null)[]>,
): ReliabilityData<Value> {
  const codes = new Map<Value, number>()
  const patterns = createPatternCounter()
  for (const unit of units) {
    patterns.add(
      unit.map((value) => {
        if (value === null) return null
        const code = codes.get(value) ?? codes.size
        codes.set(value, code)
        return code
      }),
      1,
    )
  }
  return { coders, values: [...codes.keys()], patterns: patterns.list() }
}

/** Collects codes of units and counts those that are alike. */
export function createPatternCounter() {
  const patterns: { readonly codes: readonly (number | null)[]; count: number }[] = []
  const numbers = createTupleNumbers()
  return {
    add(codes: readonly (number | null)[], count: number): void {
      const number = numbers.numberOf(codes)
      const known = patterns[number]
      if (known === undefined) patterns[number] = { codes, count }
      else known.count += count
    },
    list: (): Pattern[] => patterns,
  }
}

/** Returns the data with each value replaced: `change` says by what, as an index into `values`. */
export function mapValues<Value extends ReliabilityValue>(
  data: ReliabilityData,
  values: readonly Value[],
  change: (code: number) => number,
): ReliabilityData<Value> {
  const codes = data.values.map((_, code) => change(code))
  const patterns = createPatternCounter()
  for (const pattern of data.patterns) {
    patterns.add(
      pattern.codes.map((code) => (code === null ? null : (codes[code] ?? null))),
      pattern.count,
    )
  }
  return { coders: data.coders, values, patterns: patterns.list() }
}

/** Returns the data of some coders, by index, in that order. */
export function selectCoders<Value extends ReliabilityValue>(
  data: ReliabilityData<Value>,
  indices: readonly number[],
): ReliabilityData<Value> {
  if (indices.length === data.coders.length && indices.every((index, place) => index === place)) return data
  const patterns = createPatternCounter()
  for (const pattern of data.patterns) {
    patterns.add(
      indices.map((index) => pattern.codes[index] ?? null),
      pattern.count,
    )
  }
  return { ...data, coders: indices.map((index) => data.coders[index] ?? ''), patterns: patterns.list() }
}

/** Returns every pair of `count` coders, as indices, the first before the second. */
export function coderPairs(count: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let first = 0; first < count; first += 1)
    for (let second = first + 1; second < count; second += 1) pairs.push([first, second])
  return pairs
}

/** Returns the number of coders who gave the unit a value. */
export function countRatings(pattern: Pattern): number {
  let ratings = 0
  for (const code of pattern.codes) if (code !== null) ratings += 1
  return ratings
}

/** Returns what a figure from these data rests on. */
export function basisOf(data: ReliabilityData): FigureBasis {
  let units = 0
  let pairableUnits = 0
  for (const pattern of data.patterns) {
    units += pattern.count
    if (countRatings(pattern) > 1) pairableUnits += pattern.count
  }
  return { units, pairableUnits, coders: data.coders.length }
}

/** Returns why no coefficient at all can be computed from these data; null when one may. */
export function findObstacle({ units, pairableUnits, coders }: FigureBasis): UndefinedReason | null {
  if (units === 0) return 'noUnits'
  if (coders < 2) return 'oneCoder'
  return pairableUnits === 0 ? 'noPairableUnits' : null
}
