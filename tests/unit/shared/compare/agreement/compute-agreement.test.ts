import { describe, expect, it } from 'vitest'
import {
  type AgreementInput,
  prepareAgreement,
} from '../../../../../src/shared/compare/agreement/agreement-input.ts'
import {
  type BootstrapInterval,
  runBootstrap,
} from '../../../../../src/shared/compare/agreement/bootstrap.ts'
import { readClusters } from '../../../../../src/shared/compare/agreement/clusters.ts'
import type { CodedDocument } from '../../../../../src/shared/compare/agreement/coded-documents.ts'
import {
  agreementSubjects,
  computeAgreement,
} from '../../../../../src/shared/compare/agreement/compute-agreement.ts'
import { confusionMatrix } from '../../../../../src/shared/compare/agreement/confusion-matrix.ts'
import { disagreeingRanges } from '../../../../../src/shared/compare/agreement/disagreeing-ranges.ts'
import { readGroup, readSubject } from '../../../../../src/shared/compare/agreement/measure-subject.ts'
import { createDraw, drawnOf } from '../../../../../src/shared/compare/agreement/resample.ts'
import { unitRanges } from '../../../../../src/shared/compare/agreement/unit-ranges.ts'
import { findIntervalWarnings } from '../../../../../src/shared/compare/agreement/warnings.ts'
import { composeSourceText } from '../../../../../src/shared/text/canonical-text.ts'

const intervalOf = (more: Partial<BootstrapInterval>): BootstrapInterval => ({
  low: 0.4,
  high: 0.6,
  rounds: 1000,
  undefinedRounds: 0,
  from: { kind: 'units', count: 100 },
  ...more,
})

type Marks = Readonly<Record<string, readonly (readonly [start: number, end: number, ...tags: string[]])[]>>

function documentOf(
  id: string,
  length: number,
  marks: Marks,
  more: Partial<CodedDocument> = {},
): CodedDocument {
  const passages = new Map(
    Object.entries(marks).map(([coder, list]) => [
      coder,
      list.map(([start, end, ...tags]) => ({ start, end, tags })),
    ]),
  )
  return { id, length, units: null, paragraphs: [], passages, ...more }
}

function inputOf(documents: readonly CodedDocument[], more: Partial<AgreementInput> = {}): AgreementInput {
  return {
    documents,
    coders: ['A', 'B'],
    tags: ['x', 'y'].map((id) => ({ id, includes: new Set([id]) })),
    uncoded: 'included',
    ...more,
  }
}

/** Two coders on 1,000 characters, A 0 to 100, B 50 to 150: κ by the textbook is 0.444. */
const halves = documentOf('d', 1000, { A: [[0, 100, 'x']], B: [[50, 150, 'x']] })

