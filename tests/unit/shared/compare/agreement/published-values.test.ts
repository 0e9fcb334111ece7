import { describe, expect, it } from 'vitest'
import { alphaU, sectionDistance } from '../../../../../src/shared/compare/agreement/alpha-u.ts'
import { cohenKappa } from '../../../../../src/shared/compare/agreement/cohen-kappa.ts'
import {
  type Continuum,
  layOut,
  type MarkedUnits,
  onlyValue,
} from '../../../../../src/shared/compare/agreement/continuum.ts'
import { cuAlpha, valueAlpha, valueCoverage } from '../../../../../src/shared/compare/agreement/cu-alpha.ts'
import {
  intervalDistance,
  nominalDistance,
  ordinalDistance,
} from '../../../../../src/shared/compare/agreement/distances.ts'
import type { Figure } from '../../../../../src/shared/compare/agreement/figure.ts'
import { fleissKappa } from '../../../../../src/shared/compare/agreement/fleiss-kappa.ts'
import { gwetAc1 } from '../../../../../src/shared/compare/agreement/gwet-ac1.ts'
import { krippendorffAlpha } from '../../../../../src/shared/compare/agreement/krippendorff-alpha.ts'
import { jaccardSimilarity, monotonicity } from '../../../../../src/shared/compare/agreement/masi.ts'
import { percentAgreement } from '../../../../../src/shared/compare/agreement/percent-agreement.ts'
import { unitAgreement } from '../../../../../src/shared/compare/agreement/rating-tally.ts'
import {
  compressUnits,
  mapValues,
  type ReliabilityData,
} from '../../../../../src/shared/compare/agreement/reliability-data.ts'
import { scottPi } from '../../../../../src/shared/compare/agreement/scott-pi.ts'
import { uAlpha } from '../../../../../src/shared/compare/agreement/u-alpha.ts'
import vectors from '../../../../fixtures/agreement.json' with { type: 'json' }

type Cell = string | number

/** The fields of a record that are read here; which ones it has depends on its `format`. */
interface Input {
  readonly items?: readonly (readonly (Cell | null)[])[]
  readonly table?: readonly (readonly number[])[]
  readonly counts?: readonly (readonly number[])[]
  readonly categories?: readonly Cell[]
  readonly category_order?: readonly string[]
  readonly distance?: readonly (readonly number[])[]
  readonly level?: string
  readonly coders?: readonly Cell[]
  readonly continuum?: { readonly begin: number; readonly length: number }
  readonly units?: readonly FixtureUnit[]
  readonly category?: string
  readonly a?: FixtureUnit | readonly string[]
  readonly b?: FixtureUnit | readonly string[]
}
interface FixtureUnit {
  readonly coder?: Cell
  readonly begin: number
  readonly length: number
  readonly category: string | null
}
interface Vector {
  readonly name: string
  readonly measure: string
  readonly kind: string
  readonly input: Input
  readonly expected: unknown
  readonly tolerance: number | null
  readonly verified: boolean
  readonly expected_also?: readonly {
    readonly what: string
    readonly expected: number
    readonly tolerance: number
  }[]
}

const all = vectors.vectors as readonly Vector[]

/** Measures that are not ours: chance-corrected by other ideas, or weighted. */
const foreign = new Set([
  'bennett_s',
  'weighted_kappa',
  'gwet_ac2',
  'hubert_kappa (pooled pairwise)',
  'gamma',
  'gamma_best_alignment_disorder',
  'gamma_positional_dissimilarity',
])
/** The fixture itself says that this printed value contradicts its own data. */
const contradictory = 'unitized_alpha_readme'

const ours = all.filter(({ measure, name }) => !foreign.has(measure) && name !== contradictory)
const ofKind = (kind: string) => ours.filter((vector) => vector.kind === kind)

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `coder ${index + 1}`)
}

function readUnits({ items, table, counts, categories = [] }: Input): (Cell | null)[][] {
  if (items !== undefined) return items.map((item) => [...item])
  if (table !== undefined)
    return table.flatMap((row, a) =>
      row.flatMap((count, b) =>
        Array.from({ length: count }, () => [categories[a] ?? null, categories[b] ?? null]),
      ),
    )
  return (counts ?? []).map((row) => row.flatMap((count, code) => Array<Cell>(count).fill(code)))
}

function readData(input: Input): ReliabilityData<Cell> {
  const units = readUnits(input)
  return compressUnits(names(units[0]?.length ?? 2), units)
}

function readUnitsMarked({ coders = [], continuum, units = [] }: Input): MarkedUnits {
  const { begin, length } = continuum ?? { begin: 0, length: 0 }
  return {
    coders: coders.map(String),
    length,
    units: units.map((unit) => ({
      coder: coders.indexOf(unit.coder ?? ''),
      start: unit.begin - begin,
      end: unit.begin - begin + unit.length,
      value: unit.category ?? '',
    })),
  }
}

function readContinuum(input: Input): Continuum {
  const all = layOut(readUnitsMarked(input))
  return input.category === undefined ? all : onlyValue(all, input.category)
}

