import { describe, expect, it } from 'vitest'
import { alignBlocks } from '../../../../../src/shared/compare/editions/align-blocks.ts'
import { carryAnnotations } from '../../../../../src/shared/compare/editions/carry-annotations.ts'
import type { Block } from '../../../../../src/shared/text/blocks.ts'
import { composeSourceText } from '../../../../../src/shared/text/canonical-text.ts'

const port =
  'The port handled nine hundred ships last year and opened a second quay for grain from the valley.'
const schools = 'Forty schools received new heating before the first frost arrived in the northern townships.'
const water = 'Leaks in the old mains still cost the water office a fifth of what the reservoirs supply.'
const trees = 'Volunteers planted oak and lime along the ring road where the elms had died of beetles.'
const fines = 'Fines for dumping rubble in the wetlands were doubled after a hearing in the assembly.'
const formula = 'Status: on schedule.'

/** Carries `quote`, the first place where it stands, and returns the words there now with confidence and reason. */
function carry(old: readonly string[], next: readonly string[], quote: string) {
  const source = (texts: readonly string[]) =>
    composeSourceText({ blocks: texts.map((text): Block => ({ kind: 'paragraph', text })), pageStarts: [] })
  const [from, to] = [source(old), source(next)]
  const start = from.text.indexOf(quote)
  const [result] = carryAnnotations(alignBlocks(from.blocks, to.blocks), from, to, [
    { start, end: start + quote.length },
  ])
  const words = result?.start === undefined ? null : to.text.slice(result.start, result.end)
  return { words, confidence: result?.confidence, reason: result?.reason, start: result?.start }
}

describe('carrying a passage into the next edition', () => {
  it('is exact where the paragraph is the same', () => {
    expect(carry([port, schools], [trees, port, schools], 'nine hundred ships')).toEqual({
      words: 'nine hundred ships',
      confidence: 0.99,
      reason: 'exact',
      start: trees.length + 1 + 17,
    })
  })

  it('follows a paragraph that moved', () => {
    expect(carry([port, schools, water, trees], [schools, water, trees, port], 'second quay')).toMatchObject({
      words: 'second quay',
      confidence: 0.96,
      reason: 'moved',
    })
  })

  it('keeps words that stayed in a reworded paragraph', () => {
    const next = port.replace('nine hundred', 'a thousand')
    expect(carry([water, port, trees], [water, next, trees], 'quay for grain')).toMatchObject({
      words: 'quay for grain',
      confidence: 0.97,
      reason: 'reworded',
    })
  })

  it('stands in the part of a split paragraph that has its words, not in the full stop before', () => {
    const quays = '去年，我们加固东岸堤防十二公里，新建两座泵站，扩建客运码头'
    const rest = '港口吞吐量达到三千万吨，比上年增长百分之六。'
    const found = carry(
      ['一、港口建设', `${quays}，并为集装箱码头购置起重机两台。${rest}`, trees],
      ['一、港口建设', `${quays}。`, `为集装箱码头购置起重机三台。${rest}`, trees],
      '并为集装箱码头购置起重机两台',
    )
    expect(found).toMatchObject({ words: '为集装箱码头购置起重机三台', reason: 'partlyChanged' })
    expect(found.confidence).toBeLessThanOrEqual(0.6)
  })

  it('keeps offsets inside a word', () => {
    const next = port.replace('nine hundred', 'a thousand')
    expect(carry([water, port, trees], [water, next, trees], 'uay for gra')).toMatchObject({
      words: 'uay for gra',
    })
  })

  it('never takes changed words for certain', () => {
    const next = port.replace('nine hundred', 'a thousand')
    const found = carry([water, port, trees], [water, next, trees], 'handled nine hundred ships last year')
    expect(found).toMatchObject({ words: 'handled a thousand ships last year', reason: 'partlyChanged' })
    expect(found.confidence).toBeGreaterThan(0.5)
    expect(found.confidence).toBeLessThan(0.9)
  })

  it('takes the words in the place of a changed edge', () => {
    const next = port.replace('nine hundred', 'more than a thousand')
    expect(
      carry([water, port, trees], [water, next, trees], 'hundred ships last year and opened'),
    ).toMatchObject({
      words: 'more than a thousand ships last year and opened',
      reason: 'partlyChanged',
    })
  })

  it('finds a number that changed with its percent sign', () => {
    const text = (share: string) =>
      `The budget of the county grew by ${share} while deposits stayed below the ceiling.`
    expect(carry([port, text('5.2%'), water], [port, text('6%'), water], 'grew by 5.2% while')).toMatchObject(
      {
        words: 'grew by 6% while',
        reason: 'partlyChanged',
      },
    )
  })

  it('proposes nothing for a dropped paragraph', () => {
    expect(carry([port, schools, water], [port, water], 'received new heating')).toEqual({
      words: null,
      confidence: 0,
      reason: 'dropped',
      start: undefined,
    })
  })

  it('proposes the very words when they stand once elsewhere', () => {
    const quote = 'received new heating before the first frost'
    const elsewhere = `A hundred and four reading rooms in the hills, where nobody had asked, ${quote} too.`
    expect(carry([port, `Schools ${quote}.`, water], [elsewhere, port, water], quote)).toMatchObject({
      words: quote,
      reason: 'elsewhere',
      confidence: 0.55,
    })
  })

  it('proposes a short passage where its whole sentence stands once', () => {
    const parts = [water, port, formula, `${schools} Boys cheered.`, trees]
    const next = [water, `${port} ${schools} Boys cheered. All of them.`, formula, trees]
    expect(carry(parts, next, 'new heating')).toMatchObject({
      words: 'new heating',
      reason: 'elsewhere',
      confidence: 0.55,
    })
    // A short sentence is no proof, nor is one that stands twice.
    expect(carry(parts, next, 'cheered').words).toBeNull()
    const twice = next.map((text) => text.replace('All of them.', `All of them. ${schools}`))
    expect(carry(parts, twice, 'new heating').words).toBeNull()
  })

  it('cuts a passage at the end of a paragraph that was split', () => {
    const found = carry(
      [trees, `${port} ${schools}`, water],
      [trees, port, schools, water],
      'the valley. Forty schools',
    )
    expect(found).toMatchObject({ words: 'the valley.', reason: 'cut' })
    expect(found.confidence).toBeLessThanOrEqual(0.6)
  })

  it('keeps a passage inside one part of a split paragraph', () => {
    expect(
      carry([trees, `${port} ${schools}`, water], [trees, port, schools, water], 'new heating'),
    ).toMatchObject({
      words: 'new heating',
      reason: 'reworded',
      confidence: 0.99,
    })
  })

  it('keeps a passage over two paragraphs that were joined', () => {
    expect(
      carry(
        [trees, port, schools, water],
        [trees, `${port} ${schools}`, water],
        'the valley.\nForty schools',
      ),
    ).toMatchObject({ words: 'the valley. Forty schools', reason: 'reworded', confidence: 0.99 })
  })

  it('keeps a passage over two paragraphs that stay together', () => {
    expect(carry([port, schools, water], [trees, port, schools, water], 'the valley.\nForty')).toMatchObject({
      words: 'the valley.\nForty',
      reason: 'exact',
      confidence: 0.99,
    })
  })

  it('asks when something stands between two paragraphs of a passage now', () => {
    const found = carry(
      [port, schools, water],
      [port, trees, schools, water],
      'grain from the valley.\nForty',
    )
    expect(found).toMatchObject({ words: 'grain from the valley.', reason: 'partlyChanged' })
    expect(found.confidence).toBeLessThanOrEqual(0.6)
  })

  it('is not sure of a line that stands several times without its neighbours', () => {
    const old = [port, formula, schools, formula, water]
    expect(carry(old, [port, formula, trees, formula, water], 'on schedule')).toMatchObject({
      confidence: 0.85,
      reason: 'ambiguous',
    })
    expect(carry(old, old, 'on schedule')).toMatchObject({ confidence: 0.97, reason: 'exact' })
  })

  it('says when a range is not in the old text', () => {
    const source = composeSourceText({ blocks: [{ kind: 'paragraph', text: port }], pageStarts: [] })
    const ranges = [
      { start: 3, end: 3 },
      { start: 5, end: port.length + 1 },
      { start: -1, end: 4 },
    ]
    expect(carryAnnotations(alignBlocks(source.blocks, source.blocks), source, source, ranges)).toEqual(
      ranges.map(() => ({ confidence: 0, reason: 'outside' })),
    )
  })
})

