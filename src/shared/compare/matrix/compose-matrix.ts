import type { CoderId, DocumentId, TagId } from '../../model/ids.ts'
import type { Tag } from '../../model/tag.ts'
import type { TagTree } from '../../model/tag-tree.ts'
import type { CodedLayer } from './coded-layer.ts'
import {
  composeColumns,
  type MatrixCoder,
  type MatrixColumn,
  type MatrixDimension,
  type MatrixDocument,
  withoutValue,
} from './columns.ts'
import { countWanted, LayerCounter, type PassageCount } from './layer-counter.ts'

/** What is counted; what is absent does not restrict. */
export interface MatrixFilter {
  readonly documents?: ReadonlySet<DocumentId>
  readonly coders?: ReadonlySet<CoderId>
  /** Rows are only these tags and those below them. */
  readonly tags?: ReadonlySet<TagId>
}

export interface MatrixInput {
  readonly by: MatrixDimension
  readonly tree: TagTree
  /** Of the same tree: what it counted before is not counted again. */
  readonly counter?: LayerCounter
  /** Documents that are not deleted; layers of others do not count. */
  readonly documents: readonly MatrixDocument[]
  readonly coders: readonly MatrixCoder[]
  /** Without those that are hidden from whom this is for. */
  readonly layers: Iterable<CodedLayer>
  /** Whether passages without a tag have a row, when there are any. They have none where `filter.tags` restricts. */
  readonly untagged: boolean
  readonly filter?: MatrixFilter
}

/** A tag's passages. Arrays have one number per column. */
export interface MatrixRow {
  /** Null: passages without a tag. */
  readonly tag: Tag | null
  /** Names from the top of the codebook; [] for passages without a tag. */
  readonly path: readonly string[]
  /** 1 at the top of what is shown. */
  readonly level: number
  /** Passages with the tag itself. */
  readonly own: Uint32Array
  /** Passages with the tag or one below it, each counted once. */
  readonly total: Uint32Array
  readonly ownSum: number
  readonly totalSum: number
}

export interface Matrix {
  readonly by: MatrixDimension
  readonly columns: readonly MatrixColumn[]
  /** Parents before children, siblings by name; last the passages without a tag. */
  readonly rows: readonly MatrixRow[]
  /** Documents without the property by which columns are made; their passages are in the last column. */
  readonly withoutValue: readonly MatrixDocument[]
  /** Distinct passages in any row, by column. */
  readonly columnTotals: Uint32Array
  /** Distinct passages in any row. */
  readonly total: number
  /** How many of these do not stand in the present text of their document. */
  readonly astray: number
}

/** A row being counted. */
type Tally = Omit<MatrixRow, 'ownSum' | 'totalSum'>

/**
 * Counts passages by tag and column (README). Takes time in proportion to the number of tags in all layers, not to the
 * number of passages, when `counter` knows the layers.
 */
export function composeMatrix(input: MatrixInput): Matrix {
  const { by, tree, counter = new LayerCounter(tree), filter = {} } = input
  const documents = input.documents.filter(({ id }) => filter.documents?.has(id) ?? true)
  const coders = input.coders.filter(({ id }) => filter.coders?.has(id) ?? true)
  const present = new Set(documents.map(({ id }) => id))
  const layers = [...input.layers].filter(
    ({ document, coder }) => present.has(document) && (filter.coders?.has(coder) ?? true),
  )
  const { columns, indexOf } = composeColumns(by, documents, coders, layers)
  const shown = filter.tags === undefined ? null : tree.withChildren(filter.tags)
  const tallies = composeTallies(tree, columns.length, shown)
  const tallyOf = tree.all.map(({ tag }) => tallies.get(tag.id) ?? null)
  const wanted = shown === null ? null : Uint8Array.from(tallyOf, (tally) => (tally === null ? 0 : 1))
  const untagged = input.untagged && shown === null ? createTally(null, [], 1, columns.length) : null

  const columnTotals = new Uint32Array(columns.length)
  let astray = 0
  const addAll = (column: number, count: PassageCount) => {
    add(columnTotals, column, count.passages)
    astray += count.astray
  }
  for (const layer of layers) {
    const column = indexOf(layer)
    const counted = counter.count(layer)
    for (const [at, place] of counted.tags.entries()) {
      const tally = tallyOf[place]
      if (!tally) continue
      add(tally.own, column, counted.own[at])
      add(tally.total, column, counted.total[at])
    }
    addAll(column, wanted === null ? counted.tagged : countWanted(counted, wanted))
    if (untagged === null) continue
    add(untagged.own, column, counted.untagged.passages)
    add(untagged.total, column, counted.untagged.passages)
    addAll(column, counted.untagged)
  }
  const rows = [...tallies.values(), ...(untagged === null ? [] : [untagged])].map(composeRow)
  return {
    by,
    columns,
    withoutValue: withoutValue(by, documents),
    rows: rows.filter((row) => row.tag !== null || row.totalSum > 0),
    columnTotals,
    total: sum(columnTotals),
    astray,
  }
}

/** Returns an empty row for each of the tags that are shown, null for all, in the order of the tree. */
function composeTallies(
  tree: TagTree,
  width: number,
  shown: ReadonlySet<TagId> | null,
): ReadonlyMap<TagId, Tally> {
  const levels = new Map<TagId, number>()
  const tallies = new Map<TagId, Tally>()
  for (const { tag, path, children } of tree.all) {
    if (shown !== null && !shown.has(tag.id)) continue
    const level = levels.get(tag.id) ?? 1
    for (const child of children) levels.set(child.tag.id, level + 1)
    tallies.set(tag.id, createTally(tag, path, level, width))
  }
  return tallies
}

function createTally(tag: Tag | null, path: readonly string[], level: number, width: number): Tally {
  return { tag, path, level, own: new Uint32Array(width), total: new Uint32Array(width) }
}

function composeRow(tally: Tally): MatrixRow {
  return { ...tally, ownSum: sum(tally.own), totalSum: sum(tally.total) }
}

function add(counts: Uint32Array, column: number, more = 0): void {
  counts[column] = (counts[column] ?? 0) + more
}

function sum(counts: Iterable<number>): number {
  let all = 0
  for (const count of counts) all += count
  return all
}
