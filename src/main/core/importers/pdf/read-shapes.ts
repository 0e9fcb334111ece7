import type { PdfEngine } from './engine.ts'
import type { Box } from './glyph-table.ts'
import { mapBox, type PageFrame } from './page-frame.ts'
import { type Turn, turnBox } from './turn.ts'

/** What is drawn on a page and tells something about its text, in the reading frame. */
export interface Shapes {
  /** Small round or square shapes: bullets, perhaps. */
  readonly dots: readonly Box[]
  /** Thin horizontal lines: borders of table cells, perhaps. */
  readonly rules: readonly Box[]
  /** Thin vertical lines. */
  readonly bars: readonly Box[]
  /** Painted rectangles that are not white: backgrounds of cells and rows, perhaps. */
  readonly fills: readonly Box[]
}

export const noShapes: Shapes = { dots: [], rules: [], bars: [], fills: [] }

/** `FPDFPageObj_GetType` of text and of a path; bullets may be pictures, shadings and forms as well. */
const textType = 1
const pathType = 2
/** Drawn bullets are between these sizes in points, and about as wide as high. */
const minDot = 1.5
const maxDot = 9
const maxRatio = 1.4
/** A rule is at most this thick and at least this long, in points: a narrow column or a low row still has one. */
const ruleThickness = 3
const ruleLength = 6
/** A page with more shapes than this is a chart or a map: they tell nothing about its text. */
const maxDots = 400
const maxRules = 6000
const maxFills = 3000
/** A rectangle has at most this many segments: four sides and, where its corners are round, four curves of three points. */
const maxCorners = 18
/** Colours from this on (of 255) are paper. */
const paper = 254

/** Returns the shapes of an open page. */
export function readShapes(engine: PdfEngine, page: number, frame: PageFrame, turn: Turn): Shapes {
  const { raw, scratch } = engine
  const dots: Box[] = []
  const rules: Box[] = []
  const bars: Box[] = []
  const fills: Box[] = []
  const count = raw.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) {
    const object = raw.FPDFPage_GetObject(page, index)
    const type = raw.FPDFPageObj_GetType(object)
    if (type === textType) continue
    if (raw.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue
    const { floats } = engine.memory
    const at = scratch >> 2
    const [left, bottom, right, top] = [
      floats[at] ?? 0,
      floats[at + 1] ?? 0,
      floats[at + 2] ?? 0,
      floats[at + 3] ?? 0,
    ]
    const box = turnBox(turn, mapBox(frame.toPage, left, bottom, right, top))
    const [width, height] = [box.right - box.left, box.bottom - box.top]
    if (isDot(box)) dots.push(box)
    else if (type !== pathType) continue
    else if (height <= ruleThickness && width >= ruleLength) rules.push(box)
    else if (width <= ruleThickness && height >= ruleLength) bars.push(box)
    else if (width > ruleLength && height > ruleLength) {
      if (isFrame(engine, object)) addFrame(box, rules, bars)
      else if (isFill(engine, object)) fills.push(box)
    }
  }
  const chart = rules.length + bars.length > maxRules
  return {
    dots: dots.length > maxDots ? [] : dots,
    rules: chart ? [] : rules,
    bars: chart ? [] : bars,
    fills: fills.length > maxFills ? [] : fills,
  }
}

/** Returns whether a path is a rectangle whose outline is drawn: the border of a cell, perhaps. */
function isFrame(engine: PdfEngine, object: number): boolean {
  const { raw, scratch } = engine
  const corners = raw.FPDFPath_CountSegments(object)
  if (corners < 4 || corners > 6) return false
  return (
    raw.FPDFPath_GetDrawMode(object, scratch, scratch + 4) !== 0 &&
    engine.memory.integers[(scratch + 4) >> 2] !== 0
  )
}

/** Returns whether a path is a rectangle painted in a colour that shows on white. */
function isFill(engine: PdfEngine, object: number): boolean {
  const { raw, scratch } = engine
  const corners = raw.FPDFPath_CountSegments(object)
  if (corners < 4 || corners > maxCorners) return false
  if (raw.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 0) return false
  if (engine.memory.integers[scratch >> 2] === 0) return false
  if (raw.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return false
  const { integers } = engine.memory
  const at = scratch >> 2
  const alpha = integers[at + 3] ?? 0
  return alpha > 0 && [0, 1, 2].some((part) => (integers[at + part] ?? 0) < paper)
}

function addFrame({ left, top, right, bottom }: Box, rules: Box[], bars: Box[]): void {
  rules.push({ left, right, top, bottom: top }, { left, right, top: bottom, bottom })
  bars.push({ left, right: left, top, bottom }, { left: right, right, top, bottom })
}

function isDot(box: Box): boolean {
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (Math.min(width, height) < minDot || Math.max(width, height) > maxDot) return false
  return Math.max(width / height, height / width) <= maxRatio
}