describe('agreement on passages', () => {
  it('counts characters as the textbook does', () => {
    const [overall, x] = computeAgreement(prepareAgreement(inputOf([halves])), ['percent', 'cohen-kappa'])
    expect(x?.tag).toBe('x')
    expect(x?.figures[0]?.figure).toMatchObject({ value: 0.9, units: 1000, coders: 2 })
    expect(x?.figures[1]?.figure.value).toBeCloseTo(4 / 9, 12)
    expect(x).toMatchObject({ codedUnits: 150, passages: [1, 1] })
    expect(overall?.figures[1]?.figure.value).toBeCloseTo(4 / 9, 12)
  })

  it('gives a pair the same figures, whoever else is compared', () => {
    const marks: Marks = {
      A: [[0, 100, 'x']],
      B: [
        [50, 150, 'x'],
        [300, 320, 'y'],
      ],
      // A set that neither of the others has.
      C: [[0, 60, 'x', 'y']],
    }
    const documents = [documentOf('d', 1000, marks)]
    const measures = ['percent', 'cohen-kappa', 'gwet-ac1', 'alpha-nominal'] as const
    const alone = computeAgreement(prepareAgreement(inputOf(documents)), measures)
    const among = computeAgreement(
      prepareAgreement(inputOf(documents, { coders: ['A', 'B', 'C'] })),
      measures,
    ).filter(({ coders }) => coders.join('') === 'AB')
    const values = (rows: typeof alone) =>
      rows.map(({ figures }) => figures.map(({ figure }) => figure.value))
    expect(values(among)).toEqual(values(alone))
    // pa = .88; shares .89, .1 and .01 of the three sets: pe = (1 − .8022) / 2.
    expect(values(alone)[0]?.[2]).toBeCloseTo((0.88 - 0.0989) / (1 - 0.0989), 12)
  })

  it('counts one coder’s overlapping passages of a tag once, children’s with their parent’s', () => {
    const tags = [{ id: 'parent', includes: new Set(['x', 'y']) }]
    const split = documentOf('d', 1000, {
      A: [
        [0, 70, 'x'],
        [30, 100, 'y'],
        [30, 100, 'x'],
      ],
      B: [[50, 150, 'y']],
    })
    const [, row] = computeAgreement(prepareAgreement(inputOf([split], { tags })), ['cohen-kappa', 'u-alpha'])
    expect(row?.figures[0]?.figure.value).toBeCloseTo(4 / 9, 12)
    expect(row?.figures[1]?.figure).toMatchObject({ units: 2 })
  })

  it('leaves uncoded text out on demand, and then nobody agrees on it', () => {
    const prepared = prepareAgreement(inputOf([halves], { uncoded: 'excluded' }))
    const [, x, y] = computeAgreement(prepared, ['percent', 'cohen-kappa'])
    expect(x?.figures[0]?.figure).toMatchObject({ value: 1 / 3, units: 150 })
    expect(y?.figures[1]?.figure).toMatchObject({ value: null, reason: 'noVariation', units: 150 })
  })

  it('takes a document that a coder did not code as missing, an empty one as nothing coded', () => {
    const alone = documentOf('e', 500, { A: [[0, 500, 'x']] })
    const both = documentOf('e', 500, { A: [[0, 500, 'x']], B: [] })
    const read = (second: CodedDocument) =>
      computeAgreement(prepareAgreement(inputOf([halves, second])), ['percent', 'alpha-u'])[1]?.figures
    expect(read(alone)?.[0]?.figure).toMatchObject({ value: 0.9, units: 1500, pairableUnits: 1000 })
    expect(read(alone)?.[1]?.figure).toMatchObject({ units: 2 })
    expect(read(both)?.[0]?.figure.value).toBeCloseTo(900 / 1500, 12)
    expect(read(both)?.[1]?.figure).toMatchObject({ units: 3 })
  })

  it('weighs sets by MASI over all tags', () => {
    const document = documentOf('d', 4, {
      A: [
        [0, 2, 'x'],
        [2, 3, 'y'],
      ],
      B: [
        [0, 1, 'x'],
        [1, 2, 'x', 'y'],
        [2, 3, 'y'],
      ],
    })
    const [overall] = computeAgreement(prepareAgreement(inputOf([document])), ['alpha-nominal'])
    // Values x x | x xy | y y | - -. MASI of x and xy: 1 - 1/2 × 2/3 = 2/3; of y and xy the same; else 1.
    const observed = (2 * (2 / 3)) / 8
    const apart = 3 * 1 * (2 / 3) + 3 * 2 + 3 * 2 + 1 * 2 * (2 / 3) + 1 * 2 + 2 * 2
    expect(overall?.figures[0]?.figure.value).toBeCloseTo(1 - observed / ((2 * apart) / 56), 12)
  })

  it('lists all coders together, then each pair', () => {
    const document = documentOf('d', 10, { A: [[0, 4, 'x']], B: [[0, 4, 'x']], C: [[5, 9, 'x']] })
    const prepared = prepareAgreement(inputOf([document], { coders: ['A', 'B', 'C'] }))
    const rows = computeAgreement(prepared, ['alpha-nominal'])
    expect(agreementSubjects(prepared)).toHaveLength(12)
    expect(rows.filter(({ tag }) => tag === 'x').map(({ coders }) => coders.join(''))).toEqual([
      'ABC',
      'AB',
      'AC',
      'BC',
    ])
    expect(
      rows.find(({ tag, coders }) => tag === 'x' && coders.join('') === 'AB')?.figures[0]?.figure.value,
    ).toBe(1)
  })

  it('clips passages to the text and bears an empty one', () => {
    const outside = documentOf('d', 10, {
      A: [
        [-5, 3, 'x'],
        [20, 30, 'x'],
      ],
      B: [[0, 3, 'x']],
    })
    const [, x] = computeAgreement(prepareAgreement(inputOf([outside])), ['cohen-kappa', 'u-alpha'])
    expect(x?.figures.map(({ figure }) => figure.value)).toEqual([1, 1])
    const [empty] = computeAgreement(prepareAgreement(inputOf([documentOf('e', 0, { A: [], B: [] })])), [
      'alpha-nominal',
      'u-alpha',
    ])
    expect(empty?.figures.map(({ figure }) => figure)).toMatchObject([
      { reason: 'noUnits' },
      { reason: 'noUnits' },
    ])
  })
})

