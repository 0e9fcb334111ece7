import { type Document, titleOrFile } from '../../../shared/model/document.ts'
import type { ExtractedText } from '../../../shared/text/blocks.ts'
import { ExpectedError } from '../expected-error.ts'
import type { Sources } from './sources.ts'

/** Returns a document's text, the present one or that of another hash. Throws `textMissing` with the document's title. */
export async function readDocumentText(
  sources: Sources,
  document: Document,
  textHash: string = document.textHash,
): Promise<ExtractedText> {
  try {
    return await sources.readText(document.id, document.sha256, textHash)
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const details = { ...error.details, title: titleOrFile(document) }
    throw new ExpectedError(error.code, details, { cause: error })
  }
}
