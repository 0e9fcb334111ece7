import type { Matrix, MatrixRow } from './compose-matrix.ts'

/** Which number of a cell is meant: with the tags below, or of the tag itself. */
export const matrixCountings = ['total', 'own'] as const
export type MatrixCounting = (typeof matrixCountings)[number]

/** By what siblings are put in order: the codebook's names, the row's sum, or a column of this id. */
export type MatrixSortKey =
  | { readonly kind: 'name' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'column'; readonly column: string }

export interface MatrixSort {
  readonly key: MatrixSortKey
  readonly descending: boolean
}

/** Returns the row's sum in the counting. */
export function rowSum(row: MatrixRow, counting: MatrixCounting): number {
  return counting === 'own' ? row.ownSum : row.totalSum
}

/** A row with those below it. */
interface Branch {
  readonly row: MatrixRow
  readonly below: Branch[]
}

/**
 * Returns the matrix with siblings in this order; children stay under their parents, and passages without a tag last.
 * Equal ones keep the order they had. A column that is not there leaves the order as it is.
 */
export function sortMatrix(matrix: Matrix, sort: MatrixSort, counting: MatrixCounting): Matrix {
  const { key, descending } = sort
  const column = key.kind === 'column' ? matrix.columns.findIndex(({ id }) => id === key.column) : -1
  const numberOf = (row: MatrixRow): number => {
    if (key.kind === 'sum') return rowSum(row, counting)
    return (column === -1 ? undefined : row[counting][column]) ?? 0
  }
  const order = (branches: Branch[]): MatrixRow[] => {
    const sorted =
      key.kind === 'name'
        ? descending
          ? branches.toReversed()
          : branches
        : branches.toSorted((a, b) => (numberOf(a.row) - numberOf(b.row)) * (descending ? -1 : 1))
    return sorted.flatMap(({ row, below }) => [row, ...order(below)])
  }
  const tagged = matrix.rows.filter(({ tag }) => tag !== null)
  const untagged = matrix.rows.filter(({ tag }) => tag === null)
  return { ...matrix, rows: [...order(branchesOf(tagged)), ...untagged] }
}

function branchesOf(rows: readonly MatrixRow[]): Branch[] {
  const roots: Branch[] = []
  const path: Branch[] = []
  for (const row of rows) {
    const branch = { row, below: [] }
    path.length = row.level - 1
    const above = path.at(-1)
    if (above === undefined) roots.push(branch)
    else above.below.push(branch)
    path.push(branch)
  }
  return roots
}

/** Returns the matrix without rows and columns that have no passage. */
export function hideEmpty(matrix: Matrix): Matrix {
  const kept = matrix.columns.flatMap((_, index) => (matrix.columnTotals[index] === 0 ? [] : [index]))
  if (kept.length === matrix.columns.length)
    return { ...matrix, rows: matrix.rows.filter(({ totalSum }) => totalSum > 0) }
  const pick = (counts: Uint32Array) => {
    const picked = new Uint32Array(kept.length)
    for (const [at, index] of kept.entries()) picked[at] = counts[index] ?? 0
    return picked
  }
  return {
    ...matrix,
    columns: matrix.columns.filter((_, index) => matrix.columnTotals[index] !== 0),
    rows: matrix.rows
      .filter(({ totalSum }) => totalSum > 0)
      .map((row) => ({ ...row, own: pick(row.own), total: pick(row.total) })),
    columnTotals: pick(matrix.columnTotals),
  }
}
