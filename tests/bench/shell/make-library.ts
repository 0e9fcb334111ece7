import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderLine } from '../../../src/shared/log/codec.ts'
import type { Operation } from '../../../src/shared/log/entry.ts'
import type { DocumentId } from '../../../src/shared/model/ids.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import { benchTags, generateAnnotations } from '../generate/annotations.ts'
import { benchWriter, generateOperations } from '../generate/entries.ts'
import { generateReport } from '../generate/report.ts'
import { runBuiltCli } from './start-shell.ts'

const perEntry = 1000

/** Makes a library of 100,000 annotations, 10,000 of them in one document of 1 MB whose title is "Bench report". */
export async function makeLibrary(home: string, path: string): Promise<void> {
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
  const textHash = name.slice('text-'.length, -'.json'.length)
  const { text } = composeSourceText(JSON.parse(await readFile(join(path, 'sources', sha256, name), 'utf8')))

  const tags = benchTags.map(({ id, name: tagName, colour }): Operation => {
    return { kind: 'tag', id, set: { name: tagName, colour } }
  })
  const here = generateAnnotations(text, 10_000).map((annotation): Operation => {
    const { id, coder, note, created, modified, anchor } = annotation
    const document = `d${sha256.slice(0, 32)}` as DocumentId
    const set = { anchor: { ...anchor, textHash }, note, created, modified }
    const on = Object.fromEntries(annotation.tags.map((tag) => [tag, true]))
    return { kind: 'annotation', id, document, coder, set, tags: on }
  })
  const operations = [...tags, ...here, ...generateOperations(90_000, 500, 1)]
  const lines: string[] = []
  for (let at = 0; at < operations.length; at += perEntry) {
    const seq = lines.length + 1
    const ops = operations.slice(at, at + perEntry)
    lines.push(renderLine({ v: 1, writer: benchWriter, seq, at: [1_700_000_000_000 + seq, 0], ops }))
  }
  await writeFile(join(path, 'logs', `${benchWriter}.jsonl`), `${lines.join('\n')}\n`)
}
