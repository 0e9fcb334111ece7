import { describe, expect, it } from 'vitest'
import { alignBlocks } from '../../../../../src/shared/compare/editions/align-blocks.ts'
import type { AlignmentOptions, EditionBlock } from '../../../../../src/shared/compare/editions/alignment.ts'

const paragraph = (text: string): EditionBlock => ({ kind: 'paragraph', text })
const figure: EditionBlock = { kind: 'figure', text: '' }

const port =
  'The port handled nine hundred ships last year and opened a second quay for grain from the valley.'
const schools = 'Forty schools received new heating before the first frost arrived in the northern townships.'
const water = 'Leaks in the old mains still cost the water office a fifth of what the reservoirs supply.'
const trees = 'Volunteers planted oak and lime along the ring road where the elms had died of beetles.'
const trams = 'Two tram lines now run until midnight because the night shifts of the clinics asked for it.'
const fines = 'Fines for dumping rubble in the wetlands were doubled after a hearing in the assembly.'
const formula = 'Status: on schedule.'

/** Aligns texts and returns each group as "old>new state". */
function align(
  old: readonly (string | EditionBlock)[],
  next: readonly (string | EditionBlock)[],
  options?: AlignmentOptions,
) {
  const blocks = (texts: readonly (string | EditionBlock)[]) =>
    texts.map((text) => (typeof text === 'string' ? paragraph(text) : text))
  const alignment = alignBlocks(blocks(old), blocks(next), options)
  const groups = alignment.groups.map(
    (group) => `${group.old.join('+')}>${group.new.join('+')} ${group.state}`,
  )
  return { ...alignment, lines: groups, at: alignment.groups }
}

