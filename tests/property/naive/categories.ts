/** Measures of units as the papers define them, unit by unit and pair by pair, without regard to cost. Null: undefined. */
export type Units<Value> = readonly (readonly (Value | null)[])[]

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length
const corrected = (observed: number, expected: number) =>
  Math.abs(1 - expected) < 1e-14 ? null : (observed - expected) / (1 - expected)

function given<Value>(unit: readonly (Value | null)[]): Value[] {
  return unit.flatMap((value) => (value === null ? [] : [value]))
}

function distinct<Value>(units: Units<Value>): Value[] {
  return [...new Set(units.flatMap((unit) => given(unit)))]
}

/** Share of a unit's ordered coder pairs that agree. */
function agreementOf<Value>(unit: readonly (Value | null)[]): number {
  const values = given(unit)
  const pairs = values.flatMap((a, i) => values.filter((_, j) => j !== i).map((b) => Number(a === b)))
  return mean(pairs)
}

export function percent<Value>(units: Units<Value>): number | null {
  const pairable = units.filter((unit) => given(unit).length > 1)
  return pairable.length === 0 ? null : mean(pairable.map(agreementOf))
}

function ofTwo<Value>(
  units: Units<Value>,
  one: number,
  other: number,
  chance: (a: number, b: number) => number,
): number | null {
  const both = units
    .map((unit) => [unit[one] ?? null, unit[other] ?? null] as const)
    .filter(([a, b]) => a !== null && b !== null)
  const values = distinct(both)
  if (both.length === 0 || values.length < 2) return null
  const observed = mean(both.map(([a, b]) => Number(a === b)))
  const share = (place: 0 | 1, value: Value) => mean(both.map((unit) => Number(unit[place] === value)))
  const expected = sum(values.map((value) => chance(share(0, value), share(1, value))))
  return corrected(observed, expected)
}

export function scottPi<Value>(units: Units<Value>): number | null {
  return ofTwo(units, 0, 1, (a, b) => ((a + b) / 2) ** 2)
}

export function cohenKappa<Value>(units: Units<Value>): number | null {
  const coders = units[0]?.length ?? 0
  const kappas: (number | null)[] = []
  for (let one = 0; one < coders; one += 1)
    for (let other = one + 1; other < coders; other += 1)
      kappas.push(ofTwo(units, one, other, (a, b) => a * b))
  return kappas.every((kappa) => kappa !== null) ? mean(kappas as number[]) : null
}

/** Mean share of each value among the values of a unit. */
function sharesOf<Value>(units: Units<Value>): number[] {
  const rated = units.map((unit) => given(unit)).filter((values) => values.length > 0)
  return distinct(units).map((value) =>
    mean(rated.map((values) => values.filter((one) => one === value).length / values.length)),
  )
}

export function fleissKappa<Value>(units: Units<Value>): number | null {
  const [observed, shares] = [percent(units), sharesOf(units)]
  if (observed === null || shares.length < 2) return null
  return corrected(observed, sum(shares.map((share) => share ** 2)))
}

export function gwetAc1<Value>(units: Units<Value>): number | null {
  const [observed, shares] = [percent(units), sharesOf(units)]
  if (observed === null || shares.length < 2) return null
  return corrected(observed, sum(shares.map((share) => share * (1 - share))) / (shares.length - 1))
}

/** α from the matrix of coincidences; the distance may ask how often a value occurs among the pairable ones. */
export function alpha<Value>(
  units: Units<Value>,
  distance: (a: Value, b: Value, frequency: (value: Value) => number) => number,
): number | null {
  const pairable = units.map((unit) => given(unit)).filter((values) => values.length > 1)
  const values = [...new Set(pairable.flat())]
  if (values.length < 2) return null
  const coincidences = values.map((a) =>
    values.map((b) =>
      sum(
        pairable.map((unit) => {
          const pairs = unit.flatMap((one, i) =>
            unit.filter((other, j) => i !== j && one === a && other === b),
          )
          return pairs.length / (unit.length - 1)
        }),
      ),
    ),
  )
  const frequencies = new Map(values.map((value, index) => [value, sum(coincidences[index] ?? [])]))
  const frequency = (value: Value) => frequencies.get(value) ?? 0
  const total = sum([...frequencies.values()])
  let observed = 0
  let expected = 0
  for (const [i, a] of values.entries())
    for (const [j, b] of values.entries()) {
      const apart = distance(a, b, frequency)
      observed += ((coincidences[i]?.[j] ?? 0) * apart) / total
      expected += (frequency(a) * frequency(b) * apart) / (total * (total - 1))
    }
  return expected === 0 ? null : 1 - observed / expected
}

export const nominal = <Value>(a: Value, b: Value) => Number(a !== b)
export const interval = (a: number, b: number) => (a - b) ** 2
export const ratio = (a: number, b: number) => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2)

/** `values`: all that occur anywhere. */
export function ordinal(values: readonly number[]) {
  return (a: number, b: number, frequency: (value: number) => number) => {
    const between = values.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b))
    return (sum(between.map(frequency)) - (frequency(a) + frequency(b)) / 2) ** 2
  }
}
