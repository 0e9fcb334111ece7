import { describe, expect, it } from 'vitest'
import { comparePassages } from '../../../../../src/shared/compare/passages/compare-passages.ts'
import { countByTag, countItems } from '../../../../../src/shared/compare/passages/count-items.ts'
import { type MatchRule, parseMatchRule } from '../../../../../src/shared/compare/passages/match-rule.ts'
import type { CodedPassage, ComparedItem } from '../../../../../src/shared/compare/passages/passage.ts'
import type { CoderId, TagId } from '../../../../../src/shared/model/ids.ts'

/** Reads "A1 X,Y 0-10": coder A's passage A1 with the tags X and Y. Without tags: "A1 - 0-10". */
function read(line: string): CodedPassage {
  const [id = '', tags = '', span = ''] = line.split(' ')
  const [start = 0, end = 0] = span.split('-').map(Number)
  return {
    id,
    coder: id.charAt(0) as CoderId,
    start,
    end,
    tags: tags === '-' ? [] : (tags.split(',') as TagId[]),
  }
}

/** Writes an item as "agreed X:A1 X:B1". */
function write({ state, markings }: ComparedItem): string {
  return `${state} ${markings.map(({ tag, passages }) => `${tag ?? '-'}:${passages.join('+')}`).join(' ')}`
}

function compare(rule: string, lines: readonly string[], coders = ['A', 'B']): string[] {
  const options = { coders: coders as CoderId[], rule: parseMatchRule(rule) as MatchRule }
  return comparePassages(lines.map(read), options).map(write)
}

describe('comparing the passages of two coders', () => {
  it('tells every state apart, in document order', () => {
    const lines = [
      'A1 X 0-10',
      'B1 X 0-10',
      'A2 X 20-30',
      'B2 X 22-40',
      'A3 X 50-60',
      'B3 Y 50-60',
      'A4 X 70-80',
      'B4 Y 90-95',
    ]
    expect(compare('exact', lines)).toEqual([
      'agreed X:A1 X:B1',
      'otherExtent X:A2 X:B2',
      'otherTag X:A3 Y:B3',
      'only X:A4',
      'only Y:B4',
    ])
  })

  it('counts spans as the same by the share of words they have in common', () => {
    // Shared 8, together 20: 0.4.
    const lines = ['A1 X 0-10', 'B1 X 2-20', 'A2 X 50-60', 'B2 Y 52-70']
    expect(compare('iou:0.4', lines)).toEqual(['agreed X:A1 X:B1', 'otherTag X:A2 Y:B2'])
    expect(compare('iou:0.5', lines)).toEqual(['otherExtent X:A1 X:B1', 'only X:A2', 'only Y:B2'])
    expect(compare('overlap', lines)).toEqual(['agreed X:A1 X:B1', 'otherTag X:A2 Y:B2'])
    expect(compare('exact', lines)).toEqual(['otherExtent X:A1 X:B1', 'only X:A2', 'only Y:B2'])
  })

  it('does not take neighbours that touch for overlapping', () => {
    expect(compare('overlap', ['A1 X 0-10', 'B1 X 10-20'])).toEqual(['only X:A1', 'only X:B1'])
  })

  it('compares each tag of a passage by itself', () => {
    expect(compare('exact', ['A1 X,Y 0-10', 'B1 X 0-10'])).toEqual(['agreed X:A1 X:B1', 'only Y:A1'])
    expect(compare('exact', ['A1 X,Y 0-10', 'B1 X,Z 0-10'])).toEqual([
      'agreed X:A1 X:B1',
      'otherTag Y:A1 Z:B1',
    ])
    // One tag left on the left, two on the right: the first by id is paired.
    expect(compare('exact', ['A1 X 0-10', 'B1 Y,Z 0-10'])).toEqual(['otherTag X:A1 Y:B1', 'only Z:B1'])
  })

  it('prefers the same tag with another extent to another tag with the same span', () => {
    expect(compare('exact', ['A1 X 0-10', 'B1 Y 0-10', 'B2 X 5-12'])).toEqual([
      'otherExtent X:A1 X:B2',
      'only Y:B1',
    ])
  })

  it('compares plain highlights with each other, and with tagged passages as another tag', () => {
    expect(compare('exact', ['A1 - 0-10', 'B1 - 0-10'])).toEqual(['agreed -:A1 -:B1'])
    expect(compare('exact', ['A1 - 0-10', 'B1 X 0-10'])).toEqual(['otherTag -:A1 X:B1'])
  })

  it('pairs equal spans before anything else', () => {
    expect(compare('overlap', ['A1 X 0-10', 'A2 X 2-12', 'B1 X 2-12'])).toEqual([
      'only X:A1',
      'agreed X:A2 X:B1',
    ])
  })

  it('pairs the likest, unless an exchange makes one pair more', () => {
    // A2 is likest to B1, but then A1 and B2 would be alone.
    const chain = ['A1 X 0-8', 'B1 X 6-20', 'A2 X 8-24', 'B2 X 23-30']
    expect(compare('overlap', chain)).toEqual(['agreed X:A1 X:B1', 'agreed X:A2 X:B2'])
    expect(compare('overlap', ['A1 X 0-8', 'B1 X 6-20', 'A2 X 8-24'])).toEqual([
      'only X:A1',
      'agreed X:A2 X:B1',
    ])
  })

  it('pairs each of overlapping passages of one coder once', () => {
    expect(compare('overlap', ['A1 X 0-10', 'A2 X 5-15', 'B1 X 0-15'])).toEqual([
      'agreed X:A1 X:B1',
      'only X:A2',
    ])
  })

  it('takes equal passages of one coder for one', () => {
    expect(compare('exact', ['A1 X 0-10', 'A2 X,Y 0-10', 'B1 X 0-10'])).toEqual([
      'agreed X:A1+A2 X:B1',
      'only Y:A2',
    ])
  })

  it('leaves out coders who are not compared', () => {
    expect(compare('exact', ['A1 X 0-10', 'C1 X 0-10'])).toEqual(['only X:A1'])
    expect(compare('exact', [])).toEqual([])
  })
})

