import { expect, it } from 'vitest'
import { cleanCharacter } from '../../../../../src/main/core/importers/pdf/clean-character.ts'

const em = 0.5

it.each([
  ['keeps a letter', 'é', 'é'],
  ['keeps an astral character', '𠮷', '𠮷'],
  ['spells a ligature out', '\uFB03', 'ffi'],
  ['turns a Kangxi radical into its character', '\u2F08', '人'],
  ['turns a CJK radical, which NFKC leaves, into its character', '\u2ED3', '长'],
  ['turns a no-break space into a space', '\u00A0', ' '],
  ['keeps an ideographic space', '\u3000', '\u3000'],
  ["turns PDFium's hyphen into a hyphen", '\u0002', '-'],
  ['turns U+FFFE into a hyphen', '\uFFFE', '-'],
  ['turns U+2010 into a hyphen', '\u2010', '-'],
  ['keeps a dash', '–', '–'],
  ['drops a zero-width space', '\u200B', ''],
  ['drops NUL', '\u0000', ''],
])('%s', (_, character, cleaned) => {
  expect(cleanCharacter(character.codePointAt(0) ?? 0, em)).toBe(cleaned)
})

it('takes a soft hyphen with a width for a printed hyphen', () => {
  expect(cleanCharacter(0xad, 0.3)).toBe('-')
})

it('keeps an invisible soft hyphen for the joining of lines', () => {
  expect(cleanCharacter(0xad, 0)).toBe('\u00AD')
})

it('drops half of a surrogate pair', () => {
  expect(cleanCharacter(0xd842, em)).toBe('')
})
