import type { FoldState } from '../../../shared/log/fold.ts'
import type { Document } from '../../../shared/model/document.ts'
import { ExpectedError } from '../../core/expected-error.ts'
import { readDocuments } from '../../core/library/read-state.ts'
import { findNearest } from './nearest.ts'

/** Long lists help nobody. */
const maxCandidates = 20

const fold = (text: string) => text.normalize('NFC').trim().toLowerCase()

function describe(document: Document): string {
  return `${document.id}  ${document.title} (${document.file})`
}

/** Returns every document that `wanted` may mean: by id alone, else by id prefix, file name or title, else those but for letter case. */
function findMatches(documents: readonly Document[], wanted: string): Document[] {
  const whole = documents.filter((document) => document.id === wanted)
  if (whole.length > 0 || wanted === '') return whole
  const exact = wanted.normalize('NFC')
  const strict = documents.filter(
    ({ id, file, title }) =>
      id.startsWith(wanted) || file.normalize('NFC') === exact || title.normalize('NFC') === exact,
  )
  if (strict.length > 0) return strict
  return documents.filter(({ file, title }) => fold(file) === fold(wanted) || fold(title) === fold(wanted))
}

/**
 * Returns the one document with this id, beginning of an id, file name or title. Throws `unknownDocument` and
 * `ambiguousDocument` with candidates.
 */
export function findDocument(state: FoldState, wanted: string): Document {
  const documents = readDocuments(state)
  const found = findMatches(documents, wanted)
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  if (found.length > 1) {
    const candidates = found.slice(0, maxCandidates).map(describe)
    throw new ExpectedError('ambiguousDocument', { document: wanted, candidates })
  }
  const near = findNearest(documents.map(describe), wanted)
  throw new ExpectedError('unknownDocument', { document: wanted, candidates: near })
}
