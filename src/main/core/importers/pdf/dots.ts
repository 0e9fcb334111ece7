import type { Box } from './glyph-table.ts'
import type { Line } from './lines.ts'
import type { SourcePage } from './source-page.ts'

/** A bullet stands at most this many font sizes left of its line, */
const reach = 2
/** and is between these shares of the font size wide and high. */
const minSize = 0.12
const maxSize = 0.7

/** Tells which lines have a drawn bullet: browsers draw discs instead of printing a character. */
export interface Dots {
  has(line: Line): boolean
}

/** Returns the bullets of the pages. */
export function indexDots(pages: readonly SourcePage[]): Dots {
  const byPage = new Map(pages.map((page) => [page.index, page.shapes.dots]))
  return { has: (line) => (byPage.get(line.page) ?? []).some((dot) => isBulletOf(dot, line)) }
}

function isBulletOf(dot: Box, line: Line): boolean {
  const width = dot.right - dot.left
  const height = dot.bottom - dot.top
  if (width < minSize * line.size || width > maxSize * line.size) return false
  if (height < minSize * line.size || height > maxSize * line.size) return false
  const middle = (dot.top + dot.bottom) / 2
  if (middle > line.baseline || middle < line.baseline - 0.9 * line.size) return false
  return dot.right <= line.left + 1 && dot.right > line.left - reach * line.size
}
