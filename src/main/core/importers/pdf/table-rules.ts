import type { Box } from './glyph-table.ts'
import type { Line } from './lines.ts'
import { greatest, least } from './statistics.ts'

/** Rules at heights within this many points are one: each cell may draw its own border. */
const sameHeight = 2
/** Together they must reach over this share of the table's width. */
const coverage = 0.7
/** The rule below a row is at most this many font sizes under its baseline. */
const ruleBelow = 1.2
/** With fewer bands the rules only set off the header. */
const minBands = 3
/** A line is full when it fills this share of the columns; more full lines per band than this are rows of their own. */
const fullShare = 0.8
const maxFullPerBand = 1.3

/**
 * Returns for each line of a table the number of the row, counted from 0, in which the horizontal rules put it; null
 * when the rules do not separate the rows.
 */
export function rowsByRules(
  lines: readonly Line[],
  rules: readonly Box[],
  columnCount: number,
): number[] | null {
  const left = least(lines.map((line) => line.left))
  const right = greatest(lines.map((line) => line.right))
  const heights = ruleHeights(
    rules.filter((rule) => rule.right > left && rule.left < right),
    right - left,
  )
  const bands = lines.map(
    (line) => heights.filter((height) => height < line.baseline - 0.3 * line.size).length,
  )
  const distinct = [...new Set(bands)].sort((a, b) => a - b)
  if (distinct.length < minBands) return null
  const full = lines.filter((line) => line.segments.length >= fullShare * columnCount).length
  if (full > maxFullPerBand * distinct.length) return null
  return bands.map((band) => distinct.indexOf(band))
}

/** Returns whether a horizontal rule over the table's width stands right below each of the lines. */
export function isRuled(lines: readonly Line[], rules: readonly Box[]): boolean {
  const left = least(lines.map((line) => line.left))
  const right = greatest(lines.map((line) => line.right))
  const heights = ruleHeights(
    rules.filter((rule) => rule.right > left && rule.left < right),
    right - left,
  )
  return lines.every((line) =>
    heights.some((height) => height > line.baseline && height < line.baseline + ruleBelow * line.size),
  )
}

function ruleHeights(rules: readonly Box[], width: number): number[] {
  const heights: { y: number; length: number }[] = []
  for (const rule of [...rules].sort((a, b) => a.top - b.top)) {
    const y = (rule.top + rule.bottom) / 2
    const last = heights.at(-1)
    if (last !== undefined && y - last.y < sameHeight) last.length += rule.right - rule.left
    else heights.push({ y, length: rule.right - rule.left })
  }
  return heights.filter(({ length }) => length >= coverage * width).map(({ y }) => y)
}
