import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareAgreement } from '../../src/shared/compare/agreement/agreement-input.ts'
import type { CodedPassage } from '../../src/shared/compare/agreement/coded-documents.ts'
import { codeUnits } from '../../src/shared/compare/agreement/coded-runs.ts'
import { nominalDistance } from '../../src/shared/compare/agreement/distances.ts'
import {
  createAlphaOfCounts,
  krippendorffAlpha,
} from '../../src/shared/compare/agreement/krippendorff-alpha.ts'
import { masiDistance } from '../../src/shared/compare/agreement/masi.ts'
import { createMasiSum } from '../../src/shared/compare/agreement/masi-sum.ts'
import { categoryMeasures, measureCategories } from '../../src/shared/compare/agreement/measures.ts'
import { compressUnits } from '../../src/shared/compare/agreement/reliability-data.ts'
import { scottPi } from '../../src/shared/compare/agreement/scott-pi.ts'

const parameters = { seed: 20261123, numRuns: 300 }
const coders = ['A', 'B', 'C', 'D']

/** Units of two to four coders, few values, some missing. */
const table = fc.integer({ min: 2, max: 4 }).chain((count) =>
  fc.array(
    fc.array(fc.option(fc.constantFrom('x', 'y', 'z'), { freq: 5 }), {
      minLength: count,
      maxLength: count,
    }),
    { minLength: 1, maxLength: 25 },
  ),
)

type Table = readonly (readonly (string | null)[])[]
const compress = (units: Table) => compressUnits(coders.slice(0, units[0]?.length), units)

function figures(units: Table): (number | string)[] {
  const data = compress(units)
  return categoryMeasures.map((measure) => {
    const figure = measureCategories(measure, data)
    return figure.value === null ? figure.reason : figure.value
  })
}

function expectSame(found: readonly (number | string)[], expected: readonly (number | string)[]): void {
  for (const [index, value] of expected.entries()) {
    if (typeof value === 'string') expect(found[index]).toBe(value)
    else expect(found[index]).toBeCloseTo(value, 10)
  }
}

const passage = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.subarray(['p', 'q', 'r', 'other'], { minLength: 1 }))
  .map(([start, length, tags]): CodedPassage => ({ start, end: start + length, tags }))
const passages = fc.array(passage, { maxLength: 8 })
const tags = [
  { id: 'parent', includes: new Set(['p', 'q']) },
  { id: 'r', includes: new Set(['r']) },
]

