import { basename, join } from 'node:path'
import type { CheckProblem } from '../../../shared/contract/shapes.ts'
import type { Document } from '../../../shared/model/document.ts'
import { type ExtractedText, type PageStart } from '../../../shared/text/blocks.ts'
import { composeSourceText } from '../../../shared/text/canonical-text.ts'
import { ExpectedError } from '../expected-error.ts'
import type { OpenLibrary } from './open-library.ts'
import { readAnnotations, readCoders, readDocuments, readTagTree } from './read-state.ts'
import { hashFile } from './sources.ts'

/**
 * Verifies a library: every line of every log, every original against its SHA-256, every text against its hash, every
 * annotation's words against the text it was made on, and that what records name exists. Changes nothing.
 */
export async function checkLibrary({ library, sources }: OpenLibrary): Promise<CheckProblem[]> {
  const problems: CheckProblem[] = []
  const report = (kind: CheckProblem['kind'], where: string, message: string) =>
    problems.push({ kind, where, message })

  for (const log of library.logs.all()) {
    const file = join('logs', basename(log.path))
    for (const { offsetBytes, reason } of log.damaged) {
      const what = reason === 'checksum' ? 'its checksum does not fit' : 'it is not an entry'
      report('damagedLine', file, `The line at byte ${offsetBytes} was left out: ${what}.`)
    }
    if (log.unknown > 0) {
      report('unknownOperation', file, `${log.unknown} changes were written by a newer version of Briefmark.`)
    }
    if (log.tornBytes > 0) {
      report('tornLine', file, `The last ${log.tornBytes} bytes are a change that was never finished.`)
    }
  }

  const texts = new Map<string, string>()
  const readText = async (document: Document, textHash: string) => {
    const key = `${document.id}/${textHash}`
    if (texts.has(key)) return
    const where = `${document.title} (${document.file})`
    try {
      const extracted = await sources.readText(document.id, document.sha256, textHash)
      reportPages(extracted, where, report)
      texts.set(key, composeSourceText(extracted).text)
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      const altered = error.details['reason'] === 'altered'
      const message = altered
        ? `The text ${textHash} was altered after it was extracted.`
        : `The text ${textHash} cannot be read (${String(error.details['reason'])}).`
      report(altered ? 'textAltered' : 'textMissing', where, message)
    }
  }

  const documents = readDocuments(library.state)
  for (const document of documents) {
    const where = `${document.title} (${document.file})`
    const original = await sources.findOriginal(document.sha256)
    if (original === null) report('sourceMissing', where, 'The original file is gone from the library.')
    else if ((await hashFile(original)) !== document.sha256) {
      report('sourceAltered', where, 'The original file is not the one that was imported.')
    }
    await readText(document, document.textHash)
  }

  const byId = new Map(documents.map((document) => [document.id, document]))
  const tags = readTagTree(library.state)
  const coders = new Set(readCoders(library.state).map((coder) => coder.id))
  for (const { id, document: documentId, coder, anchor, tags: own } of readAnnotations(library.state)) {
    const document = byId.get(documentId)
    if (document === undefined) continue
    const where = `annotation ${id} in ${document.title}`
    await readText(document, anchor.textHash)
    const text = texts.get(`${documentId}/${anchor.textHash}`)
    if (text !== undefined && text.slice(anchor.start, anchor.end) !== anchor.exact) {
      report('anchorMismatch', where, `The text at ${anchor.start}–${anchor.end} is not what was marked.`)
    }
    if (!coders.has(coder)) report('unknownCoder', where, `Its coder ${coder} is not in the library.`)
    for (const tag of own) {
      if (tags.find(tag) === null) report('unknownTag', where, `Its tag ${tag} is not in the library.`)
    }
  }
  for (const layer of library.state.layers.values()) {
    if (!library.state.document.has(layer.document)) {
      report('unknownDocument', `document ${layer.document}`, 'It has annotations but is not in the library.')
    }
  }
  return problems
}

function reportPages(
  extracted: ExtractedText,
  where: string,
  report: (kind: CheckProblem['kind'], where: string, message: string) => void,
): void {
  const wrong = extracted.pageStarts.filter((page: PageStart) => {
    const block = extracted.blocks[page.block]
    return block === undefined || page.offset > block.text.length
  })
  if (wrong.length > 0) report('textAltered', where, `${wrong.length} page starts lie outside the text.`)
}
