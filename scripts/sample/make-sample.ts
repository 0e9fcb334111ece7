// Makes resources/sample-library from the texts beside this file. Run it with: npm run make-sample
// The same texts give the same library: clock, ids and writers are fixed.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '../../src/main/core/environment.ts'
import { createForkRunner } from '../../src/main/core/importers/fork-import.ts'
import { gitAttributes, libraryFormat } from '../../src/main/core/library/library-folder.ts'
import { OpenLibraries, type OpenLibrary } from '../../src/main/core/library/open-library.ts'
import { readDocuments } from '../../src/main/core/library/read-state.ts'
import { findChromium, quietChromium } from '../../src/main/shells/browser/find-chromium.ts'
import { describeRange } from '../../src/shared/anchoring/describe.ts'
import { hashName } from '../../src/shared/base/hash.ts'
import type { Operation } from '../../src/shared/log/entry.ts'
import { briefDefaults } from '../../src/shared/model/brief.ts'
import { coderIdOf } from '../../src/shared/model/coder.ts'
import type { AnnotationId, BriefId, DocumentId } from '../../src/shared/model/ids.ts'
import { parseTagPath, tagIdOf } from '../../src/shared/model/tag.ts'
import { composeSourceText, type SourceText } from '../../src/shared/text/canonical-text.ts'
import { adaPassages, jonasPassages, type SamplePassage } from './annotations.ts'
import { codebook } from './codebook.ts'

const here = import.meta.dirname
const target = resolve(here, '..', '..', 'resources', 'sample-library')
const files = {
  '2023': 'linzhou-work-report-2023.md',
  '2024': 'linzhou-work-report-2024.pdf',
  zh: 'linzhou-work-report-2024-zh.html',
} as const
type Key = keyof typeof files

/** Prints the 2024 report, so that the sample has a document with pages. The PDF is kept: printing is not repeatable. */
function printReport(): void {
  const chromium = findChromium()
  if (chromium === null) throw new Error('Printing the 2024 report needs Chromium')
  const page = pathToFileURL(join(here, 'sources', 'linzhou-work-report-2024.html')).href
  const pdf = join(here, 'sources', files['2024'])
  const args = ['--headless', ...quietChromium, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, page]
  if (spawnSync(chromium, args).status !== 0) throw new Error('Chromium could not print')
}

async function withWriter<Value>(
  writer: string,
  start: string,
  work: (opened: OpenLibrary, now: () => number) => Promise<Value>,
): Promise<Value> {
  const home = await mkdtemp(join(tmpdir(), 'briefmark-sample-'))
  await writeFile(join(home, 'installation'), `${writer}\n`)
  let time = Date.parse(start)
  const now = () => {
    time += 41_000
    return time
  }
  let drawn = 0
  const environment: Environment = {
    now,
    randomBytes: (bytes) => {
      for (let index = 0; index < bytes.length; index++) bytes[index] = (drawn++ * 37) & 255
    },
    home,
    logProblem: console.error,
  }
  const libraries = new OpenLibraries(environment, createForkRunner())
  try {
    return await work(await libraries.acquire(target), now)
  } finally {
    await libraries.closeAll()
    await rm(home, { recursive: true, force: true })
  }
}

async function readTexts(
  opened: OpenLibrary,
): Promise<Map<Key, { id: DocumentId; hash: string; text: SourceText }>> {
  const texts = new Map<Key, { id: DocumentId; hash: string; text: SourceText }>()
  for (const { id, sha256, textHash, file } of readDocuments(opened.library.state)) {
    const key = (Object.keys(files) as Key[]).find((name) => files[name] === file)
    if (key === undefined) continue
    texts.set(key, {
      id,
      hash: textHash,
      text: composeSourceText(await opened.sources.readText(id, sha256, textHash)),
    })
  }
  return texts
}

