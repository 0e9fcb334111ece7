import type { SourceMetadata } from '../../../../shared/text/blocks.ts'
import type { ReportProgress } from '../importer.ts'
import type { PdfEngine } from './engine.ts'
import { GlyphTable } from './glyph-table.ts'
import { readMetadata } from './metadata.ts'
import { openDocument } from './open-document.ts'
import { type OutlineEntry, readOutline } from './outline.ts'
import { readPageLabels } from './page-labels.ts'
import { readPage } from './read-page.ts'
import { createStructureRoot, type StructureNode } from './read-structure.ts'
import type { SourcePage } from './source-page.ts'

/** Everything taken from the file; the engine is not needed any more. */
export interface SourceDocument {
  readonly pages: readonly SourcePage[]
  readonly glyphs: GlyphTable
  readonly structure: StructureNode
  readonly outline: readonly OutlineEntry[]
  /** Labels from /PageLabels, "" where the file gives none. */
  readonly declaredLabels: readonly string[]
  readonly metadata: SourceMetadata
}

/** Reads the whole file, reporting every page. Throws `ImportError` as `openDocument` and `readCharacters` do. */
export function readDocument(
  engine: PdfEngine,
  bytes: Uint8Array,
  password: string | undefined,
  report: ReportProgress,
): SourceDocument {
  const document = openDocument(engine, bytes, password)
  try {
    const glyphs = new GlyphTable()
    const structure = createStructureRoot()
    const pages: SourcePage[] = []
    for (let index = 0; index < document.pageCount; index++) {
      pages.push(readPage(engine, document.handle, index, glyphs, structure))
      report(index + 1, document.pageCount)
    }
    return {
      pages,
      glyphs,
      structure,
      outline: readOutline(engine, document.handle),
      declaredLabels: readPageLabels(engine, document.handle, document.pageCount),
      metadata: readMetadata(engine, document.handle),
    }
  } finally {
    document.dispose()
  }
}
