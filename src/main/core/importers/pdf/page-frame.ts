import type { PdfEngine } from './engine.ts'
import type { Box } from './glyph-table.ts'

/** Maps points of PDF user space to the page as shown, in points from its top left corner: x' = a·x + c·y + e. */
export interface Affine {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** The page as shown: crop box and /Rotate applied, in PDF points. */
export interface PageFrame {
  readonly width: number
  readonly height: number
  readonly toPage: Affine
}

/** Device units per point: `FPDF_PageToDevice` answers in whole numbers, so ask for a large picture. */
const deviceScale = 100
/** User-space distance over which the scale is measured, so that rounding to a device unit does not matter. */
const probeDistance = 1000

/** Returns the frame of an open page. */
export function readPageFrame(engine: PdfEngine, page: number): PageFrame {
  const width = engine.api.FPDF_GetPageWidthF(page)
  const height = engine.api.FPDF_GetPageHeightF(page)
  const origin = toDevice(engine, page, width, height, 0, 0)
  const right = toDevice(engine, page, width, height, probeDistance, 0)
  const up = toDevice(engine, page, width, height, 0, probeDistance)
  const toPage = {
    a: (right.x - origin.x) / probeDistance,
    b: (right.y - origin.y) / probeDistance,
    c: (up.x - origin.x) / probeDistance,
    d: (up.y - origin.y) / probeDistance,
    e: origin.x,
    f: origin.y,
  }
  return { width, height, toPage }
}

/** Returns where a point of user space is shown. */
export function mapPoint(affine: Affine, x: number, y: number): { x: number; y: number } {
  return { x: affine.a * x + affine.c * y + affine.e, y: affine.b * x + affine.d * y + affine.f }
}

export type MutableBox = { -readonly [Side in keyof Box]: Box[Side] }

/** Returns the upright box that bounds the image of a user-space rectangle; it is written into `out` where given. */
export function mapBox(
  affine: Affine,
  left: number,
  bottom: number,
  right: number,
  top: number,
  out: MutableBox = { left: 0, top: 0, right: 0, bottom: 0 },
): Box {
  const oneX = affine.a * left + affine.c * bottom + affine.e
  const oneY = affine.b * left + affine.d * bottom + affine.f
  const otherX = affine.a * right + affine.c * top + affine.e
  const otherY = affine.b * right + affine.d * top + affine.f
  out.left = Math.min(oneX, otherX)
  out.top = Math.min(oneY, otherY)
  out.right = Math.max(oneX, otherX)
  out.bottom = Math.max(oneY, otherY)
  return out
}

function toDevice(
  engine: PdfEngine,
  page: number,
  width: number,
  height: number,
  x: number,
  y: number,
): { x: number; y: number } {
  const out = engine.scratch
  const sizeX = Math.round(width * deviceScale)
  const sizeY = Math.round(height * deviceScale)
  engine.raw.FPDF_PageToDevice(page, 0, 0, sizeX, sizeY, 0, x, y, out, out + 4)
  const { integers } = engine.memory
  return { x: (integers[out >> 2] ?? 0) / deviceScale, y: (integers[(out >> 2) + 1] ?? 0) / deviceScale }
}
