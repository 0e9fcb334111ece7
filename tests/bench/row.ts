/** One line of the table. `ok` is null where there is no target. */
export interface Row {
  readonly id: string
  readonly what: string
  readonly measured: string
  readonly target: string
  readonly ok: boolean | null
}

const mark = (ok: boolean | null) => (ok === null ? '–' : ok ? 'yes' : '**no**')
const cell = (text: string) => text.replaceAll('|', '\\|')

const head = ['| # | what | measured | target | ok |', '|---|---|---|---|---|']
const renderRow = ({ id, what, measured, target, ok }: Row) =>
  `| ${id} | ${cell(what)} | ${cell(measured)} | ${cell(target)} | ${mark(ok)} |`

/** Returns the rows as a Markdown table. */
export function renderTable(rows: readonly Row[]): string {
  return [...head, ...rows.map(renderRow)].join('\n')
}

/** Returns a table by `renderTable` with new rows for the ids that were measured, in the order of `ids`. */
export function replaceRows(table: string, rows: readonly Row[], ids: readonly string[]): string {
  const kept = table.split('\n').slice(head.length)
  const lines = ids.flatMap((id) => {
    const measured = rows.filter((row) => row.id === id)
    return measured.length > 0 ? measured.map(renderRow) : kept.filter((line) => line.startsWith(`| ${id} |`))
  })
  return [...head, ...lines].join('\n')
}