function asNumbers(data: ReliabilityData<Cell>, order?: readonly string[]): ReliabilityData<number> {
  const values = data.values.map((value) =>
    order === undefined ? Number(value) : order.indexOf(String(value)),
  )
  return mapValues(data, values, (code) => code)
}

function alpha(input: Input): Figure {
  const data = readData(input)
  const { level, category_order: order } = input
  if (level === 'ordinal') return krippendorffAlpha(asNumbers(data, order), ordinalDistance)
  if (level === 'interval') return krippendorffAlpha(asNumbers(data), intervalDistance)
  expect(level).toBe('nominal')
  return krippendorffAlpha(data, nominalDistance)
}

/** Distances of the records with a table, and of the one that describes its own in words. */
function customAlpha(input: Input): Figure {
  const { categories = [], distance } = input
  return krippendorffAlpha(readData(input), (values) => (a, b) => {
    const [one, other] = [values[a] ?? '', values[b] ?? '']
    if (distance !== undefined)
      return distance[categories.indexOf(one)]?.[categories.indexOf(other)] ?? Number.NaN
    if (one === other) return 0
    return one === 'Chck' || other === 'Chck' ? 0.5 : 1
  })
}

/** One value against all others. */
function perCategory(
  input: Input,
  measure: (data: ReliabilityData) => Figure,
): Record<string, number | null> {
  const data = readData(input)
  return Object.fromEntries(
    data.values.map((value, chosen) => [
      value,
      measure(mapValues(data, ['other', 'this'], (code) => (code === chosen ? 1 : 0))).value,
    ]),
  )
}

function readSection(unit: Input['a']) {
  const { begin, length, category } = unit as FixtureUnit
  return { start: begin, end: begin + length, isUnit: category !== null }
}

function setSizes({ a, b }: Input): [number, number, number] {
  const [one, other] = [a, b] as [readonly string[], readonly string[]]
  return [one.length, other.length, one.filter((tag) => other.includes(tag)).length]
}

/** What the record asks for, computed by us. */
const measures: Readonly<Record<string, (input: Input) => unknown>> = {
  percent_agreement: (input) => percentAgreement(readData(input)).value,
  percent_agreement_per_item: (input) =>
    readUnits(input).map((unit) =>
      unitAgreement(
        [...Map.groupBy(unit, (value) => value).values()].map((same) => same.length),
        unit.length,
      ),
    ),
  cohen_kappa: (input) => cohenKappa(readData(input)).value,
  cohen_expected_agreement: (input) => readExpected(cohenKappa(readData(input))),
  'light_kappa (mean of pairwise Cohen kappas)': (input) => cohenKappa(readData(input)).value,
  scott_pi: (input) => scottPi(readData(input)).value,
  fleiss_kappa: (input) => fleissKappa(readData(input)).value,
  fleiss_kappa_per_category: (input) => perCategory(input, fleissKappa),
  gwet_ac1: (input) => gwetAc1(readData(input)).value,
  krippendorff_alpha: (input) => alpha(input).value,
  krippendorff_alpha_custom_distance: (input) => customAlpha(input).value,
  krippendorff_alpha_per_category: (input) =>
    perCategory(input, (data) => krippendorffAlpha(data, nominalDistance)),
  set_distance: (input) => 1 - monotonicity(...setSizes(input)),
  // The record's own metric; ours, Passonneau's, multiplies the similarities (see masi.test.ts).
  masi_distance: (input) =>
    (1 - jaccardSimilarity(...setSizes(input))) * (1 - monotonicity(...setSizes(input))),
  alpha_U_2004: (input) => alphaU(readContinuum(input)).value,
  alpha_U_2004_category: (input) => alphaU(readContinuum(input)).value,
  alpha_U_2004_observed_disagreement: (input) => {
    const figure = alphaU(readContinuum(input))
    return figure.value === null ? null : figure.observed
  },
  alpha_U_2004_section_distance: ({ a, b }) => sectionDistance(readSection(a), readSection(b)),
  u_alpha_nominal: (input) => uAlpha(readContinuum(input)).value,
  bar_u_alpha_binary: (input) => {
    const marked = readUnitsMarked(input)
    return uAlpha(layOut({ ...marked, units: marked.units.map((unit) => ({ ...unit, value: 'any' })) })).value
  },
  cu_alpha_nominal: (input) => cuAlpha(readContinuum(input)).value,
  k_u_alpha_nominal: (input) =>
    mapUnitValues(input, (continuum, value) => valueAlpha(continuum, value).value),
  k_u_alpha_coverage: (input) => mapUnitValues(input, valueCoverage),
}

function readExpected(figure: Figure): number {
  if (figure.value === null) throw new Error(figure.reason)
  return figure.expected
}

function mapUnitValues(input: Input, read: (continuum: Continuum, value: string) => number | null) {
  const continuum = readContinuum(input)
  return Object.fromEntries(
    continuum.values.map((value): [string, number | null] => [value, read(continuum, value)]),
  )
}

