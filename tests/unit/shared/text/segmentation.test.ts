import { describe, expect, it } from 'vitest'
import { findNextRange, findPreviousRange, paragraphRanges } from '../../../../src/shared/text/navigation.ts'
import {
  sentenceAt,
  sentenceBoundaries,
  snapToWords,
  wordRangeAt,
} from '../../../../src/shared/text/segmentation.ts'
import { sentenceCases } from '../../../cases/sentences.cases.ts'
import { marked } from '../../../helpers/marked.ts'

const block = (start: number, end: number, kind: 'paragraph' | 'tableRow' | 'code' = 'paragraph') => ({
  kind,
  start,
  end,
})

describe('sentenceBoundaries', () => {
  for (const { name, language, text } of sentenceCases) {
    it(`parts sentences: ${name}`, () => {
      const plain = text.replaceAll('|', '').replaceAll(/ {2}/g, ' ')
      const sentences = sentenceBoundaries(plain, [block(0, plain.length)], language)
      expect(sentences.map(({ start, end }) => plain.slice(start, end))).toEqual(
        text.split('|').map((s) => s.trim()),
      )
    })
  }

  it('never goes over the end of a block and leaves white space out', () => {
    const text = 'A heading\n  Some words \n\nThe end.'
    const blocks = [block(0, 9), block(10, 23), block(24, 24), block(25, 33)]
    expect(sentenceBoundaries(text, blocks, 'en')).toEqual([
      { start: 0, end: 9 },
      { start: 12, end: 22 },
      { start: 25, end: 33 },
    ])
  })

  it('takes table cells and lines of code for sentences', () => {
    expect(sentenceBoundaries('Mr.\tb c', [block(0, 7, 'tableRow')], 'en')).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ])
    expect(sentenceBoundaries('a b\nc', [block(0, 5, 'code')], 'en')).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 5 },
    ])
  })

  it('finds the same sentences in a block longer than the window of the segmenter', () => {
    const sentence = 'The 3.5 per cent of Mr. Smith are in No. 7. '
    const text = sentence.repeat(1000).trimEnd()
    const sentences = sentenceBoundaries(text, [block(0, text.length)], 'en')
    expect(sentences).toHaveLength(1000)
    expect(sentences[500]).toEqual({ start: 22_000, end: 22_043 })
  })
})

describe('moving by sentence and paragraph', () => {
  const sentences = [
    { start: 0, end: 5 },
    { start: 6, end: 10 },
    { start: 12, end: 20 },
  ]
  it('finds the sentence at an offset, the following one in white space, the last after the end', () => {
    expect(sentenceAt(sentences, 3)).toEqual({ start: 0, end: 5 })
    expect(sentenceAt(sentences, 5)).toEqual({ start: 0, end: 5 })
    expect(sentenceAt(sentences, 11)).toEqual({ start: 12, end: 20 })
    expect(sentenceAt(sentences, 99)).toEqual({ start: 12, end: 20 })
    expect(sentenceAt([], 0)).toBeNull()
  })
  it('goes to the next and the previous one, from inside a sentence to its own start', () => {
    expect(findNextRange(sentences, 0)).toEqual({ start: 6, end: 10 })
    expect(findNextRange(sentences, 12)).toBeNull()
    expect(findPreviousRange(sentences, 12)).toEqual({ start: 6, end: 10 })
    expect(findPreviousRange(sentences, 14)).toEqual({ start: 12, end: 20 })
    expect(findPreviousRange(sentences, 0)).toBeNull()
  })
  it('leaves out paragraphs without words', () => {
    const text = 'One\n \n Two'
    const blocks = [
      { ...block(0, 3), text: 'One' },
      { ...block(4, 5), text: ' ' },
      { ...block(6, 10), text: ' Two' },
    ]
    expect(paragraphRanges(text, blocks)).toEqual([
      { start: 0, end: 3 },
      { start: 7, end: 10 },
    ])
  })
})

describe('words', () => {
  const words: readonly [string, string, number][] = [
    ['en', 'the [cat] sat', 5],
    ['en', 'the [cat] sat', 7],
    ['en', 'the [Commission’s] chair', 9],
    ['en', 'about [3.5] percent', 7],
    ['zh', '我们坚持高质量[发展]战略', 7],
  ]
  for (const [language, source, offset] of words) {
    it(`finds ${source} from ${offset}`, () => {
      const { text, start, end } = marked(source)
      expect(wordRangeAt(text, offset, language)).toEqual({ start, end })
    })
  }
  it('finds none in white space and punctuation', () => {
    expect(wordRangeAt('a , b', 2, 'en')).toBeNull()
    expect(wordRangeAt('', 0, 'en')).toBeNull()
  })
  it('finds a word longer than the window', () => {
    const text = `a ${'x'.repeat(300)} b`
    expect(wordRangeAt(text, 150, 'en')).toEqual({ start: 2, end: 302 })
  })

  const snaps: readonly [string, string, string][] = [
    ['the c[at s]at', 'the [cat sat]', 'en'],
    ['the[ cat ]sat', 'the [cat] sat', 'en'],
    ['the ca[]t sat', 'the [cat] sat', 'en'],
    ['我们坚[持高质]量发展', '我们[坚持高质量]发展', 'zh'],
    ['a [ ] b', 'a [ ] b', 'en'],
  ]
  for (const [from, to, language] of snaps) {
    it(`snaps ${from} to ${to}`, () => {
      const { text, start, end } = marked(from)
      const expected = marked(to)
      expect(snapToWords(text, { start, end }, language)).toEqual({
        start: expected.start,
        end: expected.end,
      })
    })
  }
})
