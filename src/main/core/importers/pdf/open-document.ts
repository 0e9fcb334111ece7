import { ImportError } from '../importer.ts'
import type { PdfEngine } from './engine.ts'

/** PDFium's error codes that a person can act on (fpdfview.h, FPDF_ERR_*). */
const passwordError = 4

/** More pages than any report has; each costs time even when it is empty (IMPORT.md 8). */
export const maxPages = 5000

/** An open PDF inside the engine. */
export interface OpenDocument {
  /** PDFium's handle. */
  readonly handle: number
  readonly pageCount: number
  dispose(): void
}

/**
 * Opens the file. Throws `ImportError`: `passwordNeeded`, `passwordWrong`, `damaged` (also without any page),
 * `tooComplex` above `maxPages`, `memoryLimit` when the file does not fit in the engine's memory.
 */
export function openDocument(
  engine: PdfEngine,
  bytes: Uint8Array,
  password: string | undefined,
): OpenDocument {
  const pointer = engine.raw.malloc(bytes.length)
  if (pointer === 0) throw new ImportError('memoryLimit')
  engine.memory.bytes.set(bytes, pointer)
  const handle = engine.api.FPDF_LoadMemDocument(pointer, bytes.length, password ?? '')
  if (handle === 0) {
    if (engine.api.FPDF_GetLastError() !== passwordError) throw new ImportError('damaged')
    throw new ImportError(password === undefined || password === '' ? 'passwordNeeded' : 'passwordWrong')
  }
  const pageCount = engine.api.FPDF_GetPageCount(handle)
  if (pageCount <= 0) throw new ImportError('damaged')
  if (pageCount > maxPages) throw new ImportError('tooComplex', { pages: pageCount, limit: maxPages })
  return {
    handle,
    pageCount,
    dispose: () => {
      engine.api.FPDF_CloseDocument(handle)
      engine.raw.free(pointer)
    },
  }
}
