import type { PdfEngine } from './engine.ts'
import type { Box } from './glyph-table.ts'
import { mapBox, type PageFrame } from './page-frame.ts'
import { type Turn, turnBox } from './turn.ts'

/** `FPDFPageObj_GetType` of a path. */
const pathType = 2
/** Drawn bullets are between these sizes in points, and about as wide as high. */
const minSize = 1.5
const maxSize = 9
const maxRatio = 1.4
/** A page with more small shapes than this is a chart or a map; its dots are no bullets. */
const maxDots = 400

/** Returns the small round or square shapes of an open page, in the reading frame. */
export function readDots(engine: PdfEngine, page: number, frame: PageFrame, turn: Turn): Box[] {
  const { raw, scratch } = engine
  const dots: Box[] = []
  const count = raw.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) {
    const object = raw.FPDFPage_GetObject(page, index)
    if (raw.FPDFPageObj_GetType(object) !== pathType) continue
    if (raw.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue
    const { floats } = engine.memory()
    const at = scratch >> 2
    const [left, bottom, right, top] = [floats[at] ?? 0, floats[at + 1] ?? 0, floats[at + 2] ?? 0, floats[at + 3] ?? 0]
    const width = right - left
    const height = top - bottom
    if (Math.min(width, height) < minSize || Math.max(width, height) > maxSize) continue
    if (Math.max(width / height, height / width) > maxRatio) continue
    dots.push(turnBox(turn, mapBox(frame.toPage, left, bottom, right, top)))
    if (dots.length > maxDots) return []
  }
  return dots
}
