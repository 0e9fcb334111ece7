import { expect, it } from 'vitest'
import { GlyphTable } from '../../../../../src/main/core/importers/pdf/glyph-table.ts'
import { buildPieces } from '../../../../../src/main/core/importers/pdf/pieces.ts'
import type { TextObject } from '../../../../../src/main/core/importers/pdf/read-characters.ts'

const object: TextObject = {
  style: { name: 'Test', bold: false, italic: false, mono: false },
  size: 10,
  angle: 0,
  x: 0,
  y: 100,
  content: -1,
  artifact: false,
}

it('reads the letters of a ligature, which have one place, as one piece and shares its place among them', () => {
  const table = new GlyphTable()
  const places: [string, number, number][] = [
    ['o', 0, 5],
    ['f', 5, 14],
    ['f', 5, 14],
    ['i', 5, 14],
    ['c', 14, 18],
    ['e', 18, 23],
  ]
  const characters = places.map(([text, left, right]) => ({
    text,
    glyph: table.add(0, left, 92, right, 102),
    object,
  }))
  const pieces = buildPieces(characters, 0, { quarter: 0, width: 300, height: 400 }, table)
  expect(pieces.map(({ text }) => text)).toEqual(['office'])
  expect(pieces[0]?.glyphs).toEqual([0, 1, 1, 1, 4, 5])
})
