import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, onlyValue } from '../../src/shared/compare/agreement/continuum.ts'
import type { Figure } from '../../src/shared/compare/agreement/figure.ts'
import {
  categoryMeasures,
  measureCategories,
  measureContinuum,
  measureNumbers,
  numberMeasures,
  unitizingMeasures,
} from '../../src/shared/compare/agreement/measures.ts'
import { compressUnits } from '../../src/shared/compare/agreement/reliability-data.ts'
import * as categories from './naive/categories.ts'
import * as unitizing from './naive/unitizing.ts'

const seed = 20261125
const parameters = { seed, numRuns: 600 }
const coders = ['A', 'B', 'C', 'D']

/** Units of two to four coders; some values, and now and then all of one coder, are missing. */
function tableOf<Value>(value: fc.Arbitrary<Value>) {
  return fc
    .record({
      count: fc.integer({ min: 2, max: 4 }),
      silent: fc.option(fc.nat(3), { freq: 5 }),
      rows: fc.array(fc.array(fc.option(value, { freq: 5 }), { minLength: 4, maxLength: 4 }), {
        minLength: 1,
        maxLength: 14,
      }),
    })
    .map(({ count, silent, rows }) =>
      rows.map((row) => row.slice(0, count).map((cell, coder) => (coder === silent ? null : cell))),
    )
}

/** Marks with ties, without length, of one coder across each other, of silent coders. */
const marked = fc
  .record({
    coders: fc.integer({ min: 2, max: 4 }),
    length: fc.integer({ min: 1, max: 24 }),
    marks: fc.array(
      fc.tuple(fc.nat(3), fc.nat(24), fc.constantFrom(0, 1, 2, 3, 5, 8, 24), fc.constantFrom('x', 'y', 'z')),
      { maxLength: 9 },
    ),
  })
  .map(({ coders: count, length, marks }): unitizing.Marked => {
    const clip = (place: number) => Math.min(length, place)
    return {
      coders: count,
      length,
      marks: marks.map(([coder, start, size, value]) => ({
        coder: coder % count,
        start: clip(start),
        end: clip(start + size),
        value,
      })),
    }
  })

function expectFigure(
  found: Figure,
  expected: number | null,
  seen: { defined: number; not: number },
  isExact = true,
): void {
  if (expected === null) {
    expect(found).toMatchObject({ value: null })
    seen.not += 1
    return
  }
  seen.defined += 1
  if (found.value === null) throw new Error(`${found.reason} instead of ${expected}`)
  expect(found.value).toBeCloseTo(expected, 9)
  if (!isExact) return
  // What is exactly nothing, or exactly all, is so to the last digit.
  if (Math.abs(expected) < 1e-12) expect(found.value).toBe(0)
  if (Math.abs(expected - 1) < 1e-12) expect(found.value).toBe(1)
}

describe(`measures beside their definitions, seed ${seed}`, () => {
  const ofCategories: Readonly<
    Record<(typeof categoryMeasures)[number], (units: categories.Units<string>) => number | null>
  > = {
    percent: categories.percent,
    'scott-pi': (units) => ((units[0]?.length ?? 0) > 2 ? null : categories.scottPi(units)),
    'cohen-kappa': categories.cohenKappa,
    'fleiss-kappa': categories.fleissKappa,
    'gwet-ac1': categories.gwetAc1,
    'alpha-nominal': (units) => categories.alpha(units, categories.nominal),
  }
  it.each(categoryMeasures)('%s of categories', (measure) => {
    const seen = { defined: 0, not: 0 }
    fc.assert(
      fc.property(tableOf(fc.constantFrom('x', 'y', 'z')), (units) => {
        const data = compressUnits(coders.slice(0, units[0]?.length), units)
        expectFigure(measureCategories(measure, data), ofCategories[measure](units), seen)
      }),
      parameters,
    )
    expect(seen.defined).toBeGreaterThan(50)
    expect(seen.not).toBeGreaterThan(5)
  })

  const ofNumbers: Readonly<
    Record<(typeof numberMeasures)[number], (units: categories.Units<number>) => number | null>
  > = {
    'alpha-ordinal': (units) => {
      const values = [...new Set(units.flat())].flatMap((value) => (value === null ? [] : [value]))
      return categories.alpha(units, categories.ordinal(values))
    },
    'alpha-interval': (units) => categories.alpha(units, categories.interval),
    'alpha-ratio': (units) => categories.alpha(units, categories.ratio),
  }
  it.each(numberMeasures)('%s of numbers', (measure) => {
    const seen = { defined: 0, not: 0 }
    fc.assert(
      fc.property(tableOf(fc.constantFrom(0, 1, 2, 5, 40)), (units) => {
        const data = compressUnits(coders.slice(0, units[0]?.length), units)
        // Ratio distances are no whole numbers.
        const isExact = measure !== 'alpha-ratio'
        expectFigure(measureNumbers(measure, data), ofNumbers[measure](units), seen, isExact)
      }),
      parameters,
    )
    expect(seen.defined).toBeGreaterThan(50)
    expect(seen.not).toBeGreaterThan(5)
  })

  const ofMarks: Readonly<
    Record<(typeof unitizingMeasures)[number], (marks: unitizing.Marked) => number | null>
  > = { 'alpha-u': unitizing.alphaU, 'u-alpha': unitizing.uAlpha, 'cu-alpha': unitizing.cuAlpha }
  it.each(unitizingMeasures)('%s of marked stretches', (measure) => {
    const seen = { defined: 0, not: 0 }
    fc.assert(
      fc.property(marked, (all) => {
        const continuum = layOut({
          coders: coders.slice(0, all.coders),
          length: all.length,
          units: all.marks,
        })
        expectFigure(measureContinuum(measure, continuum), ofMarks[measure](all), seen)
        const only = { ...all, marks: all.marks.filter(({ value }) => value === 'x') }
        if (measure === 'cu-alpha')
          expectFigure(measureContinuum(measure, continuum, 'x'), unitizing.valueAlpha(all, 'x'), seen)
        else expectFigure(measureContinuum(measure, onlyValue(continuum, 'x')), ofMarks[measure](only), seen)
      }),
      parameters,
    )
    expect(seen.defined).toBeGreaterThan(50)
    expect(seen.not).toBeGreaterThan(50)
  })
})
