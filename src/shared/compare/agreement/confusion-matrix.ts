import { type PreparedAgreement, subjectSets } from './agreement-input.ts'

/** How often what one coder said met what another said about the same unit. */
export interface ConfusionMatrix {
  /** Ids of the compared tags; the last row and column of `units`, behind them, is "nothing". */
  readonly tags: readonly string[]
  /** Units: row = the first coder's tag, column = the second's. */
  readonly units: readonly (readonly number[])[]
}

/**
 * Returns the matrix of two coders over the units of documents that both coded. A tag that both gave meets itself. What else one
 * of them gave meets what else the other gave, each with each; when the other gave nothing else, it meets nothing.
 * A unit with several tags thus counts in several cells. Nothing with nothing is the text that both left uncoded.
 */
export function confusionMatrix(prepared: PreparedAgreement, first: string, second: string): ConfusionMatrix {
  const tags = prepared.input.tags.map(({ id }) => id)
  const nothing = tags.length
  const units = Array.from({ length: tags.length + 1 }, () => new Array<number>(tags.length + 1).fill(0))
  const places = new Map(tags.map((tag, place) => [tag, place]))
  const data = subjectSets(prepared, { coders: [first, second] })
  for (const { codes, count } of data.patterns) {
    const [one, other] = codes.map((code) => (code === null ? undefined : data.values[code]))
    if (one === undefined || other === undefined) continue
    const place = (tag: string) => places.get(tag) ?? nothing
    const add = (row: number, column: number) => {
      const cells = units[row]
      if (cells !== undefined) cells[column] = (cells[column] ?? 0) + count
    }
    for (const tag of one) if (other.includes(tag)) add(place(tag), place(tag))
    const rows = one.filter((tag) => !other.includes(tag)).map(place)
    const columns = other.filter((tag) => !one.includes(tag)).map(place)
    const isEmpty = one.length === 0 && other.length === 0
    if (rows.length === 0 && columns.length === 0 && !isEmpty) continue
    for (const row of rows.length === 0 ? [nothing] : rows)
      for (const column of columns.length === 0 ? [nothing] : columns) add(row, column)
  }
  return { tags, units }
}
