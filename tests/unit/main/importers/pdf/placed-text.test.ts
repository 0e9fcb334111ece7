import { describe, expect, it } from 'vitest'
import { composeDiaereses } from '../../../../../src/main/core/importers/pdf/compose-accents.ts'
import { normalisePlaced, rewrite, trim } from '../../../../../src/main/core/importers/pdf/placed-text.ts'

describe('rewrite', () => {
  it('gives a replacement of the same length the same glyphs', () => {
    expect(rewrite({ text: 'a\tb', glyphs: [1, 2, 3] }, /\t/g, () => ' ')).toEqual({
      text: 'a b',
      glyphs: [1, 2, 3],
    })
  })

  it('gives a shorter one the first glyph', () => {
    expect(rewrite({ text: 'a   b', glyphs: [1, 2, 3, 4, 5] }, / +/g, () => ' ')).toEqual({
      text: 'a b',
      glyphs: [1, 2, 5],
    })
  })

  it('returns the same object when nothing changes', () => {
    const placed = { text: 'ab', glyphs: [1, 2] }
    expect(rewrite(placed, /x/g, () => '')).toBe(placed)
  })
})

describe('trim', () => {
  it('takes the glyphs of the spaces away', () => {
    expect(trim({ text: ' a ', glyphs: [1, 2, 3] })).toEqual({ text: 'a', glyphs: [2] })
  })

  it('leaves nothing of blanks', () => {
    expect(trim({ text: '  ', glyphs: [1, 2] })).toEqual({ text: '', glyphs: [] })
  })
})

describe('normalisePlaced', () => {
  it('composes a letter and its mark at the place of the letter', () => {
    expect(normalisePlaced({ text: 'xe\u0301y', glyphs: [1, 2, 3, 4] })).toEqual({
      text: 'xéy',
      glyphs: [1, 2, 4],
    })
  })

  it('spells a ligature out at its place', () => {
    expect(normalisePlaced({ text: 'o\uFB00', glyphs: [1, 2] })).toEqual({ text: 'off', glyphs: [1, 2, 2] })
  })

  it('composes Hangul syllables', () => {
    expect(normalisePlaced({ text: '\u1112\u1161\u11AB', glyphs: [1, 2, 3] })).toEqual({
      text: '한',
      glyphs: [1],
    })
  })
})

describe('composeDiaereses', () => {
  it('puts a spacing accent on the dotless i after it', () => {
    expect(composeDiaereses({ text: 'na¨ıve', glyphs: [1, 2, 3, 4, 5, 6] })).toEqual({
      text: 'naïve',
      glyphs: [1, 2, 3, 5, 6],
    })
  })

  it('leaves an accent that stands between words', () => {
    expect(composeDiaereses({ text: 'the ´ sign', glyphs: [] }).text).toBe('the ´ sign')
  })
})