describe('units of text', () => {
  const source = composeSourceText({
    blocks: [
      { kind: 'paragraph', text: 'Growth slowed. Prices rose fast.' },
      { kind: 'paragraph', text: '国内生产总值增长。' },
    ],
    pageStarts: [],
  })
  const textOf = (kind: 'word' | 'sentence' | 'paragraph', language: string) =>
    unitRanges(source, kind, language)?.map(({ start, end }) => source.text.slice(start, end))

  it('are words without punctuation, sentences, or blocks', () => {
    expect(textOf('word', 'en')?.slice(0, 5)).toEqual(['Growth', 'slowed', 'Prices', 'rose', 'fast'])
    expect(textOf('word', 'zh')?.slice(5).join('')).toBe('国内生产总值增长')
    expect(textOf('sentence', 'en')).toEqual(['Growth slowed.', 'Prices rose fast.', '国内生产总值增长。'])
    expect(textOf('paragraph', 'en')).toEqual(['Growth slowed. Prices rose fast.', '国内生产总值增长。'])
    expect(unitRanges(source, 'char', 'en')).toBeNull()
  })

  it('stay whole words in long blocks', () => {
    const text = 'economy '.repeat(3000).trim()
    const long = composeSourceText({ blocks: [{ kind: 'paragraph', text }], pageStarts: [] })
    const words = unitRanges(long, 'word', 'en') ?? []
    expect(words).toHaveLength(3000)
    expect(words.every(({ start, end }) => text.slice(start, end) === 'economy')).toBe(true)
  })

  /** Sentences at 0 to 20, 21 to 41 and 42 to 62. */
  const sentences = [0, 21, 42].map((start) => ({ start, end: start + 20 }))
  it.each([
    ['a few words in it', 5, 9, [0]],
    ['one that slips two letters over', 0, 23, [0]],
    ['one over most of two', 8, 36, [0, 1]],
    ['a short one across the border', 18, 25, [1]],
    ['all three', 0, 62, [0, 1, 2]],
    ['the space between', 20, 21, []],
  ])('are coded by %s', (_name, start, end, expected) => {
    const document = documentOf('d', 62, { A: [[start, end, 'x']], B: [] }, { units: sentences })
    const { coded } = prepareAgreement(inputOf([document]))
    const found = Array.from(coded.count).flatMap((count, run) =>
      Array.from({ length: count }, (_, index) => ({
        set: coded.codes[2 * run],
        at: (coded.start[run] ?? 0) / 21 + index,
      })),
    )
    expect(found.flatMap(({ set, at }) => (set === 0 ? [] : [at]))).toEqual(expected)
  })
})

