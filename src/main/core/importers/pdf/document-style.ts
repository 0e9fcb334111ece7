import { buildLexicon, type Lexicon } from './lexicon.ts'
import type { Region } from './reading-order.ts'
import { halfPoint, Tally } from './statistics.ts'

/** How the body of a document is set. Sizes and distances in points. */
export interface DocumentStyle {
  /** The font size with most characters, in half points. */
  readonly bodySize: number
  readonly bodyBold: boolean
  readonly bodyMono: boolean
  /** The commonest distance of baselines at body size. */
  readonly leading: number
  /** Paragraphs are marked by a first-line indent. */
  readonly indents: boolean
  readonly lexicon: Lexicon
}

/** Distances above this many body sizes are paragraph gaps, not leading. */
const maxLeading = 3
/** When a document has no two body lines, its leading is taken to be this many body sizes. */
const usualLeading = 1.25
/** A first-line indent is this wide, in body sizes. */
const indentFrom = 0.9
const indentTo = 3.2
/** Above this share of the lines, and more than a handful, indents are the document's style. */
const indentShare = 0.04
const indentCount = 4

/** Returns the style of the document whose regions these are. */
export function measureStyle(regions: readonly Region[]): DocumentStyle {
  const lines = regions.flatMap((region) => region.lines)
  const sizes = new Tally<number>()
  for (const line of lines) sizes.add(line.size, line.text.text.length)
  const bodySize = sizes.commonest() ?? 10
  const bold = new Tally<boolean>()
  for (const line of lines) if (line.size === bodySize) bold.add(line.bold, line.text.text.length)
  const mono = new Tally<boolean>()
  for (const line of lines) mono.add(line.mono, line.text.text.length)
  return {
    bodySize,
    bodyMono: mono.commonest() ?? false,
    bodyBold: bold.commonest() ?? false,
    leading: measureLeading(regions, bodySize),
    indents: usesIndents(regions, bodySize),
    lexicon: buildLexicon(lines),
  }
}

/** Returns whether a line that starts `indent` points inside its region is indented like a paragraph's first. */
export function isFirstLineIndent(indent: number, bodySize: number): boolean {
  return indent > indentFrom * bodySize && indent < indentTo * bodySize
}

function measureLeading(regions: readonly Region[], bodySize: number): number {
  const distances = new Tally<number>()
  for (const { lines } of regions) {
    lines.forEach((line, index) => {
      const above = lines[index - 1]
      if (
        above === undefined ||
        above.size !== bodySize ||
        line.size !== bodySize ||
        above.segments.length > 2
      )
        return
      const distance = halfPoint(line.baseline - above.baseline)
      if (distance > 0 && distance < maxLeading * bodySize) distances.add(distance)
    })
  }
  return distances.commonest() ?? bodySize * usualLeading
}

function usesIndents(regions: readonly Region[], bodySize: number): boolean {
  let indented = 0
  let total = 0
  for (const { lines, left } of regions) {
    lines.forEach((line, index) => {
      const above = lines[index - 1]
      if (above === undefined || above.size !== bodySize || line.size !== bodySize) return
      total++
      const below = lines[index + 1]?.left ?? left
      const alone = Math.abs(above.left - left) < 2 && Math.abs(below - left) < 2
      if (alone && isFirstLineIndent(line.left - left, bodySize)) indented++
    })
  }
  return indented > indentShare * total && indented > indentCount
}
