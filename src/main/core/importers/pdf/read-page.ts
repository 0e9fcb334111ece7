import type { PdfEngine } from './engine.ts'
import { findFillGrids } from './fill-grids.ts'
import type { GlyphTable } from './glyph-table.ts'
import { cutAtWalls } from './grid-pieces.ts'
import { findGrids } from './grids.ts'
import { divideHiddenCells } from './hidden-cells.ts'
import { cutAtInsets } from './inset-pieces.ts'
import { readPageFrame } from './page-frame.ts'
import { buildPieces } from './pieces.ts'
import { type Character, readCharacters, type TextObject } from './read-characters.ts'
import { noShapes, readShapes } from './read-shapes.ts'
import { addPageStructure, type StructureNode } from './read-structure.ts'
import type { SourcePage } from './source-page.ts'
import { findTurn, isUpright, type Turn, turnedSize } from './turn.ts'

/** Of PDFium: fpdf_formfill.h, FORMTYPE_NONE; fpdf_flatten.h, FLAT_NORMALDISPLAY and FLATTEN_SUCCESS. */
const noForm = 0
const flattenForDisplay = 0
const flattened = 1

/**
 * Reads one page: its text with places, its drawn shapes, and its part of the structure tree, which is added to
 * `structure`. The values of a form's fields are text of the page. A page that PDFium cannot read is empty.
 */
export function readPage(
  engine: PdfEngine,
  document: number,
  index: number,
  table: GlyphTable,
  structure: StructureNode,
): SourcePage {
  const { page, filled } = loadFilledPage(engine, document, index)
  if (page === 0) return emptyPage(index)
  try {
    const frame = readPageFrame(engine, page)
    const characters = readCharacters(engine, page, index, frame, table)
    const turn = findTurn(characters, frame.width, frame.height)
    const { upright, askew } = partByAngle(characters, turn)
    const size = turnedSize(turn)
    const shapes = characters.length === 0 ? noShapes : readShapes(engine, page, frame, turn)
    const pieces = cutAtInsets(buildPieces(upright, index, turn, table), turn, table)
    const drawn = findGrids(shapes).map((grid) => divideHiddenCells(grid, pieces))
    const grids = [...drawn, ...findFillGrids(shapes.fills, pieces, drawn)]
    addPageStructure(engine, page, index, structure)
    return {
      index,
      width: frame.width,
      height: frame.height,
      frameWidth: size.width,
      frameHeight: size.height,
      pieces: cutAtWalls(pieces, grids, turn, table),
      shapes,
      grids,
      filled,
      askew: askew
        .map(({ text }) => text)
        .join('')
        .trim(),
    }
  } finally {
    engine.api.FPDF_ClosePage(page)
  }
}

/**
 * Opens a page, in a form with what was filled in as part of its text: the values of fields are not in the page's own
 * content, and PDFium reads no other. Hidden fields stay hidden. `page` is 0 when PDFium cannot read it.
 */
function loadFilledPage(
  { api }: PdfEngine,
  document: number,
  index: number,
): { readonly page: number; readonly filled: boolean } {
  const page = api.FPDF_LoadPage(document, index)
  if (page === 0 || api.FPDF_GetFormType(document) === noForm) return { page, filled: false }
  if (api.FPDFPage_Flatten(page, flattenForDisplay) !== flattened) return { page, filled: false }
  // The new content is read when the page is opened again.
  api.FPDF_ClosePage(page)
  return { page: api.FPDF_LoadPage(document, index), filled: true }
}

/** Spaces and line ends that PDFium made up stay with the upright characters. */
function partByAngle(
  characters: readonly Character[],
  turn: Turn,
): { readonly upright: readonly Character[]; readonly askew: readonly Character[] } {
  const leaning = new Set<TextObject>()
  let last: TextObject | null = null
  for (const { object } of characters) {
    if (object !== null && object !== last && !isUpright(turn, object.angle)) leaning.add(object)
    last = object ?? last
  }
  if (leaning.size === 0) return { upright: characters, askew: [] }
  const isAskew = ({ object }: Character): boolean => object !== null && leaning.has(object)
  return {
    upright: characters.filter((character) => !isAskew(character)),
    askew: characters.filter(isAskew),
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
    filled: false,
    askew: '',
  }
}