describe('comparing three coders', () => {
  const three = ['A', 'B', 'C']
  it('agrees only where all do', () => {
    expect(compare('exact', ['A1 X 0-10', 'B1 X 0-10', 'C1 X 0-10'], three)).toEqual([
      'agreed X:A1 X:B1 X:C1',
    ])
    expect(compare('exact', ['A1 X 0-10', 'B1 X 0-10'], three)).toEqual(['only X:A1 X:B1'])
    expect(compare('exact', ['A1 X 0-10', 'B1 X 0-10', 'C1 X 0-9'], three)).toEqual([
      'otherExtent X:A1 X:B1 X:C1',
    ])
    expect(compare('exact', ['A1 X 0-10', 'B1 X 0-10', 'C1 Y 0-10'], three)).toEqual([
      'otherTag X:A1 X:B1 Y:C1',
    ])
  })

  it('asks every two spans, not only neighbours', () => {
    // A–B 0.6 and B–C 0.6, but A–C 0.33.
    const lines = ['A1 X 0-8', 'B1 X 2-10', 'C1 X 4-12']
    expect(compare('iou:0.6', lines, three)).toEqual(['otherExtent X:A1 X:B1 X:C1'])
    expect(compare('iou:0.3', lines, three)).toEqual(['agreed X:A1 X:B1 X:C1'])
  })

  it('puts no coder into an item twice', () => {
    expect(compare('exact', ['A1 X 0-10', 'B1 X 8-20', 'C1 X 18-30', 'A2 X 28-40'], three)).toEqual([
      'otherExtent X:A1 X:B1 X:C1',
      'only X:A2',
    ])
  })

  it('names coders in the order in which they were given', () => {
    expect(compare('exact', ['A1 X 0-10', 'B1 X 0-10', 'C1 X 0-10'], ['C', 'A', 'B'])).toEqual([
      'agreed X:C1 X:A1 X:B1',
    ])
  })
})

describe('counting items', () => {
  const lines = [
    'A1 X 0-10',
    'B1 X 0-10',
    'A2 X 20-30',
    'B2 Y 20-30',
    'B3 X 40-50',
    'B4 - 60-70',
    'A4 Y 80-90',
  ]
  const items = comparePassages(lines.map(read), { coders: ['A', 'B'] as CoderId[], rule: { kind: 'exact' } })

  it('counts by state and by who has what others lack', () => {
    expect(countItems(items)).toEqual({
      total: 5,
      agreed: 1,
      otherExtent: 0,
      otherTag: 1,
      only: 3,
      onlyBy: [
        { coders: ['B'], count: 2 },
        { coders: ['A'], count: 1 },
      ],
    })
  })

  it('counts an item with two tags under both', () => {
    const byTag = countByTag(items)
    const shown = [...byTag].map(([tag, { total, agreed, otherTag, only }]) => [
      tag,
      total,
      agreed,
      otherTag,
      only,
    ])
    expect(shown).toEqual([
      ['X', 3, 1, 1, 1],
      ['Y', 2, 0, 1, 1],
      [null, 1, 0, 0, 1],
    ])
  })
})

describe('match rules', () => {
  it('are read as they are written on the command line', () => {
    expect(parseMatchRule('exact')).toEqual({ kind: 'exact' })
    expect(parseMatchRule('overlap')).toEqual({ kind: 'overlap' })
    expect(parseMatchRule('iou:0.5')).toEqual({ kind: 'iou', least: 0.5 })
    expect(parseMatchRule('iou:1')).toEqual({ kind: 'iou', least: 1 })
    for (const bad of ['', 'iou', 'iou:', 'iou:0', 'iou:1.1', 'iou:-1', 'iou:x', 'any']) {
      expect(parseMatchRule(bad)).toBeNull()
    }
  })
})