describe('carrying a passage with signs that are written in two ways', () => {
  const text = (count: string, deficit = 'deficit') =>
    `In all ${count} boats sank near the mole, and the office of finance ran a ${deficit} in the year of the flood.`

  it.each([
    ['6 boats', '56', '𝟓𝟔', '𝟔 boats'],
    ['𝟔 boats', '𝟓𝟔', '56', '6 boats'],
    ['all 5', '56', '𝟓𝟔', 'all 𝟓'],
    ['all ５', '５６', '56', 'all 5'],
  ])('keeps the offset inside %j', (quote, before, after, words) => {
    expect(carry([port, text(before), water], [port, text(after), water], quote)).toMatchObject({ words })
  })

  it('takes the whole sign where the offset falls inside', () => {
    const [plain, ligature] = [text('9'), text('9', 'de\uFB01cit')]
    expect(carry([port, ligature, water], [port, plain, water], 'ran a de\uFB01')).toMatchObject({
      words: 'ran a defi',
    })
    expect(carry([port, plain, water], [port, ligature, water], 'ran a def')).toMatchObject({
      words: 'ran a de\uFB01',
    })
    expect(carry([port, plain, water], [port, ligature, water], 'icit in')).toMatchObject({
      words: '\uFB01cit in',
    })
  })

  it('has no place for half a sign', () => {
    const source = composeSourceText({ blocks: [{ kind: 'paragraph', text: 'A 😀 B' }], pageStarts: [] })
    const ranges = [
      { start: 0, end: 3 },
      { start: 3, end: 6 },
      { start: 0.5, end: 2 },
    ]
    expect(carryAnnotations(alignBlocks(source.blocks, source.blocks), source, source, ranges)).toEqual(
      ranges.map(() => ({ confidence: 0, reason: 'outside' })),
    )
  })
})

describe('carrying a passage whose edges changed or whose middle is gone', () => {
  it('ends at a sign that stayed, not before the next word that did', () => {
    const found = carry(
      [formula, `${port} (Built in the north.) ${schools}`, fines],
      [formula, `${port} (Planned in the north.) All in all, ${schools}`, fines],
      '(Built in the north.)',
    )
    expect(found).toMatchObject({ words: '(Planned in the north.)', reason: 'partlyChanged' })
  })

  it('goes over a paragraph that was dropped, for a person to check', () => {
    const found = carry([port, schools, water], [port, water], `${port}\n${schools}\n${water}`)
    expect(found).toMatchObject({ words: `${port}\n${water}`, reason: 'partlyChanged' })
    expect(found.confidence).toBeLessThanOrEqual(0.6)
  })
})
