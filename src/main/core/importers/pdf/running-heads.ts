import { buildLines, type Line, lineOfSegment } from './lines.ts'
import { findPrintedNumber, isCountedPage, isPageNumber } from './page-number.ts'
import type { Piece } from './pieces.ts'
import type { SourcePage } from './source-page.ts'
import { greatest, halfPoint, least, quantile, Tally } from './statistics.ts'

/** What stands at the top or bottom of many pages and belongs to none. */
export interface RunningHeads {
  readonly pieces: ReadonlySet<Piece>
  /** The lines left out, once each, with how they were recognised. */
  readonly dropped: readonly { readonly text: string; readonly reason: 'runningHead' | 'pageNumber' }[]
  /** The page number printed on each page, by page index. */
  readonly printed: ReadonlyMap<number, string>
}

/** Running heads stand in the outermost share of the page's height, */
const zoneShare = 0.12
/**
 * or, where the margins are wide, in this share. Headings stand there too: running heads are no larger or bolder than
 * the text, say the same on each page but for a number that stands alone, stand at one height and apart from the text
 */
const deepZoneShare = 0.2
/** by this many font sizes; */
const apartEm = 2
/** no further inside than this many font sizes from the outermost line, */
const depthEm = 3
/** at the same height on every page within this many points, */
const heightSpread = 6
/** on at least this share of the pages, of which 2 must and 8 suffice. */
const pageShare = 0.2
const minPages = 2
const enoughPages = 8
/**
 * A part that says the same on more than this share of the pages, and on no fewer than 3, is a running head whatever
 * stands beside it, such as the chapter; it has this many characters.
 */
const steadyShare = 0.5
const minSteadyPages = 3
const steadyLength = 6
/** Numbers that go up with the pages on fewer pages than this may do so by chance. */
const minSeries = 3
/** A line set this much larger than most text is a heading, whatever its number: chapters may begin on every page. */
const headingSize = 1.15

type Zone = 'top' | 'bottom'

/** A line near the edge of a page. */
interface EdgeLine {
  readonly line: Line
  readonly zone: Zone
  /** It stands as far inside as text does on most pages. */
  readonly deep: boolean
  /** Nothing stands near it towards the middle of the page. */
  readonly apart: boolean
}

interface Candidate {
  readonly zone: Zone
  readonly pattern: string
  readonly pages: Set<number>
  readonly heights: number[]
}

/**
 * Returns the running heads, footers and page numbers of the document. `declaredLabels` are what the file calls its
 * pages, by page index, "" for pages without: a line that says just that, such as "A-1", is a page number.
 */
export function findRunningHeads(
  pages: readonly SourcePage[],
  declaredLabels: readonly string[],
): RunningHeads {
  const largest = headingSize * commonSize(pages)
  const boldText = isMostlyBold(pages)
  const isHeading = (line: Line): boolean => line.size > largest || (line.bold && !boldText)
  const linesOf = new Map(pages.map((page) => [page.index, edgeLines(page, isHeading)]))
  const candidates = collectCandidates(linesOf)
  const needed = Math.max(minPages, Math.min(pages.length * pageShare, enoughPages))
  const recurs = (edge: EdgeLine, text: string): boolean => {
    const candidate = candidates.get(keyOf(edge, text))
    if (candidate === undefined || candidate.pages.size < needed) return false
    const spread = quantile(candidate.heights, 0.9) - quantile(candidate.heights, 0.1)
    return spread < heightSpread || (isPageNumber(text) && !edge.deep)
  }
  const isRecurringNumber = (edge: EdgeLine): boolean =>
    isPageNumber(edge.line.text.text) && recurs(edge, edge.line.text.text)
  const steady = findSteadyParts(linesOf, isHeading)
  const numberedAlone = [...linesOf.values()].filter((lines) => lines.some(isRecurringNumber)).length
  const countsHeadings = numberedAlone * 2 >= pages.length
  const numbered = findNumberedLines(linesOf, largest, (line) => countsHeadings && isHeading(line))
  const pieces = new Set<Piece>()
  const dropped = new Map<string, 'runningHead' | 'pageNumber'>()
  const printed = new Map<number, string>()
  for (const page of pages) {
    for (const edge of linesOf.get(page.index) ?? []) {
      const { line } = edge
      const parts = segmentTexts(line)
      const isLabel = line.text.text !== '' && line.text.text === declaredLabels[page.index]
      const loneNumber =
        !edge.deep &&
        ((pages.length > 1 && (isPageNumber(line.text.text) || isLabel)) || isCountedPage(line.text.text))
      const everyPart = parts.length > 1 && parts.every((part) => recurs(edge, part) || isPageNumber(part))
      const recurring = everyPart || recurs(edge, line.text.text) || steady.has(line)
      if (!loneNumber && !recurring && !numbered.has(line)) continue
      for (const piece of line.pieces) pieces.add(piece)
      const number =
        numbered.get(line) ??
        (isLabel ? line.text.text : undefined) ??
        [line.text.text, ...parts].map(findPrintedNumber).find((found) => found !== null)
      if (number !== undefined && number !== null && !printed.has(page.index)) printed.set(page.index, number)
      if (line.text.text !== '') dropped.set(line.text.text, loneNumber ? 'pageNumber' : 'runningHead')
    }
  }
  return { pieces, dropped: [...dropped].map(([text, reason]) => ({ text, reason })), printed }
}

/**
 * Returns the lines apart from the text of which one part, set off by a wide gap, says the very same at this height of
 * most pages. Headings are none: they may begin alike.
 */
