import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderLine } from '../../../src/shared/log/codec.ts'
import type { Operation } from '../../../src/shared/log/entry.ts'
import type { DocumentId } from '../../../src/shared/model/ids.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import { benchTags } from '../generate/annotations.ts'
import { benchWriter } from '../generate/entries.ts'
import { generateReport } from '../generate/report.ts'
import { runBuiltCli } from './start-shell.ts'

const perEntry = 1000

/** The document of 1 MB in a library. */
export interface ImportedReport {
  readonly document: DocumentId
  readonly textHash: string
  readonly text: string
}

/** Makes a library with a document of 1 MB whose title is "Bench report". */
export async function importReport(home: string, path: string): Promise<ImportedReport> {
  runBuiltCli(home, 'init', path, '--coder', 'Ann')
  const file = join(home, '..', 'report.md')
  const blocks = generateReport(1_000_000, 'en').map(({ kind, level, text }) =>
    kind === 'heading' ? `${'#'.repeat(level ?? 2)} ${text}` : text,
  )
  await writeFile(file, `# Bench report\n\n${blocks.join('\n\n')}\n`)
  runBuiltCli(home, 'import', path, file)
  const [sha256 = ''] = await readdir(join(path, 'sources'))
  const names = await readdir(join(path, 'sources', sha256))
  const name = names.find((one) => one.startsWith('text-')) ?? ''
  const { text } = composeSourceText(JSON.parse(await readFile(join(path, 'sources', sha256, name), 'utf8')))
  const document = `d${sha256.slice(0, 32)}` as DocumentId
  return { document, textHash: name.slice('text-'.length, -'.json'.length), text }
}

/** Writes what somebody else did in a library into a log of their own, tags first. */
export async function writeBenchLog(path: string, operations: readonly Operation[]): Promise<void> {
  const tags = benchTags.map(
    ({ id, name, colour }): Operation => ({ kind: 'tag', id, set: { name, colour } }),
  )
  const all = [...tags, ...operations]
  const lines: string[] = []
  for (let at = 0; at < all.length; at += perEntry) {
    const seq = lines.length + 1
    const ops = all.slice(at, at + perEntry)
    lines.push(renderLine({ v: 1, writer: benchWriter, seq, at: [1_700_000_000_000 + seq, 0], ops }))
  }
  await writeFile(join(path, 'logs', `${benchWriter}.jsonl`), `${lines.join('\n')}\n`)
}
