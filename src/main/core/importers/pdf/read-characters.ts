import { ImportError } from '../importer.ts'
import { cleanCharacter } from './clean-character.ts'
import { type PdfEngine, readUtf16, scratchBytes } from './engine.ts'
import { type FontStyle, parseFontStyle } from './font-style.ts'
import type { GlyphTable } from './glyph-table.ts'
import { type MutableBox, mapBox, mapPoint, type PageFrame } from './page-frame.ts'
import { RaisedGlyphs } from './raised-glyphs.ts'

/** Above this a page is a chart or an attack, not a page of text (IMPORT.md 8). */
export const maxCharactersPerPage = 200_000

/** What all characters of one text object share. */
export interface TextObject {
  readonly style: FontStyle
  /** Font size as shown, in points. */
  readonly size: number
  /** Writing direction as shown: 0 to the right, 90 downwards, in degrees clockwise. */
  readonly angle: number
  /** A point of the baseline, as shown. */
  readonly x: number
  readonly y: number
  /** The marked-content id by which the structure tree names it; -1 without. */
  readonly content: number
  /** Marked as page furniture by the file itself. */
  readonly artifact: boolean
}

/** A character of a page in the order of its content stream. */
export interface Character {
  /** Cleaned; " " for a space; "\n" where PDFium found a line end. Never empty. */
  readonly text: string
  /** Number in the glyph table; `noGlyph` (-1) for spaces and line ends that PDFium made up. */
  readonly glyph: number
  readonly object: TextObject | null
}

/** Reads the characters of an open page inside its crop box. Throws `tooComplex` above `maxCharactersPerPage`. */
export function readCharacters(
  engine: PdfEngine,
  page: number,
  pageIndex: number,
  frame: PageFrame,
  table: GlyphTable,
): Character[] {
  const textPage = engine.api.FPDFText_LoadPage(page)
  if (textPage === 0) return []
  try {
    return readTextPage(engine, textPage, pageIndex, frame, table)
  } finally {
    engine.api.FPDFText_ClosePage(textPage)
  }
}

function readTextPage(
  engine: PdfEngine,
  textPage: number,
  pageIndex: number,
  frame: PageFrame,
  table: GlyphTable,
): Character[] {
  const { raw, scratch } = engine
  const count = raw.FPDFText_CountChars(textPage)
  if (count > maxCharactersPerPage) {
    throw new ImportError('tooComplex', {
      page: pageIndex + 1,
      characters: count,
      limit: maxCharactersPerPage,
    })
  }
  const characters: Character[] = []
  const fonts = new Map<number, FontStyle>()
  // One for all: a long report has millions of characters.
  const box: MutableBox = { left: 0, top: 0, right: 0, bottom: 0 }
  let pointer = -1
  let object: TextObject | null = null
  const raisedGlyphs = new RaisedGlyphs(engine, textPage, frame)
  for (let index = 0; index < count; index++) {
    const code = raw.FPDFText_GetUnicode(textPage, index)
    if (code === 13 || code === 10) {
      raisedGlyphs.endLine()
      characters.push({ text: '\n', glyph: -1, object: null })
      continue
    }
    const itsPointer = raw.FPDFText_GetTextObject(textPage, index)
    if (itsPointer === 0) {
      // A space that PDFium inferred from a gap. Hyphens that it replaced keep their object.
      characters.push({ text: ' ', glyph: -1, object: null })
      continue
    }
    if (itsPointer !== pointer || object === null) {
      pointer = itsPointer
      object = readTextObject(engine, textPage, index, itsPointer, frame, fonts)
    }
    raw.FPDFText_GetLooseCharBox(textPage, index, scratch)
    // FS_RECTF: left, top, right, bottom.
    const { floats } = engine.memory
    const at = scratch >> 2
    const left = floats[at] ?? 0
    const top = floats[at + 1] ?? 0
    const right = floats[at + 2] ?? 0
    const bottom = floats[at + 3] ?? 0
    const raised = raisedGlyphs.read(code, index, object, characters.length)
    const text = raised?.text ?? cleanCharacter(code, (right - left) / object.size)
    if (text === '') continue
    mapBox(frame.toPage, left, bottom, right, top, box)
    clampToType(box, object)
    const x = (box.left + box.right) / 2
    const y = (box.top + box.bottom) / 2
    if (x < 0 || x > frame.width || y < 0 || y > frame.height) continue
    const glyph = table.add(
      pageIndex,
      Math.max(0, box.left),
      Math.max(0, box.top),
      Math.min(frame.width, box.right),
      Math.min(frame.height, box.bottom),
    )
    characters.push({ text, glyph, object: raised?.object ?? object })
  }
  raisedGlyphs.keepNames(characters)
  return characters
}

