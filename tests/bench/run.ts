/**
 * Measures the program beside lower bounds and peers and prints a Markdown table.
 * `node tests/bench/run.ts [--write] [T1 T2 …]`: only some rows; `--write` puts what was measured into README.md's table.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import { createSite } from './browser/site.ts'
import { type Row, renderTable, replaceRows } from './row.ts'

const readme = join(import.meta.dirname, '..', '..', 'README.md')

async function writeReadme(measured: readonly Row[]): Promise<void> {
  const text = await readFile(readme, 'utf8')
  const [start, end] = ['<!-- bench:start -->', '<!-- bench:end -->']
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error('README.md has no place for the table')
  const ids = benches.flatMap((bench) => bench.ids)
  const table = replaceRows(text.slice(from + start.length, to).trim(), measured, ids)
  await writeFile(readme, `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`)
}

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true })
const wanted = new Set(positionals)
const isWanted = (ids: readonly string[]) => wanted.size === 0 || ids.some((id) => wanted.has(id))

const rows: Row[] = []
const site = createSite()
try {
  for (const bench of benches.filter(({ ids }) => isWanted(ids))) {
    process.stderr.write(`${bench.ids.join(' ')} …\n`)
    try {
      rows.push(...(await bench.run(site)).filter(({ id }) => isWanted([id])))
    } catch (error) {
      process.exitCode = 1
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      for (const id of bench.ids.filter((one) => isWanted([one])))
        rows.push({ id, what: 'could not be measured', measured: '–', target: '', ok: false })
    }
  }
} finally {
  await site.close()
}
process.stdout.write(`${renderTable(rows)}\n`)
if (values.write === true) await writeReadme(rows)