describe(`agreement, seed ${parameters.seed}`, () => {
  it('does not care what values are called, nor about the order of coders and units', () => {
    fc.assert(
      fc.property(table, (units) => {
        const expected = figures(units)
        const names: Readonly<Record<string, string>> = { x: 'z', y: 'w', z: 'x' }
        const renamed = units.map((unit) =>
          unit.map((value) => (value === null ? null : (names[value] ?? ''))),
        )
        expectSame(figures(renamed), expected)
        expectSame(figures([...units].reverse()), expected)
        expectSame(figures(units.map((unit) => [...unit].reverse())), expected)
      }),
      parameters,
    )
  })

  it('gives every measure 1 where all agree and values differ', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(2, 3, 4),
        (values, count) => {
          const data = compress([...values, 'x', 'y'].map((value) => Array<string>(count).fill(value)))
          for (const measure of categoryMeasures) {
            const figure = measureCategories(measure, data)
            if (measure === 'scott-pi' && count > 2) expect(figure).toMatchObject({ reason: 'tooManyCoders' })
            else expect(figure.value).toBeCloseTo(1, 12)
          }
        },
      ),
      parameters,
    )
  })

  it('never gives more than 1, NaN or an infinite number', () => {
    let defined = 0
    let undefinedCases = 0
    fc.assert(
      fc.property(table, (units) => {
        for (const value of figures(units)) {
          if (typeof value === 'string') undefinedCases += 1
          else {
            defined += 1
            expect(Number.isFinite(value)).toBe(true)
            expect(value).toBeLessThanOrEqual(1 + 1e-12)
          }
        }
      }),
      parameters,
    )
    expect(defined).toBeGreaterThan(500)
    expect(undefinedCases).toBeGreaterThan(50)
  })

  it('gives α = π + (1 − π) / 2N for two coders without missing values', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('x', 'y', 'z')), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(pairs, (units) => {
        const data = compress(units)
        const [pi, alpha] = [scottPi(data), krippendorffAlpha(data, nominalDistance)]
        if (pi.value === null || alpha.value === null) expect(alpha).toMatchObject({ value: pi.value })
        else expect(alpha.value).toBeCloseTo(pi.value + (1 - pi.value) / (2 * units.length), 10)
      }),
      parameters,
    )
  })

  it('takes counted patterns like the units themselves', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 5 }), (units, times) => {
        const repeated = Array.from({ length: times }, () => units).flat()
        const data = compress(units)
        const counted = {
          ...data,
          patterns: data.patterns.map((pattern) => ({ ...pattern, count: pattern.count * times })),
        }
        const separate = {
          ...counted,
          patterns: repeated.map((unit) => ({
            codes: unit.map((value) => (value === null ? null : data.values.indexOf(value))),
            count: 1,
          })),
        }
        for (const measure of categoryMeasures) {
          const [a, b] = [measureCategories(measure, counted), measureCategories(measure, separate)]
          if (a.value === null || b.value === null) expect(a).toEqual(b)
          else expect(a.value).toBeCloseTo(b.value, 10)
        }
      }),
      parameters,
    )
  })

  it('codes characters in runs as one would character by character', () => {
    let overlaps = 0
    fc.assert(
      fc.property(passages, passages, fc.integer({ min: 1, max: 40 }), (first, second, length) => {
        const coded = codeUnits(
          [
            {
              id: 'd',
              length,
              units: null,
              paragraphs: [],
              passages: new Map([
                ['A', first],
                ['B', second],
              ]),
            },
          ],
          ['A', 'B'],
          tags,
        )
        const found = Array.from(coded.count).flatMap((count, run) =>
          Array.from({ length: count }, () =>
            [0, 1].map((coder) =>
              (coded.sets[coded.codes[2 * run + coder] ?? -1] ?? []).map((tag) => tags[tag]?.id),
            ),
          ),
        )
        const expected = Array.from({ length }, (_, at) =>
          [first, second].map((own) => {
            const here = own.filter(({ start, end }) => start <= at && at < end)
            if (here.length > 1) overlaps += 1
            return tags
              .filter(({ includes }) => here.some((one) => one.tags.some((tag) => includes.has(tag))))
              .map(({ id }) => id)
          }),
        )
        expect(found).toEqual(expected)
        expect([...coded.count]).toEqual(
          Array.from(coded.count, (_, run) => (coded.end[run] ?? 0) - (coded.start[run] ?? 0)),
        )
      }),
      parameters,
    )
    expect(overlaps).toBeGreaterThan(100)
  })

  it('weighs sets by MASI as sets of names would', () => {
    const set = fc.uniqueArray(fc.integer({ min: 0, max: 70 }).map(String), { maxLength: 6 })
    fc.assert(
      fc.property(set, set, (one, other) => {
        const shared = one.filter((tag) => other.includes(tag)).length
        const union = new Set([...one, ...other]).size
        const isInside = shared === one.length || shared === other.length
        const weight = shared === union ? 1 : shared === 0 ? 0 : isInside ? 2 / 3 : 1 / 3
        const expected = shared === union ? 0 : 1 - (shared / union) * weight
        expect(masiDistance([one, other], [])(0, 1)).toBeCloseTo(expected, 12)
      }),
      parameters,
    )
  })

  it('gives α of a sample from counts as from the sample itself', () => {
    const seen = { values: 0, reasons: new Set<string>() }
    fc.assert(
      fc.property(table, fc.array(fc.nat(3), { minLength: 25, maxLength: 25 }), (units, counts) => {
        const data = compress(units)
        const between = nominalDistance(data.values, [])
        const found = createAlphaOfCounts(data, between)(counts)
        const patterns = data.patterns.flatMap(({ codes }, place) => {
          const count = counts[place] ?? 0
          return count === 0 ? [] : [{ codes, count }]
        })
        const expected = krippendorffAlpha({ ...data, patterns }, nominalDistance)
        expect(found).toEqual(expected)
        if (expected.value === null) seen.reasons.add(expected.reason)
        else seen.values += 1
      }),
      parameters,
    )
    expect(seen.values).toBeGreaterThan(100)
    expect(seen.reasons.size).toBeGreaterThan(1)
  })

  it('sums MASI over all pairs by subsets as pair by pair, large sets among them', () => {
    let large = 0
    const few = fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 6 })
    const many = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmno'), { minLength: 9, maxLength: 15 })
    const set = fc.oneof({ arbitrary: few, weight: 4 }, { arbitrary: many, weight: 1 })
    const sets = fc.uniqueArray(set, { maxLength: 25, selector: (tags) => [...tags].sort().join('') })
    fc.assert(
      fc.property(sets, fc.array(fc.nat(9), { minLength: 25, maxLength: 25 }), (values, weights) => {
        const between = masiDistance(values, [])
        let expected = 0
        for (let a = 0; a < values.length; a += 1)
          for (let b = a + 1; b < values.length; b += 1)
            expected += (weights[a] ?? 0) * (weights[b] ?? 0) * between(a, b)
        expect(createMasiSum(values)(weights)).toBeCloseTo(expected, 8)
        if (values.filter(({ length }) => length > 10).length > 1) large += 1
      }),
      parameters,
    )
    expect(large).toBeGreaterThan(30)
    // Nothing in common; then 10 of 11 tags, the smaller set inside the larger: 1 − 10/11 × 2/3 (Passonneau 2006).
    expect(createMasiSum([[...'abcdefghijk'], []])([1, 1])).toBe(1)
    expect(createMasiSum([[...'abcdefghijk'], [...'abcdefghij']])([2, 3])).toBeCloseTo(6 * (13 / 33), 12)
  })

  it('counts each passage’s text once in whole documents, whoever codes', () => {
    fc.assert(
      fc.property(passages, (own) => {
        const { sets } = prepareAgreement({
          documents: [
            { id: 'd', length: 50, units: null, paragraphs: [], passages: new Map([['A', own]]) },
            { id: 'e', length: 7, units: null, paragraphs: [], passages: new Map([['B', []]]) },
          ],
          coders: ['A', 'B'],
          tags,
          uncoded: 'included',
        })
        expect(sets.patterns.reduce((sum, { count }) => sum + count, 0)).toBe(57)
        expect(sets.patterns.every(({ codes }) => codes.includes(null))).toBe(true)
      }),
      parameters,
    )
  })
})
