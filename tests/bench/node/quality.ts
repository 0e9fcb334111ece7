import { spawnSync } from 'node:child_process'
import { runImport } from '../../../src/main/core/importers/run-import.ts'
import type { SourceFormat } from '../../../src/shared/model/source-format.ts'
import type { Block } from '../../../src/shared/text/blocks.ts'
import { importFixture, listImportFixtures, readTruth } from '../../helpers/import-fixture.ts'
import { type ImportScore, type ImportTruth, scoreExtraction } from '../../helpers/import-metrics.ts'
import type { Row } from '../row.ts'
import { isInstalled } from './time-process.ts'

/** IMPORT 3.1, PDFium with structure tree and layout; the other formats are to be no worse. */
const floors = {
  words: 0.997,
  paragraphs: 0.979,
  headings: 0.963,
  levels: 0.89,
  tableCells: 0.65,
  listItems: 0.77,
}
type Measure = keyof typeof floors
const names: Readonly<Record<Measure, string>> = {
  words: 'words',
  paragraphs: 'paragraphs',
  headings: 'headings',
  levels: 'levels',
  tableCells: 'tables',
  listItems: 'lists',
}

function mean(scores: readonly ImportScore[], measure: Measure): number | null {
  const values = scores.flatMap((score) => score[measure] ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function describe(scores: readonly ImportScore[]): string {
  return (Object.keys(floors) as Measure[])
    .map((measure) => `${names[measure]} ${mean(scores, measure)?.toFixed(3) ?? '–'}`)
    .join(', ')
}

/** Files that are broken on purpose or need a password are no measure of quality. */
function fixturesOf(folder: SourceFormat): [string, ImportTruth][] {
  return listImportFixtures(folder, `.${folder}`)
    .filter((file) => !/encrypted|scan|truncated|noxref/.test(file))
    .map((file): [string, ImportTruth] => [file, readTruth<ImportTruth>(folder, file)])
    .filter(([, truth]) => Array.isArray(truth.blocks))
}

function readByPoppler(path: string): Block[] {
  const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout
  return text.split(/\n\s*\n/).map((part) => ({ kind: 'paragraph', text: part.trim() }))
}

/** How near the importers come to what the fixtures say, by format, with pdftotext beside. */
export async function measureQuality(): Promise<Row[]> {
  const rows: Row[] = []
  for (const format of ['pdf', 'docx', 'html'] as const) {
    const files = fixturesOf(format)
    const ours: ImportScore[] = []
    for (const [file, truth] of files) {
      const request = { path: importFixture(format, file), fileName: file, format }
      ours.push(scoreExtraction((await runImport(request, () => undefined)).text, truth))
    }
    const ok = (Object.keys(floors) as Measure[]).every((name) => (mean(ours, name) ?? 1) >= floors[name])
    const target = Object.entries(floors).map(([name, floor]) => `${names[name as Measure]} ≥ ${floor}`)
    const what = `Import quality of ${files.length} ${format.toUpperCase()} files`
    rows.push({ id: 'Quality', what, measured: describe(ours), target: target.join(', '), ok })
    if (format !== 'pdf' || !isInstalled('pdftotext')) continue
    const peer = files.map(([file, truth]) =>
      scoreExtraction({ blocks: readByPoppler(importFixture('pdf', file)) }, truth),
    )
    rows.push({
      id: 'Quality',
      what: 'The same by pdftotext',
      measured: describe(peer),
      target: '–',
      ok: null,
    })
  }
  return rows
}
