import type { DroppedText } from '../../../../shared/text/blocks.ts'
import { tidyMetadata } from '../compose-extraction.ts'
import { ImportError, type Importer } from '../importer.ts'
import { composeBlocks } from './compose-blocks.ts'
import { composeLayoutGeometry } from './compose-layout.ts'
import { createEngine } from './engine.ts'
import { toImportError } from './engine-failure.ts'
import { composeFlow, type Flow } from './flow.ts'
import { choosePageLabels } from './page-labels.ts'
import { findPrintedDate } from './printed-date.ts'
import { findPrintedTitle } from './printed-title.ts'
import { readDocument, type SourceDocument } from './read-document.ts'

/** Raise the version whenever the same file gives another text: old texts stay beside the new one. */
const extractor = { id: 'pdf', version: 15 }

/**
 * Extracts the text layer of a PDF with the place of every character. Throws `ImportError`: `passwordNeeded`,
 * `passwordWrong`, `damaged`, `noText` (a scan; details: pages), `tooComplex`, `memoryLimit`.
 */
export const importPdf: Importer = async (bytes, request, report) => {
  const engine = await createEngine()
  let document: SourceDocument
  try {
    document = readDocument(engine, bytes, request.password, report)
  } catch (error) {
    throw toImportError(error)
  }
  if (document.pages.every((page) => page.pieces.length === 0)) {
    throw new ImportError('noText', { pages: document.pages.length })
  }
  const flow = composeFlow(document)
  const labels = choosePageLabels(document.pages.length, flow.heads.printed, document.declaredLabels)
  const title = document.metadata.title ?? findPrintedTitle(flow.drafts)
  const date = findPrintedDate(flow.drafts) ?? document.metadata.date
  const { blocks, glyphs, pageStarts } = composeBlocks(flow.drafts, labels, document.glyphs)
  return {
    text: {
      format: 1,
      extractor,
      metadata: tidyMetadata({ ...document.metadata, title: title ?? undefined, date }),
      pages: document.pages.length,
      blocks,
      pageStarts,
      dropped: listDropped(document, flow),
    },
    layout: composeLayoutGeometry(document.pages, glyphs, document.glyphs),
  }
}

function listDropped(document: SourceDocument, flow: Flow): DroppedText[] {
  const askew = new Set(document.pages.map((page) => page.askew).filter((text) => text !== ''))
  return [...flow.heads.dropped, ...[...askew].map((text) => ({ text, reason: 'askew' }))]
}