async function code(
  opened: OpenLibrary,
  now: () => number,
  name: string,
  passages: readonly SamplePassage[],
): Promise<void> {
  const texts = await readTexts(opened)
  const normal = (text: string) => text.replaceAll('’', "'")
  for (const { document, quote, tags, note } of passages) {
    const source = texts.get(document)
    if (source === undefined) throw new Error(`${files[document]} was not imported`)
    const text = normal(source.text.text)
    const start = text.indexOf(normal(quote))
    if (start < 0 || text.indexOf(normal(quote), start + 1) >= 0) {
      throw new Error(`Not exactly once in ${files[document]}: ${quote}`)
    }
    const range = { start, end: start + quote.length }
    const time = now()
    await opened.library.append([
      {
        kind: 'annotation',
        id: `a${hashName(`${name} ${document} ${quote}`)}` as AnnotationId,
        document: source.id,
        coder: coderIdOf(name),
        set: {
          anchor: { ...describeRange(source.text.text, range), textHash: source.hash },
          note: note ?? '',
          created: time,
          modified: time,
        },
        tags: Object.fromEntries(tags.map((path) => [tagIdOf(parseTagPath(path)), true])),
      },
    ])
  }
}

if (process.argv.includes('--print')) printReport()
await rm(target, { recursive: true, force: true })
await mkdir(join(target, 'logs'), { recursive: true })
await mkdir(join(target, 'sources'), { recursive: true })
const library = { format: libraryFormat, id: 'lsample1linzhou1study', name: 'Linzhou study' }
await writeFile(join(target, 'library.json'), `${JSON.stringify(library, null, 2)}\n`)

await writeFile(join(target, '.gitattributes'), gitAttributes)

await withWriter('wsampleada', '2024-02-05T09:00:00Z', async (opened, now) => {
  for (const file of Object.values(files)) {
    opened.imports.add([{ path: join(here, 'sources', file), fileName: file }])
    await opened.imports.idle()
  }
  const failed = opened.imports.jobs().filter((job) => job.state !== 'imported')
  if (failed.length > 0) throw new Error(JSON.stringify(failed))
  const details = {
    '2023': ['2023-01-17', 'en'],
    '2024': ['2024-01-18', 'en'],
    zh: ['2024-01-18', 'zh'],
  } as const
  const texts = await readTexts(opened)
  const operations: Operation[] = (Object.keys(files) as Key[]).flatMap((key) => {
    const id = texts.get(key)?.id
    if (id === undefined) return []
    const issuer = key === 'zh' ? '霖州市人民政府' : 'Linzhou Municipal Government'
    return [{ kind: 'document', id, set: { date: details[key][0], issuer, language: details[key][1] } }]
  })
  operations.push({
    kind: 'coder',
    id: coderIdOf('Ada'),
    set: { name: 'Ada', shape: 'disc', colour: 1, deleted: false },
  })
  for (const { path, colour, description } of codebook) {
    const steps = parseTagPath(path)
    const parent = steps.length > 1 ? tagIdOf(steps.slice(0, -1)) : null
    const set = { name: steps.at(-1) ?? '', parent, colour, description, deleted: false }
    operations.push({ kind: 'tag', id: tagIdOf(steps), set })
  }
  await opened.library.append(operations)
  await code(opened, now, 'Ada', adaPassages)
  await opened.library.append([
    {
      kind: 'brief',
      id: 'bsample1flood1commitments' as BriefId,
      set: {
        ...briefDefaults,
        title: 'What Linzhou promised its river wards',
        introduction:
          'Between the 2023 and 2024 work reports the language moves from *taming* the river to *living with* it. The promises become narrower but firmer: fewer kilometres, an end date, and for the first time a body that answers for the people rather than the wall.',
        tags: [tagIdOf(['Themes', 'Flood safety']), tagIdOf(['Themes', 'River ecology'])],
        coderNames: true,
        modified: now(),
      },
    },
  ])
})
await withWriter('wsamplejonas', '2024-02-07T13:30:00Z', async (opened, now) => {
  const jonas = {
    kind: 'coder',
    id: coderIdOf('Jonas'),
    set: { name: 'Jonas', shape: 'ring', colour: 2, deleted: false },
  } as const
  await opened.library.append([jonas])
  await code(opened, now, 'Jonas', jonasPassages)
})
console.log(`Made ${target}`)
