import { open } from 'node:fs/promises'
import type { SourceFormat } from '../../../shared/model/source-format.ts'
import { detectLanguage } from './detect-language.ts'
import {
  type Extraction,
  ImportError,
  type Importer,
  type ImportRequest,
  type ReportProgress,
} from './importer.ts'
import { type ImportLimits, importLimits } from './limits.ts'
import { sniffFile } from './sniff.ts'

/** Each importer is loaded only when a file needs it: a text file needs no WebAssembly. */
const importers: Readonly<Record<SourceFormat, () => Promise<Importer>>> = {
  text: async () => (await import('./text/import-text.ts')).importText,
  markdown: async () => (await import('./markdown/import-markdown.ts')).importMarkdown,
  html: async () => (await import('./html/import-html.ts')).importHtml,
  docx: async () => (await import('./docx/import-docx.ts')).importDocx,
  pdf: async () => (await import('./pdf/import-pdf.ts')).importPdf,
}

/**
 * Imports one file as what its bytes are, whatever its name says, and finds its language. Throws `ImportError`. To be
 * called in a process of its own: a hostile file may take all of its memory.
 */
export async function runImport(
  request: ImportRequest,
  report: ReportProgress,
  limits: ImportLimits = importLimits,
): Promise<Extraction> {
  const bytes = await readFile(request.path, limits)
  const sniffed = sniffFile(bytes, request.fileName)
  if (!('format' in sniffed)) {
    // A file of a binary format that begins like nothing known was one once; a text file was not. Half a DOCX is a zip.
    const isDamaged =
      (sniffed.found === 'binary' && (request.format === 'pdf' || request.format === 'docx')) ||
      (sniffed.found === 'zip' && request.format === 'docx')
    throw new ImportError(isDamaged ? 'damaged' : 'unsupportedType', { found: sniffed.found })
  }
  const { format } = sniffed
  assertSize(bytes.byteLength, limits.fileBytes[format])
  report(0, null)
  const importer = await importers[format]()
  const extraction = await importer(bytes, request, report)
  if (extraction.text.blocks.every((block) => block.text === ''))
    throw new ImportError(format === 'pdf' ? 'noText' : 'empty')
  return withLanguage(extraction)
}

async function readFile(path: string, limits: ImportLimits): Promise<Uint8Array> {
  const largest = Math.max(...Object.values(limits.fileBytes))
  let file: Awaited<ReturnType<typeof open>> | null = null
  try {
    file = await open(path, 'r')
    const found = await file.stat()
    if (!found.isFile()) throw new ImportError('unsupportedType', { found: 'folder' })
    if (found.size === 0) throw new ImportError('empty')
    assertSize(found.size, largest)
    const bytes = await file.readFile()
    if (bytes.byteLength === 0) throw new ImportError('empty')
    return bytes
  } catch (error) {
    if (error instanceof ImportError) throw error
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new ImportError('unreadable', { reason }, { cause: error })
  } finally {
    await file?.close()
  }
}

function assertSize(bytes: number, limit: number): void {
  if (bytes > limit) throw new ImportError('tooLarge', { bytes, limit })
}

/** The text itself says more about its language than a template's attribute; the attribute is for short texts. */
function withLanguage(extraction: Extraction): Extraction {
  const { text } = extraction
  const language = detectLanguage(text.blocks) ?? text.metadata.language
  if (language === undefined) return extraction
  return { ...extraction, text: { ...text, metadata: { ...text.metadata, language } } }
}