describe('places where coders differ', () => {
  const document = documentOf('d', 100, {
    A: [
      [10, 30, 'x'],
      [60, 70, 'y'],
    ],
    B: [
      [10, 20, 'x'],
      [20, 30, 'y'],
      [65, 70, 'y'],
    ],
  })
  const other = documentOf('e', 50, {
    A: [[0, 5, 'x']],
    B: [
      [0, 5, 'x'],
      [45, 50, 'x'],
    ],
  })
  const unread = documentOf('f', 50, { A: [[0, 5, 'x']] })
  const prepared = prepareAgreement(inputOf([document, other, unread]))
  const rangesOf = (tag: string | null) =>
    [...disagreeingRanges(prepared, { tag, coders: ['A', 'B'] })].map(
      ({ document: id, start, end }) => `${id} ${start}-${end}`,
    )

  it('are listed per tag and over all tags', () => {
    expect(rangesOf('x')).toEqual(['d 20-30', 'e 45-50'])
    expect(rangesOf('y')).toEqual(['d 20-30', 'd 60-65'])
    expect(rangesOf(null)).toEqual(['d 20-30', 'd 60-65', 'e 45-50'])
  })

  it('are two where first one coder and then the other gave the tag', () => {
    const turns = documentOf('d', 30, { A: [[0, 10, 'x']], B: [[10, 20, 'x']] })
    const subject = { tag: 'x', coders: ['A', 'B'] }
    expect([...disagreeingRanges(prepareAgreement(inputOf([turns])), subject)]).toEqual([
      { document: 'd', start: 0, end: 10, given: [['x'], []] },
      { document: 'd', start: 10, end: 20, given: [[], ['x']] },
    ])
  })

  it('are counted in a matrix of tags with "nothing" last', () => {
    expect(confusionMatrix(prepared, 'A', 'B')).toEqual({
      tags: ['x', 'y'],
      units: [
        [15, 10, 0],
        [0, 5, 5],
        [5, 0, 110],
      ],
    })
  })
})

describe('warnings', () => {
  const codes = (document: CodedDocument, measure: 'cohen-kappa' | 'u-alpha') =>
    computeAgreement(prepareAgreement(inputOf([document])), [measure])[1]?.figures[0]?.warnings.map(
      ({ code }) => code,
    )

  it('name rare tags, small numbers and silent coders', () => {
    expect(codes(halves, 'cohen-kappa')).toEqual(['fewPassages', 'prevalence'])
    expect(codes(documentOf('d', 20, { A: [[0, 5, 'x']], B: [] }), 'cohen-kappa')).toEqual([
      'silentCoder',
      'fewPassages',
      'tooFewUnits',
      'tooFewCoded',
    ])
    expect(codes(documentOf('d', 20, { A: [[0, 5, 'x']], B: [] }), 'u-alpha')).toEqual([
      'silentCoder',
      'fewPassages',
    ])
  })

  it('are silent where there is enough', () => {
    const many = Array.from({ length: 10 }, (_, index): [number, number, string] => [
      index * 100,
      index * 100 + 50,
      'x',
    ])
    expect(codes(documentOf('d', 1000, { A: many, B: many }), 'cohen-kappa')).toEqual([])
  })

  it('name a wide interval', () => {
    expect(findIntervalWarnings(intervalOf({ low: 0.2, high: 0.7 }))).toEqual([
      { code: 'wideInterval', low: 0.2, high: 0.7 },
    ])
    expect(findIntervalWarnings(intervalOf({ low: 0.3, high: 0.7 }))).toEqual([])
    expect(findIntervalWarnings(intervalOf({ low: null, high: null }))).toEqual([])
  })

  it.each(['documents', 'paragraphs', 'stretches'] as const)('name few %s to draw from', (kind) => {
    expect(findIntervalWarnings(intervalOf({ from: { kind, count: 9 } }))).toEqual([
      { code: 'fewPieces', kind, pieces: 9 },
    ])
    expect(findIntervalWarnings(intervalOf({ from: { kind, count: 10 } }))).toEqual([])
  })

  it('count single units elsewhere', () => {
    expect(findIntervalWarnings(intervalOf({ from: { kind: 'units', count: 9 } }))).toEqual([])
  })

  it('name few rounds, run or with a figure', () => {
    const few = (rounds: number, undefinedRounds: number) =>
      findIntervalWarnings(intervalOf({ rounds, undefinedRounds }))
    expect(few(199, 0)).toEqual([{ code: 'fewRounds', rounds: 199, undefinedRounds: 0 }])
    expect(few(200, 0)).toEqual([])
    expect(few(1000, 801)).toEqual([{ code: 'fewRounds', rounds: 1000, undefinedRounds: 801 }])
    expect(few(1000, 800)).toEqual([])
  })
})

