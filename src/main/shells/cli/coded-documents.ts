import type { CodedDocument, CodedPassage } from '../../../shared/compare/agreement/coded-documents.ts'
import { paragraphRanges, type UnitKind, unitRanges } from '../../../shared/compare/agreement/unit-ranges.ts'
import { readCoding } from '../../../shared/log/records.ts'
import type { CoderId, DocumentId, TagId } from '../../../shared/model/ids.ts'
import { composeSourceText } from '../../../shared/text/canonical-text.ts'
import type { OpenLibrary } from '../../core/library/open-library.ts'
import { readAnnotations, readDocuments } from '../../core/library/read-state.ts'
import type { CliSession } from './open-session.ts'

/** Documents as agreement sees them. */
export interface CodedLibrary {
  /** Those that at least two of the coders coded, in the order of the library. */
  readonly documents: readonly CodedDocument[]
  /** Titles of documents without text; they are left out. */
  readonly empty: readonly string[]
  /** Passages that do not stand in the present text of their document. */
  readonly leftOut: number
  /** Tags on the passages that count. */
  readonly used: ReadonlySet<TagId>
}

/**
 * Reads what coders did in documents (none given: in all). A coder coded a document who marked something in it, or
 * marked the coding as done; of any other coder its values are missing.
 */
export async function readCodedDocuments(
  { client }: Pick<CliSession, 'client'>,
  { library: { state } }: OpenLibrary,
  wanted: {
    readonly documents: readonly DocumentId[]
    readonly coders: readonly CoderId[]
    readonly unit: UnitKind
  },
): Promise<CodedLibrary> {
  const coders = new Set(wanted.coders)
  const byDocument = Map.groupBy(readAnnotations(state, { coders }), ({ document }) => document)
  const done = [...state.coding].map(([id, register]) => readCoding(id, register)).filter((one) => one.done)
  const chosen = readDocuments(state).filter(
    ({ id }) => wanted.documents.length === 0 || wanted.documents.includes(id),
  )
  const documents: CodedDocument[] = []
  const empty: string[] = []
  const used = new Set<TagId>()
  let leftOut = 0
  for (const document of chosen) {
    const annotations = byDocument.get(document.id) ?? []
    const passages = new Map<string, CodedPassage[]>()
    for (const { document: at, coder } of done) {
      if (at === document.id && coders.has(coder)) passages.set(coder, [])
    }
    for (const { coder } of annotations) passages.set(coder, [])
    if (passages.size < 2) continue
    const { textHash, extracted } = await client.call('sources.text', { document: document.id })
    const source = composeSourceText(extracted)
    if (source.text.trim() === '') {
      empty.push(document.title)
      continue
    }
    for (const { coder, anchor, tags } of annotations) {
      if (anchor.textHash !== textHash || !source.text.startsWith(anchor.exact, anchor.start)) {
        leftOut++
        continue
      }
      passages.get(coder)?.push({ start: anchor.start, end: anchor.end, tags })
      for (const tag of tags) used.add(tag)
    }
    documents.push({
      id: document.id,
      length: source.text.length,
      units: unitRanges(source, wanted.unit, document.language),
      paragraphs: paragraphRanges(source),
      passages,
    })
  }
  return { documents, empty, leftOut, used }
}
