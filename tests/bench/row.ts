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

/** Returns the rows as a Markdown table. */
export function renderTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ id, what, measured, target, ok }) =>
      `| ${id} | ${cell(what)} | ${cell(measured)} | ${cell(target)} | ${mark(ok)} |`,
  )
  return ['| # | what | measured | target | ok |', '|---|---|---|---|---|', ...lines].join('\n')
}