describe('intervals of passages', () => {
  const marks: Marks = {
    A: Array.from({ length: 20 }, (_, index): [number, number, string] => [index * 50, index * 50 + 20, 'x']),
    B: Array.from({ length: 20 }, (_, index): [number, number, string] => [
      index * 50 + (index % 3) * 4,
      index * 50 + 20,
      'x',
    ]),
  }
  const paragraphs = Array.from({ length: 20 }, (_, index) => ({ start: index * 50, end: index * 50 + 49 }))
  const one = documentOf('d', 1000, marks, { paragraphs })

  it.each([
    ['cohen-kappa', 'x', 'units', 1],
    ['alpha-nominal', null, 'units', 1],
    ['cohen-kappa', 'x', 'paragraphs', 1],
    ['alpha-nominal', null, 'paragraphs', 2],
    ['cohen-kappa', 'x', 'documents', 3],
    ['alpha-nominal', null, 'documents', 3],
    ['u-alpha', 'x', 'units', 1],
    ['alpha-u', null, 'units', 1],
    ['u-alpha', 'x', 'units', 3],
    ['u-alpha', null, 'documents', 3],
  ] as const)('of %s of %s by %s hold the figure', (measure, tag, resampling, count) => {
    const documents = Array.from({ length: count }, (_, index) => ({ ...one, id: `d${index}` }))
    const prepared = prepareAgreement(inputOf(documents))
    const data = readSubject(readGroup(prepared, ['A', 'B']), tag)
    const draw = createDraw(prepared, data, measure, resampling)
    if (draw === null) throw new Error('nothing to draw from')
    const interval = runBootstrap(draw, { rounds: 200, seed: 4 })
    const [row] = computeAgreement(prepared, [measure], [{ tag, coders: ['A', 'B'] }])
    const value = row?.figures[0]?.figure.value ?? Number.NaN
    expect(interval.undefinedRounds).toBe(0)
    expect(interval.low ?? 1).toBeLessThanOrEqual(value + 1e-12)
    expect(interval.high ?? 0).toBeGreaterThanOrEqual(value - 1e-12)
    // Equal documents give equal samples; units and paragraphs do not.
    if (resampling !== 'documents') expect((interval.high ?? 0) - (interval.low ?? 0)).toBeGreaterThan(0.01)
  })

  it.each([
    ['cohen-kappa', 'units', 1, { kind: 'units', count: 1000 }],
    ['cohen-kappa', 'paragraphs', 1, { kind: 'paragraphs', count: 20 }],
    ['cohen-kappa', 'documents', 3, { kind: 'documents', count: 3 }],
    ['u-alpha', 'units', 1, { kind: 'stretches', count: 20 }],
    ['u-alpha', 'units', 3, { kind: 'stretches', count: 60 }],
    ['u-alpha', 'documents', 3, { kind: 'documents', count: 3 }],
  ] as const)('of %s by %s of %i documents say what was drawn', (measure, resampling, count, from) => {
    const documents = Array.from({ length: count }, (_, index) => ({ ...one, id: `d${index}` }))
    const prepared = prepareAgreement(inputOf(documents))
    const data = readSubject(readGroup(prepared, ['A', 'B']), 'x')
    expect(createDraw(prepared, data, measure, resampling)?.from).toEqual(from)
  })

  it('need two documents, or a border that no passage crosses', () => {
    const prepared = prepareAgreement(inputOf([one]))
    const data = readSubject(readGroup(prepared, ['A', 'B']), 'x')
    expect(createDraw(prepared, data, 'cohen-kappa', 'documents')).toBeNull()
    const unbroken = prepareAgreement(inputOf([{ ...one, paragraphs: paragraphs.slice(0, 1) }]))
    const inOne = readSubject(readGroup(unbroken, ['A', 'B']), 'x')
    expect(createDraw(unbroken, inOne, 'cohen-kappa', 'paragraphs')).toBeNull()
    const whole = prepareAgreement(
      inputOf([documentOf('d', 1000, { A: [[0, 1000, 'x']], B: [] }, { paragraphs })]),
    )
    expect(createDraw(whole, readSubject(readGroup(whole, ['A', 'B']), 'x'), 'u-alpha', 'units')).toBeNull()
  })

  it('need two that two of the coders coded: from one, whatever others coded, comes no interval', () => {
    const alone = (id: string) =>
      documentOf(id, 1000, { A: [[0, 90, 'x']], C: [[0, 50, 'x']] }, { paragraphs: [] })
    const input = { coders: ['A', 'B', 'C'] }
    const single = { ...one, paragraphs: [] }
    const prepared = prepareAgreement(inputOf([single, alone('e'), alone('f')], input))
    const data = readSubject(readGroup(prepared, ['A', 'B']), 'x')
    expect(createDraw(prepared, data, 'alpha-nominal', 'documents')).toBeNull()
    expect(createDraw(prepared, data, 'alpha-nominal', 'paragraphs')).toBeNull()
  })

  it('draw as often as there are documents that one of the coders coded', () => {
    const others = ['e', 'f', 'g'].map((id) => documentOf(id, 1000, { C: [[0, 50, 'x']] }))
    const ours = [one, { ...one, id: 'd2', passages: new Map([...one.passages].toReversed()) }]
    const [without, within] = [ours, [...ours, ...others]].map((documents) => {
      const prepared = prepareAgreement(inputOf(documents, { coders: ['A', 'B', 'C'] }))
      return readClusters(prepared, readSubject(readGroup(prepared, ['A', 'B']), 'x'), 'documents')
    })
    expect(within).toEqual(without)
    expect(within?.length).toBe(2)
  })

  it('draw characters and words by their paragraphs, else what is chosen', () => {
    expect(
      (['char', 'word', 'sentence', 'paragraph'] as const).map((unit) => drawnOf('units', unit)),
    ).toEqual(['paragraphs', 'paragraphs', 'units', 'units'])
    expect(drawnOf('documents', 'char')).toBe('documents')
  })

  it('of paragraphs agree with the formula for the standard error of a mean of clusters', () => {
    const prepared = prepareAgreement(inputOf([one]))
    const data = readSubject(readGroup(prepared, ['A', 'B']), 'x')
    const widthBy = (drawn: 'units' | 'paragraphs') => {
      const draw = createDraw(prepared, data, 'percent', drawn)
      if (draw === null) throw new Error('nothing to draw from')
      const { low, high } = runBootstrap(draw, { rounds: 4000, seed: 8 })
      return (high ?? 0) - (low ?? 0)
    }
    // Of 50 characters of a paragraph 0, 4 or 8 differ, by turns.
    const shares = Array.from({ length: 20 }, (_, index) => 1 - ((index % 3) * 4) / 50)
    const mean = shares.reduce((sum, share) => sum + share, 0) / 20
    const error = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0)) / 20
    expect(widthBy('paragraphs') / (2 * 1.96 * error)).toBeCloseTo(1, 1)
  })

  it('of characters are those of single ones that depend on each other: wider by paragraphs', () => {
    // Both coders mark whole paragraphs, which differ wholly or not at all.
    const whole = documentOf(
      'd',
      1000,
      {
        A: paragraphs.filter((_, index) => index % 2 === 0).map(({ start }) => [start, start + 50, 'x']),
        B: paragraphs.filter((_, index) => index % 4 === 0).map(({ start }) => [start, start + 50, 'x']),
      },
      { paragraphs },
    )
    const prepared = prepareAgreement(inputOf([whole]))
    const data = readSubject(readGroup(prepared, ['A', 'B']), 'x')
    const [units = 0, clusters = 0] = (['units', 'paragraphs'] as const).map((drawn) => {
      const draw = createDraw(prepared, data, 'cohen-kappa', drawn)
      if (draw === null) throw new Error('nothing to draw from')
      const { low, high } = runBootstrap(draw, { rounds: 1000, seed: 3 })
      return (high ?? 0) - (low ?? 0)
    })
    // 50 equal characters a paragraph: about the root of 50.
    expect(clusters / units).toBeGreaterThan(4)
    expect(clusters / units).toBeLessThan(10)
  })

  it('agree with the formula for the standard error of a share', () => {
    const prepared = prepareAgreement(inputOf([one]))
    const data = readSubject(readGroup(prepared, ['A', 'B']), 'x')
    const draw = createDraw(prepared, data, 'percent', 'units')
    if (draw === null) throw new Error('nothing to draw from')
    const { low, high } = runBootstrap(draw, { rounds: 4000, seed: 8 })
    const [row] = computeAgreement(prepared, ['percent'], [{ tag: 'x', coders: ['A', 'B'] }])
    const share = row?.figures[0]?.figure.value ?? Number.NaN
    const error = Math.sqrt((share * (1 - share)) / 1000)
    expect(((high ?? 0) - (low ?? 0)) / (2 * 1.96 * error)).toBeCloseTo(1, 1)
  })
})
