import type { ImportFailure } from '../../../shared/model/import-failure.ts'
import type { PageLayout } from '../../../shared/model/page-layout.ts'
import type { SourceFormat } from '../../../shared/model/source-format.ts'
import type { ExtractedText } from '../../../shared/text/blocks.ts'
import { ExpectedError } from '../expected-error.ts'

/** What is to be extracted. Plain JSON: it crosses to the import process. */
export interface ImportRequest {
  /** Absolute path of the file to read; never written to. */
  readonly path: string
  /** The file's name as the person knows it. */
  readonly fileName: string
  readonly format: SourceFormat
  readonly password?: string
  /** HTML: keep all text instead of the main content only. */
  readonly everything?: boolean
}

/** What an importer returns: the blocks, and for PDF where their characters stand on the pages. */
export interface Extraction {
  readonly text: ExtractedText
  readonly layout?: PageLayout
}

/** Called as work proceeds; `total` is null while it is unknown. A call also tells the watchdog that the importer lives. */
export type ReportProgress = (done: number, total: number | null) => void

/** Turns the bytes of one file into blocks. Throws `ImportError`; any other error is reported as `internal`. */
export type Importer = (
  bytes: Uint8Array,
  request: ImportRequest,
  report: ReportProgress,
) => Promise<Extraction>

/** A file that cannot be imported, with the reason. */
export class ImportError extends ExpectedError<ImportFailure> {}

/** Runs one import away from this process. Rejects with `ImportError`, also when the process dies or is stopped. */
export type RunImport = (
  request: ImportRequest,
  options: { readonly signal: AbortSignal; readonly report: ReportProgress },
) => Promise<Extraction>