/** Above and below the baseline no box needs more than this many font sizes; the metrics of some CJK fonts claim thrice that. */
const maxAscent = 1.05
const maxDescent = 0.4

/** Cuts the box to the height of the type, for text along either axis. */
function clampToType(box: MutableBox, { angle, size, x, y }: TextObject): void {
  const quarter = ((Math.round(angle / 90) % 4) + 4) % 4
  const [up, down] = [maxAscent * size, maxDescent * size]
  if (Math.abs(angle - Math.round(angle / 90) * 90) > 1) return
  if (quarter % 2 === 0) {
    const [above, below] = quarter === 0 ? [up, down] : [down, up]
    box.top = Math.max(box.top, y - above)
    box.bottom = Math.min(box.bottom, y + below)
  } else {
    const [before, behind] = quarter === 1 ? [down, up] : [up, down]
    box.left = Math.max(box.left, x - before)
    box.right = Math.min(box.right, x + behind)
  }
}

function readTextObject(
  engine: PdfEngine,
  textPage: number,
  index: number,
  pointer: number,
  frame: PageFrame,
  fonts: Map<number, FontStyle>,
): TextObject {
  const { raw, scratch } = engine
  raw.FPDFText_GetMatrix(textPage, index, scratch)
  const { floats } = engine.memory
  const at = scratch >> 2
  const [a, b, c, d] = [floats[at] ?? 1, floats[at + 1] ?? 0, floats[at + 2] ?? 0, floats[at + 3] ?? 1]
  raw.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8)
  const { doubles } = engine.memory
  const { toPage } = frame
  const origin = mapPoint(toPage, doubles[scratch >> 3] ?? 0, doubles[(scratch >> 3) + 1] ?? 0)
  const directionX = toPage.a * a + toPage.c * b
  const directionY = toPage.b * a + toPage.d * b
  const size = raw.FPDFText_GetFontSize(textPage, index) * (Math.hypot(c, d) || 1)
  const content = raw.FPDFPageObj_GetMarkedContentID(pointer)
  return {
    style: readFont(engine, raw.FPDFTextObj_GetFont(pointer), fonts),
    // A size of 0 would make every distance infinite.
    size: size > 0.1 ? size : 8,
    angle: (Math.atan2(directionY, directionX) * 180) / Math.PI,
    x: origin.x,
    y: origin.y,
    content,
    artifact: content < 0 && isArtifact(engine, pointer),
  }
}

/** `fonts` is per page: PDFium may free a font with its page and use the address again. */
function readFont(engine: PdfEngine, font: number, fonts: Map<number, FontStyle>): FontStyle {
  const known = fonts.get(font)
  if (known !== undefined) return known
  let style = parseFontStyle('', 0)
  if (font !== 0) {
    const length = engine.api.FPDFFont_GetBaseFontName(font, engine.scratch, scratchBytes)
    const name = length > 1 ? engine.api.pdfium.UTF8ToString(engine.scratch) : ''
    style = parseFontStyle(name, engine.api.FPDFFont_GetFlags(font))
  }
  fonts.set(font, style)
  return style
}

function isArtifact(engine: PdfEngine, object: number): boolean {
  const { raw, scratch } = engine
  const marks = raw.FPDFPageObj_CountMarks(object)
  for (let index = 0; index < marks; index++) {
    const mark = raw.FPDFPageObj_GetMark(object, index)
    // The last four bytes of the scratch memory receive the length that is not used here.
    const name = readUtf16(engine, (buffer) => {
      const out = scratch + scratchBytes - 4
      const done = raw.FPDFPageObjMark_GetName(mark, buffer, scratchBytes - 4, out)
      return done !== 0 ? (engine.memory.integers[out >> 2] ?? 0) : 0
    })
    if (name === 'Artifact') return true
  }
  return false
}