describe('aligning two editions', () => {
  it('finds what stayed, what is gone and what is new', () => {
    expect(align([port, schools, water], [port, trees, water]).lines).toEqual([
      '0>0 same',
      '1> dropped',
      '>1 new',
      '2>2 same',
    ])
  })

  it('takes equal texts for the same whatever their white space and width', () => {
    expect(align(['GDP　增长５％，ok'], ['GDP 增长5%,ok']).lines).toEqual(['0>0 same'])
  })

  it('takes the shorter of two swapped sections for the moved one', () => {
    const { lines, at } = align(
      ['1. Traffic', trams, '2. Nature', trees, water, fines],
      ['1. Nature', trees, water, fines, '2. Traffic', trams],
    )
    expect(lines).toEqual(['0>4 moved', '1>5 moved', '2>0 reworded', '3>1 same', '4>2 same', '5>3 same'])
    expect(at[0]).toMatchObject({ changed: true, numbersOnly: true })
    expect(at[1]).toMatchObject({ changed: false })
  })

  it('lets order and neighbours decide among formulaic lines', () => {
    const old = [port, formula, schools, formula, water, formula, trees, formula]
    const next = [port, formula, water, formula, fines, trees, formula]
    expect(align(old, next).lines).toEqual([
      '0>0 same',
      '1>1 same',
      '2> dropped',
      '3> dropped',
      '4>2 same',
      '5>3 same',
      '>4 new',
      '6>5 same',
      '7>6 same',
    ])
  })

  it('sees a paragraph split in two and two joined into one', () => {
    expect(align([port, `${schools} ${water}`, trees], [port, schools, water, trees]).lines).toEqual([
      '0>0 same',
      '1>1+2 split',
      '2>3 same',
    ])
    const { lines, at } = align([port, schools, water, trees], [port, `${schools} ${water}`, trees])
    expect(lines).toEqual(['0>0 same', '1+2>1 joined', '3>2 same'])
    expect(at[1]).toMatchObject({ changed: false, confidence: 0.99, neighbours: 2 })
  })

  it('sees a split although a part was reworded and another sentence came in', () => {
    const reworded = schools.replace('new heating', 'better windows').replace('northern townships', 'valley')
    const { lines } = align(
      [trees, `${port} ${water} ${schools}`, trams],
      [trees, `${port} ${water}`, `${reworded} ${fines}`, trams],
    )
    expect(lines).toEqual(['0>0 same', '1>1+2 split', '2>3 same'])
  })

  it('takes a line without a partner along that stands inside a split or join', () => {
    const [parts, whole] = [
      [water, port, formula, schools, trees],
      [water, `${port} ${schools}`, trees],
    ]
    expect(align(parts, whole).lines).toEqual(['0>0 same', '1+2+3>1 joined', '4>2 same'])
    expect(align(whole, parts).lines).toEqual(['0>0 same', '1>1+2+3 split', '2>4 same'])
    // A paragraph of its own is no line inside.
    const other = [water, port, `${trams} ${fines}`, schools, trees]
    expect(align(other, whole).lines).not.toContain('1+2+3>1 joined')
  })

  it('asks about a pair of which a part stands elsewhere', () => {
    const parts = [water, port, formula, schools, trees]
    for (const [old, next] of [
      [parts, [water, `${port} ${schools}`, formula, trees]],
      [[water, `${port} ${schools}`, formula, trees], parts],
      [parts, [water, formula, `${port} ${schools}`, trees]],
    ] as const) {
      const { at } = align(old, next)
      const lacking = at.filter((group) => group.state === 'reworded')
      expect(lacking).toMatchObject([{ confidence: 0.6, doubt: 'partElsewhere' }])
    }
    // A new sentence that stands nowhere else is no reason to ask.
    const added = align([water, port, trees], [water, `${port} ${schools}`, trees])
    expect(added.at[1]).toMatchObject({ state: 'reworded', confidence: 0.99, doubt: null })
  })

  it('lets a formulaic line follow its neighbours when another copy comes to its old place', () => {
    const note = 'See the annex for the full list of projects.'
    const { lines } = align(
      [water, port, formula, schools, trees, trams, formula, note, fines],
      [water, formula, note, trees, trams, fines, port, formula, schools],
    )
    expect(lines).toEqual([
      '0>0 same',
      '1>6 moved',
      '2>7 moved',
      '3>8 moved',
      '4>3 same',
      '5>4 same',
      '6>1 moved',
      '7>2 moved',
      '8>5 same',
    ])
  })

  it('leaves the nearer place to a formulaic line that moved there', () => {
    const note = 'See the annex for the full list of projects.'
    const { lines } = align(
      [port, formula, schools, trees, trams, `${water} ${fines}`, note, fines, formula, water],
      [port, formula, note, formula, schools, trees, trams, `${water} ${fines}`, water],
    )
    expect(lines).toContain('1>1 same')
    expect(lines).toContain('8>3 moved')
  })

  it('finds formulaic lines that moved together, and leaves one that only reads the same', () => {
    const note = 'See the annex for the full list of projects.'
    const old = [port, formula, note, schools, water, formula, trees, fines, note, trams]
    const together = align(old, [port, schools, water, formula, trees, formula, note, fines, note, trams])
    expect(together.lines).toEqual([
      '0>0 same',
      '1>5 moved',
      '2>6 moved',
      '3>1 same',
      '4>2 same',
      '5>3 same',
      '6>4 same',
      '7>7 same',
      '8>8 same',
      '9>9 same',
    ])
    const lone = align(
      [port, formula, schools, water, trees, trams, fines, formula],
      [
        port,
        schools,
        water,
        trees,
        trams,
        fines,
        formula,
        'One ferry.',
        'Two kilns.',
        'Three mills.',
        formula,
      ],
    )
    expect(lone.lines.filter((line) => /dropped|new/.test(line))).toEqual([
      '1> dropped',
      '>7 new',
      '>8 new',
      '>9 new',
      '>10 new',
    ])
  })

  it('sees a Chinese paragraph split', () => {
    const first = '港口全年接待船舶九百艘，新建第二座粮食码头。'
    const second = '北部乡镇四十所学校赶在霜冻之前装上了新的暖气。'
    const third = '志愿者沿环城公路补种橡树和椴树。'
    expect(align([`${first}${second}`, third], [first, second, third]).lines).toEqual([
      '0>0+1 split',
      '1>2 same',
    ])
  })

  it('says when only numbers differ', () => {
    const text = (year: number, share: string) =>
      `In ${year} the budget of the county grew by ${share}% and deposits stayed below the ceiling.`
    const { lines, at } = align([port, text(2014, '5.2'), water], [port, text(2015, '6.1'), water])
    expect(lines).toEqual(['0>0 same', '1>1 reworded', '2>2 same'])
    expect(at[1]).toMatchObject({ numbersOnly: true, changed: true, doubt: null })
    expect(at[1]?.similarity).toBeGreaterThan(0.9)
  })

  it('pairs headings with another number or other words', () => {
    const { lines, at } = align(
      ['一、工作回顾', port, '3.2 Work on the wetlands', water],
      ['二、工作回顾', port, '3.2 Reeds and otters', water],
    )
    expect(lines).toEqual(['0>0 reworded', '1>1 same', '2>2 reworded', '3>3 same'])
    expect(at[0]).toMatchObject({ numbersOnly: true })
    expect(at[2]?.numbersOnly).toBeUndefined()
  })

  it('keeps apart what has nothing in common', () => {
    const other = 'The census counted more dogs than children in every street between the mill and the abbey.'
    expect(align([port, schools, water], [port, other, water]).lines).toEqual([
      '0>0 same',
      '1> dropped',
      '>1 new',
      '2>2 same',
    ])
  })

  it('names the original of a copy', () => {
    const { lines, at } = align([port, schools, water], [port, schools, water, port])
    expect(lines).toEqual(['0>0 same', '1>1 same', '2>2 same', '>3 new'])
    expect(at[3]).toMatchObject({ copyOf: 0 })
  })

  it('sees a moved paragraph that was reworded as well', () => {
    const reworded = port.replace('last year', 'this year')
    const { lines, at } = align(
      [port, schools, water, trees, trams],
      [schools, water, trees, trams, reworded],
    )
    expect(lines[0]).toBe('0>4 moved')
    expect(at[0]).toMatchObject({ changed: true })
  })

  it('pairs table rows whose numbers changed', () => {
    const row = (name: string, a: number): EditionBlock => ({
      kind: 'tableRow',
      text: `${name}\t${a}\t${a * 3}`,
    })
    const names = ['Grain exports', 'Night trams', 'Forest nurseries', 'Salt works']
    expect(
      align(
        names.map((name, at) => row(name, 10 + at)),
        names.map((name, at) => row(name, 25 + at)),
      ).lines,
    ).toEqual(['0>0 reworded', '1>1 reworded', '2>2 reworded', '3>3 reworded'])
  })

  it('pairs blocks without text by kind and order between what stays', () => {
    const empty = paragraph('  ')
    expect(align([port, figure, empty, water, figure], [port, empty, figure, water]).lines).toEqual([
      '0>0 same',
      '1>2 same',
      '2>1 same',
      '3>3 same',
      '4> dropped',
    ])
  })

  it('says when two texts are no editions of one report', () => {
    const one = align([port, schools, water], [trees, trams, fines])
    expect(one.looksUnrelated).toBe(true)
    expect(one.lines).toEqual(['0> dropped', '1> dropped', '2> dropped', '>0 new', '>1 new', '>2 new'])
    expect(align([port, schools], [port, trees]).looksUnrelated).toBe(false)
    expect(align([], [port])).toMatchObject({ lines: ['>0 new'], looksUnrelated: false })
    expect(align([port], []).lines).toEqual(['0> dropped'])
    expect(align([], []).lines).toEqual([])
  })

  it('keeps what a person paired and aligns the rest around it', () => {
    const { lines, at } = align([port, schools, water], [port, trees, water], {
      pinned: [{ old: [1], new: [1] }],
    })
    expect(lines).toEqual(['0>0 same', '1>1 reworded', '2>2 same'])
    expect(at[1]).toMatchObject({ pinned: true, confidence: 1, doubt: null })
    expect(at[0]?.neighbours).toBe(2)
    const lone = align([port, schools], [port, schools], { pinned: [{ old: [0], new: [] }] })
    expect(lone.lines).toEqual(['0> dropped', '>0 new', '1>1 same'])
  })

  it('keeps figures and several paragraphs that a person paired', () => {
    const { lines } = align([port, figure, schools], [figure, port, figure, trees], {
      pinned: [
        { old: [1], new: [0] },
        { old: [2], new: [2, 3] },
      ],
    })
    expect(lines).toEqual(['0>1 same', '1>0 same', '2>2+3 reworded'])
  })

  it('keeps apart what a person separated', () => {
    const { lines } = align([port, schools], [port, schools], { apart: [{ old: 0, new: 0 }] })
    expect(lines).toEqual(['0> dropped', '>0 new', '1>1 same'])
  })

  it('refuses options that name blocks which are not there', () => {
    expect(() => align([port], [port], { pinned: [{ old: [1], new: [0] }] })).toThrow('in its edition')
    expect(() =>
      align([port, water], [port], {
        pinned: [
          { old: [0], new: [0] },
          { old: [1], new: [0] },
        ],
      }),
    ).toThrow('at most once')
  })
})

describe('a doubtful pair says why', () => {
  it('only its place speaks for it', () => {
    const { at } = align(
      [port, schools, water],
      [port, 'Sixty schools received new roofs before the autumn storms came in from the sea.', water],
    )
    expect(at[1]).toMatchObject({ state: 'reworded', neighbours: 2, doubt: 'hardlyAlike' })
  })

  it('nothing beside it confirms it', () => {
    const half = 'Forty schools received heating late in the northern townships.'
    const found = align([port, schools, water, fines], [trees, half, trams, fines]).at.find(
      ({ state }) => state === 'reworded',
    )
    expect(found).toMatchObject({ old: [1], new: [1], neighbours: 0, doubt: 'alone' })
  })
})
