import type { PdfEngine } from './engine.ts'
import type { GlyphTable } from './glyph-table.ts'
import { cutAtWalls } from './grid-pieces.ts'
import { findGrids } from './grids.ts'
import { cutAtInsets } from './inset-pieces.ts'
import { readPageFrame } from './page-frame.ts'
import { buildPieces } from './pieces.ts'
import { readCharacters } from './read-characters.ts'
import { noShapes, readShapes } from './read-shapes.ts'
import { addPageStructure, type StructureNode } from './read-structure.ts'
import type { SourcePage } from './source-page.ts'
import { findTurn, isUpright, turnedSize } from './turn.ts'

/**
 * Reads one page: its text with places, its drawn shapes, and its part of the structure tree, which is added to
 * `structure`. A page that PDFium cannot read is empty.
 */
export function readPage(
  engine: PdfEngine,
  document: number,
  index: number,
  table: GlyphTable,
  structure: StructureNode,
): SourcePage {
  const page = engine.api.FPDF_LoadPage(document, index)
  if (page === 0) return emptyPage(index)
  try {
    const frame = readPageFrame(engine, page)
    const characters = readCharacters(engine, page, index, frame, table)
    const turn = findTurn(characters, frame.width, frame.height)
    const upright = characters.filter(({ object }) => object === null || isUpright(turn, object.angle))
    const askew = characters.filter(({ object }) => object !== null && !isUpright(turn, object.angle))
    const size = turnedSize(turn)
    const shapes = characters.length === 0 ? noShapes : readShapes(engine, page, frame, turn)
    const grids = findGrids(shapes)
    addPageStructure(engine, page, index, structure)
    return {
      index,
      width: frame.width,
      height: frame.height,
      frameWidth: size.width,
      frameHeight: size.height,
      pieces: cutAtWalls(
        cutAtInsets(buildPieces(upright, index, turn, table), turn, table),
        grids,
        turn,
        table,
      ),
      shapes,
      grids,
      askew: askew
        .map(({ text }) => text)
        .join('')
        .trim(),
    }
  } finally {
    engine.api.FPDF_ClosePage(page)
  }
}

function emptyPage(index: number): SourcePage {
  return {
    index,
    width: 0,
    height: 0,
    frameWidth: 0,
    frameHeight: 0,
    pieces: [],
    shapes: noShapes,
    grids: [],
    askew: '',
  }
}
