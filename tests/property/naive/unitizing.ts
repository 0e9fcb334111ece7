/** Measures of marked stretches as the papers define them, place by place or section by section. Null: undefined. */
export interface Mark {
  readonly coder: number
  readonly start: number
  readonly end: number
  readonly value: string
}
export interface Marked {
  readonly coders: number
  readonly length: number
  readonly marks: readonly Mark[]
}

interface Section {
  readonly start: number
  readonly end: number
  readonly isUnit: boolean
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const places = (length: number) => Array.from({ length }, (_, place) => place)

/** Returns the marks with those of one coder and value that share a place made one. */
export function joined({ coders, length, marks }: Marked): Marked {
  const result: Mark[] = []
  for (const mark of marks) {
    if (mark.end <= mark.start) continue
    let whole = mark
    for (;;) {
      const index = result.findIndex(
        (other) =>
          other.coder === whole.coder &&
          other.value === whole.value &&
          other.start < whole.end &&
          whole.start < other.end,
      )
      const [other] = index < 0 ? [] : result.splice(index, 1)
      if (other === undefined) break
      whole = { ...whole, start: Math.min(whole.start, other.start), end: Math.max(whole.end, other.end) }
    }
    result.push(whole)
  }
  return { coders, length, marks: result }
}

/** Returns a coder's units of one value and the gaps around them. */
function sectionsOf({ length, marks }: Marked, coder: number, value: string): Section[] {
  const units = marks
    .filter((mark) => mark.coder === coder && mark.value === value)
    .sort((a, b) => a.start - b.start)
  const sections: Section[] = []
  let at = 0
  for (const { start, end } of units) {
    if (start > at) sections.push({ start: at, end: start, isUnit: false })
    sections.push({ start, end, isUnit: true })
    at = end
  }
  if (at < length) sections.push({ start: at, end: length, isUnit: false })
  return sections
}

/** The distance of two sections: squared differences of the ends of two units, the square of a unit in a gap. */
function apart(a: Section, b: Section): number {
  if (a.end <= b.start || b.end <= a.start) return 0
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2
  if (a.isUnit && !b.isUnit && b.start <= a.start && a.end <= b.end) return (a.end - a.start) ** 2
  if (!a.isUnit && b.isUnit && a.start <= b.start && b.end <= a.end) return (b.end - b.start) ** 2
  return 0
}

export function alphaU(marked: Marked): number | null {
  const all = joined(marked)
  const { coders: m, length: L } = all
  let observed = 0
  let expected = 0
  for (const value of new Set(all.marks.map((mark) => mark.value))) {
    const sections = places(m).map((coder) => sectionsOf(all, coder, value))
    for (const [i, own] of sections.entries())
      for (const [j, others] of sections.entries())
        if (i !== j)
          observed += sum(own.flatMap((a) => others.map((b) => apart(a, b)))) / (m * (m - 1) * L ** 2)
    const units = sections.flat().filter((section) => section.isUnit)
    const gaps = sections.flat().filter((section) => !section.isUnit)
    const size = ({ start, end }: Section) => end - start
    const chance = units.map((unit) => {
      const l = size(unit)
      const inGaps = gaps.filter((gap) => size(gap) >= l).map((gap) => size(gap) - l + 1)
      return ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * sum(inGaps)
    })
    const own = sum(units.map((unit) => size(unit) * (size(unit) - 1)))
    expected += ((2 / L) * sum(chance)) / (m * L * (m * L - 1) - own)
  }
  return expected === 0 ? null : 1 - observed / expected
}

/** What stands at each place of each coder: the number of a mark, or −1. Null where a coder's marks overlap. */
function occupants({ coders, length, marks }: Marked): number[][] | null {
  const rows = places(coders).map(() => places(length).map(() => -1))
  for (const [index, { coder, start, end }] of marks.entries())
    for (let place = start; place < end; place += 1) {
      const row = rows[coder]
      if (row === undefined || row[place] !== -1) return null
      row[place] = index
    }
  return rows
}

/** Expects every place with every other, except those of one unit with each other. */
export function uAlpha(marked: Marked): number | null {
  const all = joined(marked)
  const rows = occupants(all)
  if (rows === null || all.marks.length === 0) return null
  const valueAt = (index: number) => all.marks[index]?.value ?? null
  let differing = 0
  let pairs = 0
  for (const [i, a] of rows.entries())
    for (const [j, b] of rows.entries())
      if (i !== j)
        for (const place of places(all.length)) {
          pairs += 1
          if (valueAt(a[place] ?? -1) !== valueAt(b[place] ?? -1)) differing += 1
        }
  const line = rows.flat()
  let chance = 0
  let allowed = 0
  for (const [x, one] of line.entries())
    for (const [y, other] of line.entries()) {
      if (one === -1 && other === -1 ? x === y : one === other) continue
      allowed += 1
      if (valueAt(one) !== valueAt(other)) chance += 1
    }
  return chance === 0 ? null : 1 - differing / pairs / (chance / allowed)
}

/** Where both coders of a pair marked something: how much, by mark. */
function pairings(all: Marked) {
  const rows = occupants(all)
  if (rows === null || all.marks.length === 0) return null
  const weight = 1 / (all.coders - 1)
  const valueAt = (index: number) => all.marks[index]?.value ?? ''
  const lengths = new Map<string, number>()
  const same = new Map<string, number>()
  const squares = new Map<string, number>()
  /** What each mark adds to the coincidences: it is not expected to meet itself. */
  const shares = new Map<number, number>()
  const add = (map: Map<string, number>, value: string, amount: number) =>
    map.set(value, (map.get(value) ?? 0) + amount)
  for (const [i, a] of rows.entries())
    for (const [j, b] of rows.entries()) {
      if (i === j) continue
      for (const place of places(all.length)) {
        const [one, other] = [a[place] ?? -1, b[place] ?? -1]
        if (one === -1 || other === -1) continue
        shares.set(one, (shares.get(one) ?? 0) + weight)
        add(lengths, valueAt(one), weight)
        if (valueAt(one) === valueAt(other)) add(same, valueAt(one), weight)
      }
    }
  for (const [mark, share] of shares) add(squares, valueAt(mark), share ** 2)
  return { lengths, same, squares }
}

export function cuAlpha(marked: Marked): number | null {
  const pairing = pairings(joined(marked))
  if (pairing === null || pairing.lengths.size < 2) return null
  const { lengths, same, squares } = pairing
  const total = sum([...lengths.values()])
  const observed = 1 - sum([...same.values()]) / total
  const samePairs = sum([...lengths.values()].map((length) => length ** 2))
  const expected = (total ** 2 - samePairs) / (total ** 2 - sum([...squares.values()]))
  return 1 - observed / expected
}

export function valueAlpha(marked: Marked, value: string): number | null {
  const pairing = pairings(joined(marked))
  if (pairing === null || !pairing.lengths.has(value) || pairing.lengths.size < 2) return null
  const { lengths, same, squares } = pairing
  const total = sum([...lengths.values()])
  const length = lengths.get(value) ?? 0
  const own = squares.get(value) ?? 0
  const observed = 1 - (same.get(value) ?? 0) / length
  const expected = 1 - (length ** 2 - own) / (length * total - own)
  return 1 - observed / expected
}
