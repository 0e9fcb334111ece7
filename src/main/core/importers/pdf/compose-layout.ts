import type { PageLayout } from '../../../../shared/model/page-layout.ts'
import type { Box, GlyphTable } from './glyph-table.ts'
import { noGlyph } from './placed-text.ts'
import type { SourcePage } from './source-page.ts'

type Page = PageLayout['pages'][number]
type Run = Page['runs'][number]

/** A character belongs to the line of the one before when their heights overlap by this share of the smaller. */
const lineOverlap = 0.5
/** Characters may overlap backwards by this many line heights (kerning, accents); more begins a new run. */
const backStep = 0.6
/** Places are kept to a hundredth of a point. */
const precision = 100

/** Returns the geometry of the blocks: `glyphs` has, for each block, the glyph of every code unit. */
export function composeLayoutGeometry(
  sourcePages: readonly SourcePage[],
  glyphs: readonly (readonly number[])[],
  table: GlyphTable,
): PageLayout {
  const pages: Page[] = sourcePages.map((page) => ({
    width: round(page.width),
    height: round(page.height),
    runs: [],
  }))
  glyphs.forEach((blockGlyphs, block) => {
    for (const { page, run } of splitRuns(blockGlyphs, block, table)) {
      const target = pages[page]
      if (target !== undefined) target.runs.push(clampRun(run, target))
    }
  })
  return { format: 1, pages }
}

interface OpenRun {
  readonly page: number
  readonly start: number
  top: number
  bottom: number
  /** Left edge of each code unit; null for one without a glyph. */
  readonly lefts: (number | null)[]
  right: number
  /** Code units that share the last glyph: they share its width. */
  glyph: number
}

function splitRuns(
  glyphs: readonly number[],
  block: number,
  table: GlyphTable,
): { page: number; run: Run }[] {
  const runs: { page: number; run: Run }[] = []
  let open: OpenRun | null = null
  const close = (): void => {
    if (open !== null) runs.push({ page: open.page, run: finishRun(open, block) })
    open = null
  }
  for (let offset = 0; offset < glyphs.length; offset++) {
    const glyph = glyphs[offset] ?? noGlyph
    if (glyph === noGlyph) {
      open?.lefts.push(null)
      continue
    }
    let units = 1
    while (glyphs[offset + units] === glyph) units++
    const box = table.boxOf(glyph)
    const page = table.pageOf(glyph)
    if (open !== null && !continuesRun(open, page, box)) close()
    open ??= { page, start: offset, top: box.top, bottom: box.bottom, lefts: [], right: box.left, glyph }
    // A ligature is one glyph and several code units: each gets a share of its width.
    for (let unit = 0; unit < units; unit++)
      open.lefts.push(box.left + ((box.right - box.left) * unit) / units)
    open.top = Math.min(open.top, box.top)
    open.bottom = Math.max(open.bottom, box.bottom)
    open.right = Math.max(open.right, box.right)
    offset += units - 1
  }
  close()
  return runs
}

function continuesRun(open: OpenRun, page: number, box: Box): boolean {
  if (page !== open.page) return false
  const overlap = Math.min(open.bottom, box.bottom) - Math.max(open.top, box.top)
  const smaller = Math.min(open.bottom - open.top, box.bottom - box.top)
  if (overlap < lineOverlap * smaller) return false
  return box.left >= open.right - backStep * (open.bottom - open.top)
}

/** Edges never go back, so that each code unit has a width of zero or more. */
function finishRun(open: OpenRun, block: number): Run {
  const { lefts } = open
  // A space without a glyph begins where the character before it ends: unknown, so where the next begins.
  let next = open.right
  for (let index = lefts.length - 1; index >= 0; index--) {
    next = lefts[index] ?? next
    lefts[index] = next
  }
  const edges = new Array<number>(lefts.length + 1)
  let reached = lefts[0] ?? 0
  for (const [index, left] of lefts.entries()) {
    reached = Math.max(reached, left ?? 0)
    edges[index] = round(reached)
  }
  edges[lefts.length] = round(Math.max(reached, open.right))
  return { block, start: open.start, top: round(open.top), bottom: round(open.bottom), edges }
}

function clampRun(run: Run, page: Page): Run {
  return {
    ...run,
    top: Math.max(0, run.top),
    bottom: Math.min(page.height, run.bottom),
    edges: run.edges.map((edge) => Math.min(page.width, Math.max(0, edge))),
  }
}

function round(value: number): number {
  return Math.round(value * precision) / precision
}
