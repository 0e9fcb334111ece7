import type { Block, ExtractedText } from '../../src/shared/text/blocks.ts'

/** A block of a generated document, as its generator wrote it (tests/fixtures/import/…/*.json). */
export interface TruthBlock {
  readonly type: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'table'
  readonly level?: number
  readonly text?: string
  readonly rows?: readonly (readonly string[])[]
  readonly ordered?: boolean
}

/** What a document says, in reading order, without running heads; footnotes apart. */
export interface ImportTruth {
  readonly lang: string
  readonly title: string
  readonly blocks: readonly TruthBlock[]
  readonly footnotes?: readonly string[]
}

/** How near an extraction comes to the truth. All from 0 to 1, 1 is perfect; null where the truth has none of it. */
export interface ImportScore {
  /** F1 of words by longest common subsequence, so that wrong order costs. A Han character is a word. */
  readonly words: number
  /** F1 of block boundaries. */
  readonly paragraphs: number
  /** F1 of exact heading texts, and the share of right levels among those found. */
  readonly headings: number
  readonly levels: number | null
  /** Share of cells equal at the same row and column. */
  readonly tableCells: number | null
  /** Share of list items whose text is exact. */
  readonly listItems: number | null
  /** Share of footnotes found as footnotes. */
  readonly footnotes: number | null
  /** Spaces between two Chinese characters that nobody wrote. */
  readonly strayCjkSpaces: number
}

/** Compares what an importer extracted with what the document says. */
export function scoreExtraction(extracted: Pick<ExtractedText, 'blocks'>, truth: ImportTruth): ImportScore {
  const flow = groupTables(extracted.blocks.filter((block) => block.kind !== 'footnote'))
  const wanted = truth.blocks.map((block) => wordsOf(block.rows?.flat().join(' ') ?? block.text ?? ''))
  const found = flow.map((block) => wordsOf(block.text))
  const pairs = longestCommonSubsequence(wanted.flat(), found.flat())
  const wordCount = wanted.flat().length + found.flat().length
  const texts = extracted.blocks.map((block) => block.text).join('\n')
  return {
    words: (2 * pairs.length) / (wordCount || 1),
    paragraphs: boundaryF1(endsOf(wanted), endsOf(found), pairs),
    ...scoreHeadings(truth, extracted.blocks),
    tableCells: scoreTables(truth, flow),
    listItems: scoreLists(truth, extracted.blocks),
    footnotes: scoreFootnotes(truth, extracted.blocks),
    strayCjkSpaces: texts.match(/[\p{Script=Han}，。、；：] +[\p{Script=Han}，。、；：]/gu)?.length ?? 0,
  }
}

interface FlowBlock {
  readonly text: string
  readonly rows?: string[][]
}

/** Rows that follow each other make one table. */
function groupTables(blocks: readonly Block[]): FlowBlock[] {
  const flow: FlowBlock[] = []
  for (const block of blocks) {
    const cells = block.text.split('\t')
    const last = flow.at(-1)
    if (block.kind !== 'tableRow') flow.push({ text: block.text })
    else if (last?.rows !== undefined) flow[flow.length - 1] = withRow(last.rows, cells)
    else flow.push(withRow([], cells))
  }
  return flow
}

function withRow(rows: string[][], cells: string[]): FlowBlock {
  const all = [...rows, cells]
  return { rows: all, text: all.flat().join(' ') }
}

const tokens =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-'’.](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu

function wordsOf(text: string): string[] {
  return text.replaceAll('\u2010', '-').match(tokens) ?? []
}

/** Returns after how many words each block ends. */
function endsOf(blocks: readonly (readonly string[])[]): Set<number> {
  let count = 0
  return new Set(blocks.map((words) => (count += words.length)))
}

function boundaryF1(
  wanted: ReadonlySet<number>,
  found: ReadonlySet<number>,
  pairs: readonly (readonly [number, number])[],
): number {
  const wantedIndex = new Map(pairs.map(([a, b]) => [b, a]))
  const right = [...found].filter((end) => {
    const index = wantedIndex.get(end - 1)
    return index !== undefined && wanted.has(index + 1)
  }).length
  return f1(right, found.size, wanted.size)
}

