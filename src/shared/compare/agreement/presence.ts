import { mapValues, type Pattern, type ReliabilityData } from './reliability-data.ts'

/** The values of data about a single tag. */
export const presenceValues: readonly string[] = ['absent', 'present']

/** As many coders as there are bits in a number that is quick to look up. */
const mostCoders = 30

interface Counted {
  count: number
  /** Index of the first pattern of sets that is so. */
  readonly first: number
}

/** Patterns of sets in which the same coders have no value. */
interface Missing {
  /** Bits of the coders without a value. */
  readonly coders: number
  /** Their indices. */
  readonly patterns: number[]
  units: number
}

/** What is known about one tag. */
interface TagCounts {
  /** By the bits of the coders who gave the tag, behind the index of `Missing`. */
  readonly present: Map<number, Counted>
  /** Per `Missing`: units that anyone gave the tag, and how many patterns from the first on all have it. */
  readonly units: number[]
  readonly leading: number[]
}

/**
 * Returns a function that gives, for each of the tags, whether each unit has it, from the units' sets: what `presenceOf` returns,
 * for all tags in one sweep, whose cost is that of the sets' members and not of tags times sets. `members` holds the sets as indices
 * of tags.
 */
export function presenceByTag(
  sets: ReliabilityData<readonly string[]>,
  tags: readonly string[],
  members: readonly (readonly number[])[],
): (tag: string) => ReliabilityData<string> {
  const coders = sets.coders.length
  const places = new Map(tags.map((tag, place) => [tag, place]))
  if (coders > mostCoders)
    return (tag) => {
      const place = places.get(tag) ?? -1
      return mapValues(sets, presenceValues, (code) => (members[code]?.includes(place) === true ? 1 : 0))
    }
  const missing: Missing[] = []
  const counts = tags.map((): TagCounts => ({ present: new Map(), units: [], leading: [] }))
  sweep(sets.patterns, members, missing, counts)
  return (tag) => {
    const own = counts[places.get(tag) ?? -1]
    return { coders: sets.coders, values: presenceValues, patterns: listPatterns(own, missing, coders) }
  }
}

function sweep(
  patterns: readonly Pattern[],
  members: readonly (readonly number[])[],
  missing: Missing[],
  counts: readonly TagCounts[],
): void {
  const bits = new Int32Array(counts.length)
  for (const [index, { codes, count }] of patterns.entries()) {
    let without = 0
    const touched: number[] = []
    for (let coder = 0; coder < codes.length; coder += 1) {
      const code = codes[coder] ?? null
      if (code === null) without |= 1 << coder
      else
        for (const tag of members[code] ?? []) {
          if (bits[tag] === 0) touched.push(tag)
          bits[tag] = (bits[tag] ?? 0) | (1 << coder)
        }
    }
    let group = missing.findIndex((known) => known.coders === without)
    if (group < 0) group = missing.push({ coders: without, patterns: [], units: 0 }) - 1
    const own = missing[group]
    if (own === undefined) continue
    for (const tag of touched) {
      const known = counts[tag]
      if (known !== undefined) addPattern(known, group, own.patterns.length, bits[tag] ?? 0, index, count)
      bits[tag] = 0
    }
    own.patterns.push(index)
    own.units += count
  }
}

function addPattern(
  { present, units, leading }: TagCounts,
  group: number,
  place: number,
  bits: number,
  index: number,
  count: number,
): void {
  const key = group * 2 ** mostCoders + bits
  const known = present.get(key)
  if (known === undefined) present.set(key, { count, first: index })
  else known.count += count
  units[group] = (units[group] ?? 0) + count
  if (place === (leading[group] ?? 0)) leading[group] = place + 1
}

/** Returns the patterns of a tag in the order in which they first come. */
function listPatterns(
  own: TagCounts | undefined,
  missing: readonly Missing[],
  coders: number,
): readonly Pattern[] {
  const found: (Counted & { readonly codes: readonly (number | null)[] })[] = []
  const codesOf = (without: number, bits: number) =>
    Array.from({ length: coders }, (_, coder) => ((without >> coder) & 1 ? null : (bits >> coder) & 1))
  for (const [key, counted] of own?.present ?? []) {
    const without = missing[Math.floor(key / 2 ** mostCoders)]?.coders ?? 0
    found.push({ ...counted, codes: codesOf(without, key % 2 ** mostCoders) })
  }
  for (const [group, { coders: without, patterns, units }] of missing.entries()) {
    const count = units - (own?.units[group] ?? 0)
    const first = patterns[own?.leading[group] ?? 0]
    if (count > 0 && first !== undefined) found.push({ count, first, codes: codesOf(without, 0) })
  }
  return found.sort((a, b) => a.first - b.first).map(({ codes, count }) => ({ codes, count }))
}