function findSteadyParts(
  linesOf: ReadonlyMap<number, readonly EdgeLine[]>,
  isHeading: (line: Line) => boolean,
): Set<Line> {
  const found = new Map<string, { line: Line; page: number }[]>()
  for (const [page, lines] of linesOf) {
    for (const { line, zone, apart } of lines) {
      if (!apart || isHeading(line)) continue
      for (const part of new Set(segmentTexts(line))) {
        if (part.length < steadyLength || !/\p{L}/u.test(part)) continue
        const key = `${zone} ${part}`
        const places = found.get(key) ?? []
        if (places.length === 0) found.set(key, places)
        places.push({ line, page })
      }
    }
  }
  const steady = new Set<Line>()
  for (const places of found.values()) {
    const height = quantile(
      places.map(({ line }) => line.baseline),
      0.5,
    )
    const there = places.filter(({ line }) => Math.abs(line.baseline - height) < heightSpread)
    const pages = new Set(there.map(({ page }) => page)).size
    if (pages < minSteadyPages || pages <= linesOf.size * steadyShare) continue
    for (const { line } of there) steady.add(line)
  }
  return steady
}

/**
 * Returns the lines that begin or end with the page's number, with the number: running heads that change with the
 * chapter repeat too seldom to be found by their words, but their numbers go up with the pages. Lines larger than
 * `largest`, in half points, are none. Where `isNumbered` holds, a number at the beginning
 * counts headings if it is no higher than the pages are many.
 */
function findNumberedLines(
  linesOf: ReadonlyMap<number, readonly EdgeLine[]>,
  largest: number,
  isNumbered: (line: Line) => boolean,
): Map<Line, string> {
  const found: { line: Line; number: string; series: string }[] = []
  const counts = new Tally<string>()
  for (const [page, lines] of linesOf) {
    for (const { line, zone } of lines) {
      if (line.size > largest) continue
      const text = line.text.text
      const first = /^\d{1,4}(?=\s)/.exec(text)?.[0]
      const isFolio = Number(first) > linesOf.size || !isNumbered(line)
      for (const number of new Set([isFolio ? first : undefined, /(?<=\s)\d{1,4}$/.exec(text)?.[0]])) {
        if (number === undefined) continue
        const series = `${zone} ${Number(number) - page} ${Math.round(line.baseline / heightSpread)}`
        counts.add(series)
        found.push({ line, number, series })
      }
    }
  }
  const needed = Math.max(minSeries, linesOf.size * pageShare)
  return new Map(
    found.filter(({ series }) => counts.get(series) >= needed).map(({ line, number }) => [line, number]),
  )
}

/** Returns the font size with most characters, in half points as those of lines are. */
function commonSize(pages: readonly SourcePage[]): number {
  const sizes = new Tally<number>()
  for (const { pieces } of pages)
    for (const piece of pieces) sizes.add(halfPoint(piece.size), piece.text.length)
  return sizes.commonest() ?? Number.POSITIVE_INFINITY
}

function isMostlyBold(pages: readonly SourcePage[]): boolean {
  let surplus = 0
  for (const { pieces } of pages)
    for (const { style, text } of pieces) surplus += style.bold ? text.length : -text.length
  return surplus > 0
}

function collectCandidates(linesOf: ReadonlyMap<number, readonly EdgeLine[]>): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>()
  for (const [page, lines] of linesOf) {
    for (const edge of lines) {
      const { line } = edge
      for (const text of new Set([line.text.text, ...segmentTexts(line)])) {
        const key = keyOf(edge, text)
        const candidate = candidates.get(key) ?? {
          zone: edge.zone,
          pattern: patternOf(text),
          pages: new Set<number>(),
          heights: [],
        }
        candidate.pages.add(page)
        candidate.heights.push(line.baseline)
        candidates.set(key, candidate)
      }
    }
  }
  return candidates
}

/** Returns the outermost lines in the top and bottom zones of a page; further inside none that look like headings. */
function edgeLines(page: SourcePage, isHeading: (line: Line) => boolean): EdgeLine[] {
  const { frameHeight: height, pieces } = page
  const isNear = (baseline: number, share: number): boolean =>
    baseline < height * share || baseline > height * (1 - share)
  const lines = buildLines(pieces.filter((piece) => isNear(piece.baseline, deepZoneShare)))
  const baselines = pieces.map((piece) => piece.baseline)
  const first = least(baselines)
  const last = greatest(baselines)
  return lines.flatMap((line): EdgeLine[] => {
    const zone = line.baseline < height / 2 ? 'top' : 'bottom'
    const distance = zone === 'top' ? line.baseline - first : last - line.baseline
    if (distance > depthEm * line.size) return []
    const deep = !isNear(line.baseline, zoneShare)
    const apart = standsApart(line, zone, baselines)
    return deep && (isHeading(line) || !apart) ? [] : [{ line, zone, deep, apart }]
  })
}

/** Returns whether the text begins well below a line at the top, or ends well above one at the bottom. */
function standsApart({ baseline, size }: Line, zone: Zone, baselines: readonly number[]): boolean {
  const distances = baselines.map((other) => (zone === 'top' ? other - baseline : baseline - other))
  return distances.every((distance) => distance < size / 2 || distance > apartEm * size)
}

function segmentTexts(line: Line): string[] {
  return line.segments.length < 2
    ? []
    : line.segments.map((segment) => lineOfSegment(segment, line).text.text)
}

/** Numbers differ from page to page, roman ones too; far inside those within a text count headings. */
function keyOf({ zone, deep }: EdgeLine, text: string): string {
  if (deep && !isPageNumber(text)) return `deep ${zone} ${text.replace(/\s+/g, '')}`
  return `${deep ? 'deep ' : ''}${zone} ${patternOf(text)}`
}

function patternOf(text: string): string {
  return text
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/gi, '#')
    .replace(/\s+/g, '')
}