function computeFigure({ measure, input }: Vector): Figure {
  if (measure === 'krippendorff_alpha') return alpha(input)
  if (measure === 'krippendorff_alpha_custom_distance') return customAlpha(input)
  if (measure.startsWith('alpha_U')) return alphaU(readContinuum(input))
  const figures = {
    percent_agreement: percentAgreement,
    cohen_kappa: cohenKappa,
    scott_pi: scottPi,
    fleiss_kappa: fleissKappa,
    gwet_ac1: gwetAc1,
  } as const
  return figures[measure as keyof typeof figures](readData(input))
}

function expectClose(found: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === 'number') {
    expect(found).toBeTypeOf('number')
    // A billionth for the last digit of a float, where the record asks for an exact number.
    expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(tolerance + 1e-9 * tolerance + 1e-12)
    return
  }
  const [computed, wanted] = [Object(found), Object(expected)] as Record<string, unknown>[]
  expect(Object.keys(wanted ?? {}).length).toBeGreaterThan(0)
  for (const [key, value] of Object.entries(wanted ?? {})) expectClose(computed?.[key], value, tolerance)
}

describe('published values of agreement measures', () => {
  it('takes every record that is ours', () => {
    expect(all).toHaveLength(138)
    expect(ofKind('value')).toHaveLength(89)
    expect(ofKind('computed_only')).toHaveLength(2)
    expect(ofKind('boundary')).toHaveLength(9)
    expect(ofKind('contrast')).toHaveLength(1)
    expect(ofKind('stochastic')).toHaveLength(0)
    expect(ours.filter(({ measure }) => measures[measure] === undefined)).toEqual([])
    expect(all.find(({ name }) => name === contradictory)?.verified).toBe(false)
  })

  it.each(
    [...ofKind('value'), ...ofKind('computed_only')].map((vector) => [vector.measure, vector.name, vector]),
  )('reproduces %s %s', (_measure, _name, vector) => {
    const compute = measures[vector.measure]
    expectClose(compute?.(vector.input), vector.expected, vector.tolerance ?? 0)
  })

  const withDetails = ofKind('value').filter(({ expected_also }) => expected_also !== undefined)
  it.each(withDetails.map((vector) => [vector.measure, vector.name, vector]))(
    'reproduces what %s %s is made from',
    (_measure, _name, vector) => {
      const figure = computeFigure(vector)
      if (figure.value === null) throw new Error(figure.reason)
      for (const { what, expected, tolerance } of vector.expected_also ?? []) {
        expect(what).toMatch(/^(observed|expected)_(dis)?agreement$|^p[ae]$/)
        const isObserved = what.startsWith('observed') || what === 'pa'
        expectClose(isObserved ? figure.observed : figure.expected, expected, tolerance)
      }
    },
  )
  it('has such details to check', () => {
    expect(withDetails.length).toBeGreaterThan(20)
  })

  it.each([
    ['one_category_all_agree', 'krippendorff_alpha', 'noVariation'],
    ['one_category_all_agree', 'cohen_kappa', 'noVariation'],
    ['no_items', 'cohen_kappa', 'noUnits'],
    ['one_value_pair_plus_singleton', 'krippendorff_alpha', 'noVariation'],
    ['no_unit_with_two_values', 'krippendorff_alpha', 'noPairableUnits'],
    ['unitizing_no_units', 'alpha_U_2004', 'noUnits'],
    ['unitizing_zero_length_only', 'alpha_U_2004', 'noUnits'],
  ])('calls %s of %s undefined: %s', (name, measure, reason) => {
    const vector = ofKind('boundary').find((found) => found.name === name && found.measure === measure)
    if (vector === undefined) throw new Error('no such record')
    expect(computeFigure(vector)).toMatchObject({ value: null, reason })
  })

  it('gives the formula’s 0 where one coder marked a unit and the others nothing', () => {
    const vector = ofKind('boundary').find(({ name }) => name === 'unitizing_single_unit')
    if (vector === undefined) throw new Error('no such record')
    expect(computeFigure(vector).value).toBe(0)
  })

  it('refuses three coders where a measure is for two, and says how κ takes them', () => {
    const data = compressUnits(names(3), [
      ['a', 'a', 'b'],
      ['b', 'b', 'b'],
    ])
    expect(scottPi(data)).toEqual({
      units: 2,
      pairableUnits: 2,
      coders: 3,
      value: null,
      reason: 'tooManyCoders',
    })
    expect(cohenKappa(data).value).toBeCloseTo((1 + 0 + 0) / 3, 12)
  })

  it('does not order words by the alphabet', () => {
    const [contrast] = ofKind('contrast')
    if (contrast === undefined) throw new Error('no such record')
    const right = ours.find(({ name }) => name === 'krippendorff_ordinal_string_labels')?.input.category_order
    const { value } = alpha({ ...contrast.input, category_order: right ?? [] })
    expect(Math.abs((value ?? 0) - (contrast.expected as number))).toBeGreaterThan(0.1)
  })
})
