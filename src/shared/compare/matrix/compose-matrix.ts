import type { CoderId, DocumentId, TagId } from '../../model/ids.ts'
import type { Tag } from '../../model/tag.ts'
import type { TagTree } from '../../model/tag-tree.ts'
import { type CodedLayer, combinationKey } from './coded-layer.ts'
import {
  composeColumns,
  type MatrixCoder,
  type MatrixColumn,
  type MatrixDimension,
  type MatrixDocument,
} from './columns.ts'

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
  /** Distinct passages in any row, by column. */
  readonly columnTotals: Uint32Array
  /** Distinct passages in any row. */
  readonly total: number
}

/** A row being counted, and the row above it. */
interface Tally extends Omit<MatrixRow, 'ownSum' | 'totalSum'> {
  readonly above: Tally | null
}

/** The rows that a passage counts in. */
interface Reach {
  readonly own: readonly Tally[]
  readonly total: readonly Tally[]
}

/**
 * Counts passages by tag and column (README). Takes time in proportion to the number of tag combinations of all layers,
 * not to the number of passages.
 */
export function composeMatrix(input: MatrixInput): Matrix {
  const { by, tree, filter = {} } = input
  const documents = input.documents.filter(({ id }) => filter.documents?.has(id) ?? true)
  const coders = input.coders.filter(({ id }) => filter.coders?.has(id) ?? true)
  const present = new Set(documents.map(({ id }) => id))
  const layers = [...input.layers].filter(
    ({ document, coder }) => present.has(document) && (filter.coders?.has(coder) ?? true),
  )
  const { columns, indexOf } = composeColumns(by, documents, coders, layers)
  const tallies = composeTallies(tree, columns.length, filter.tags)
  const untagged =
    input.untagged && filter.tags === undefined ? createTally(null, [], 1, null, columns.length) : null

  const byTag = new Map(tallies.flatMap((tally) => (tally.tag === null ? [] : [[tally.tag.id, tally]])))
  const known = new Map<string, Reach>()
  const reachOf = (tags: readonly TagId[]): Reach => {
    const key = combinationKey(tags)
    const found = known.get(key) ?? reach(tags)
    known.set(key, found)
    return found
  }
  const reach = (tags: readonly TagId[]): Reach => {
    if (!tags.some((tag) => tree.find(tag) !== null)) {
      const own = untagged === null ? [] : [untagged]
      return { own, total: own }
    }
    const own = tags.flatMap((tag) => byTag.get(tag) ?? [])
    const total = new Set<Tally>()
    for (const tally of own) for (let at: Tally | null = tally; at !== null; at = at.above) total.add(at)
    return { own, total: [...total] }
  }

  const columnTotals = new Uint32Array(columns.length)
  for (const layer of layers) {
    const column = indexOf(layer)
    for (const { tags, count } of layer.combinations) {
      const { own, total } = reachOf(tags)
      if (total.length === 0) continue
      columnTotals[column] = (columnTotals[column] ?? 0) + count
      for (const tally of own) tally.own[column] = (tally.own[column] ?? 0) + count
      for (const tally of total) tally.total[column] = (tally.total[column] ?? 0) + count
    }
  }
  const rows = [...tallies, ...(untagged === null ? [] : [untagged])].map(composeRow)
  return {
    by,
    columns,
    rows: rows.filter((row) => row.tag !== null || row.totalSum > 0),
    columnTotals,
    total: sum(columnTotals),
  }
}

function composeTallies(tree: TagTree, width: number, chosen: ReadonlySet<TagId> | undefined): Tally[] {
  const shown = chosen === undefined ? null : tree.withChildren(chosen)
  const aboveOf = new Map<TagId, Tally>()
  const tallies: Tally[] = []
  for (const { tag, path, children } of tree.all) {
    if (shown !== null && !shown.has(tag.id)) continue
    const above = aboveOf.get(tag.id) ?? null
    const tally = createTally(tag, path, (above?.level ?? 0) + 1, above, width)
    for (const child of children) aboveOf.set(child.tag.id, tally)
    tallies.push(tally)
  }
  return tallies
}

function createTally(
  tag: Tag | null,
  path: readonly string[],
  level: number,
  above: Tally | null,
  width: number,
): Tally {
  return { tag, path, level, above, own: new Uint32Array(width), total: new Uint32Array(width) }
}

function composeRow({ above: _, ...tally }: Tally): MatrixRow {
  return { ...tally, ownSum: sum(tally.own), totalSum: sum(tally.total) }
}

function sum(counts: Uint32Array): number {
  let all = 0
  for (const count of counts) all += count
  return all
}
