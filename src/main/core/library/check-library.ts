import { basename, join } from 'node:path'
import type { CheckProblem } from '../../../shared/contract/shapes.ts'
import type { FoldState } from '../../../shared/log/fold.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { ExtractedText, PageStart } from '../../../shared/text/blocks.ts'
import { composeSourceText } from '../../../shared/text/canonical-text.ts'
import { ExpectedError } from '../expected-error.ts'
import type { LogFile } from '../logs/log-file.ts'
import type { Library } from './library.ts'
import { readAnnotations, readDocuments } from './read-state.ts'
import { hashFile, Sources } from './sources.ts'

type Report = (kind: CheckProblem['kind'], where: string, message: string) => void

/**
 * Verifies a library: every line of every log, every original against its SHA-256, every text against its hash, every
 * annotation's words against the text it was made on, and that what records name exists. Changes nothing.
 */
export async function checkLibrary(library: Library): Promise<CheckProblem[]> {
  const problems: CheckProblem[] = []
  const report: Report = (kind, where, message) => problems.push({ kind, where, message })
  const { state } = library
  for (const log of library.logs.all()) checkLog(log, report)
  // What was read before is not asked: the files may have been altered since.
  const sources = new Sources(library.paths.sources)
  const annotations = Map.groupBy(readAnnotations(state), ({ document }) => document)
  for (const document of readDocuments(state)) {
    await checkOriginal(document, sources, report)
    await checkDocument(document, annotations.get(document.id) ?? [], sources, report)
  }
  const known = new Set([...state.document.values()].map(({ fields }) => fields.sha256))
  for (const sha256 of await sources.list()) {
    if (known.has(sha256)) continue
    report(
      'orphanSource',
      join('sources', sha256),
      'No log says anything about this source: its log may be lost.',
    )
  }
  for (const annotation of [...annotations.values()].flat()) checkNames(annotation, state, report)
  const missing = new Set([...state.layers.values()].map(({ document }) => document))
  for (const document of missing) {
    if (state.document.get(document)?.fields.sha256 !== undefined) continue
    report('unknownDocument', `document ${document}`, 'It has annotations but is not in the library.')
  }
  return problems
}

function checkLog(log: LogFile, report: Report): void {
  const file = join('logs', basename(log.path))
  for (const { offsetBytes, reason } of log.damaged) {
    const what = reason === 'checksum' ? 'its checksum does not fit' : 'it is not an entry'
    report('damagedLine', file, `The line at byte ${offsetBytes} was left out: ${what}.`)
  }
  if (log.unknown > 0) {
    const changes = log.unknown === 1 ? '1 change was' : `${log.unknown} changes were`
    report('unknownOperation', file, `${changes} written by a newer version of Briefmark.`)
  }
  if (log.missing > 0) {
    const changes =
      log.missing === 1
        ? '1 change that was written to this log is'
        : `${log.missing} changes that were written to this log are`
    report('missingEntry', file, `${changes} no longer in it.`)
  }
  if (log.tornBytes > 0) {
    report('tornLine', file, `The last ${log.tornBytes} bytes are a change that was never finished.`)
  }
}

const nameOf = ({ title, file }: Document) => `${title} (${file})`

async function checkOriginal(document: Document, sources: Sources, report: Report): Promise<void> {
  if (document.format === 'pdf' && (await sources.readLayout(document.sha256)) === null) {
    report(
      'layoutMissing',
      nameOf(document),
      'The places of its characters on the pages are gone or damaged.',
    )
  }
  const original = await sources.findOriginal(document.sha256)
  if (original === null) {
    report('sourceMissing', nameOf(document), 'The original file is gone from the library.')
  } else if ((await hashFile(original).catch(() => null)) !== document.sha256) {
    report('sourceAltered', nameOf(document), 'The original file is not the one that was imported.')
  }
}

/** Checks the text that is read now and those that annotations were made on, one document's at a time. */
async function checkDocument(
  document: Document,
  annotations: readonly Annotation[],
  sources: Sources,
  report: Report,
): Promise<void> {
  const byText = Map.groupBy(annotations, ({ anchor }) => anchor.textHash)
  for (const textHash of new Set([document.textHash, ...byText.keys()])) {
    const text = await readCheckedText(document, textHash, sources, report)
    if (text === null) continue
    for (const { id, anchor } of byText.get(textHash) ?? []) {
      if (text.slice(anchor.start, anchor.end) === anchor.exact) continue
      const where = `annotation ${id} in ${document.title}`
      report('anchorMismatch', where, `The text at ${anchor.start}–${anchor.end} is not what was marked.`)
    }
  }
}

async function readCheckedText(
  document: Document,
  textHash: string,
  sources: Sources,
  report: Report,
): Promise<string | null> {
  try {
    const extracted = await sources.readText(document.id, document.sha256, textHash)
    checkPages(extracted, nameOf(document), report)
    return composeSourceText(extracted).text
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const { reason } = error.details
    const altered = reason === 'altered'
    const what = altered
      ? 'was altered after it was extracted'
      : reason === 'ENOENT'
        ? 'is gone from the library'
        : reason === 'newer'
          ? 'was written by a newer version of Briefmark'
          : `cannot be read (${String(reason)})`
    const message = `The text ${textHash} ${what}.`
    report(altered ? 'textAltered' : 'textMissing', nameOf(document), message)
    return null
  }
}

function checkPages(extracted: ExtractedText, where: string, report: Report): void {
  const wrong = extracted.pageStarts.filter((page: PageStart) => {
    const block = extracted.blocks[page.block]
    return block === undefined || page.offset > block.text.length
  })
  if (wrong.length > 0) report('textAltered', where, `${wrong.length} page starts lie outside the text.`)
}

/** A deleted tag or coder is still known, and may come back; one that no log names is a loss. */
function checkNames({ id, coder, tags }: Annotation, state: FoldState, report: Report): void {
  const where = `annotation ${id}`
  if (!state.coder.has(coder)) report('unknownCoder', where, `Its coder ${coder} is not in the library.`)
  for (const tag of tags) {
    if (!state.tag.has(tag)) report('unknownTag', where, `Its tag ${tag} is not in the library.`)
  }
}