function scoreHeadings(
  truth: ImportTruth,
  blocks: readonly Block[],
): Pick<ImportScore, 'headings' | 'levels'> {
  const wanted = truth.blocks.filter((block) => block.type === 'heading')
  const levels = new Map(wanted.map((block) => [keyOf(block.text ?? ''), block.level]))
  const found = blocks.filter((block) => block.kind === 'heading')
  const exact = new Map(
    found.filter((block) => levels.has(keyOf(block.text))).map((block) => [keyOf(block.text), block]),
  )
  const rightLevels = [...exact].filter(([key, block]) => levels.get(key) === block.level).length
  return {
    headings: f1(exact.size, found.length, wanted.length),
    levels: exact.size === 0 ? null : rightLevels / exact.size,
  }
}

function scoreTables(truth: ImportTruth, flow: readonly FlowBlock[]): number | null {
  let cells = 0
  let right = 0
  for (const table of truth.blocks) {
    if (table.rows === undefined) continue
    const { rows } = table
    cells += rows.flat().length
    right += Math.max(0, ...flow.map((block) => equalCells(rows, block.rows ?? [])))
  }
  return cells === 0 ? null : right / cells
}

function equalCells(wanted: readonly (readonly string[])[], found: readonly (readonly string[])[]): number {
  let equal = 0
  wanted.forEach((row, y) => {
    row.forEach((cell, x) => {
      const other = found[y]?.[x]
      if (other !== undefined && keyOf(other) === keyOf(cell)) equal++
    })
  })
  return equal
}

function scoreLists(truth: ImportTruth, blocks: readonly Block[]): number | null {
  const wanted = truth.blocks.filter((block) => block.type === 'list-item')
  const found = new Set(blocks.filter((block) => block.kind === 'listItem').map((block) => keyOf(block.text)))
  return wanted.length === 0
    ? null
    : wanted.filter((block) => found.has(keyOf(block.text ?? ''))).length / wanted.length
}

function scoreFootnotes(truth: ImportTruth, blocks: readonly Block[]): number | null {
  const wanted = truth.footnotes ?? []
  const found = blocks.filter((block) => block.kind === 'footnote').map((block) => keyOf(block.text))
  const hits = wanted.filter((note) => found.some((text) => text.includes(keyOf(note)))).length
  return wanted.length === 0 ? null : hits / wanted.length
}

/** Spaces, hyphens and case do not count in headings, cells and items. */
function keyOf(text: string): string {
  return text.replace(/[\s\u2010-]/g, '').toLowerCase()
}

function f1(right: number, found: number, wanted: number): number {
  const precision = right / (found || 1)
  const recall = right / (wanted || 1)
  return (2 * precision * recall) / (precision + recall || 1)
}

/** More differences than this are not aligned: the texts have little in common. */
const maxDifferences = 6000

/** Returns the matched index pairs of two lists, by Myers' O(ND) algorithm; empty beyond `maxDifferences`. */
export function longestCommonSubsequence<T>(a: readonly T[], b: readonly T[]): [number, number][] {
  const limit = Math.min(a.length + b.length, maxDifferences)
  const offset = limit + 1
  const reach = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  const at = (array: Int32Array, index: number): number => array[index] ?? 0
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, offset + k - 1) < at(reach, offset + k + 1))
      let x = down ? at(reach, offset + k + 1) : at(reach, offset + k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[offset + k] = x
      if (x >= a.length && x - k >= b.length) return backtrack(trace, d, a.length, b.length)
    }
  }
  return []
}

function backtrack(
  trace: readonly Int32Array[],
  depth: number,
  endX: number,
  endY: number,
): [number, number][] {
  const pairs: [number, number][] = []
  let x = endX
  let y = endY
  for (let d = depth; d > 0; d--) {
    const reach = trace[d] ?? new Int32Array()
    const at = (k: number): number => reach[d + 1 + k] ?? 0
    const k = x - y
    const previous = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const fromX = at(previous)
    const fromY = fromX - previous
    while (x > fromX && y > fromY) pairs.push([--x, --y])
    x = fromX
    y = fromY
  }
  while (x > 0 && y > 0) pairs.push([--x, --y])
  return pairs.reverse()
}
