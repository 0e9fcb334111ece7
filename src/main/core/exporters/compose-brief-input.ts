import type { BriefDocument, BriefInput, BriefPassage } from '../../../shared/brief/brief-input.ts'
import type { BriefFields } from '../../../shared/model/brief.ts'
import type { CoderId, TagId } from '../../../shared/model/ids.ts'
import { composeSourceText } from '../../../shared/text/canonical-text.ts'
import type { OpenLibrary } from '../library/open-library.ts'
import { readDocumentText } from '../library/read-document-text.ts'
import { readAnnotations, readCoders, readDocuments, readTagTree } from '../library/read-state.ts'

/**
 * Gathers what a brief says: the chosen passages with their documents, tags and coders. Empty choices mean all; a tag
 * stands for its children too. `generated` is milliseconds since 1970.
 *
 * `viewer` is for whom: what blind coding hides from that coder is left out.
 *
 * A passage that was not found again in the document's present text is left out: its place could not be cited.
 */
export async function composeBriefInput(
  { library, sources }: OpenLibrary,
  brief: BriefFields,
  viewer: CoderId | null,
  generated: number,
): Promise<BriefInput> {
  const { state } = library
  const tree = readTagTree(state)
  const wanted = brief.tags.length === 0 ? undefined : tree.withChildren(brief.tags)
  const all = readDocuments(state)
  const current = new Map(all.map((document) => [document.id, document.textHash]))
  const annotations = readAnnotations(state, {
    viewer,
    ...(brief.documents.length === 0 ? {} : { documents: new Set(brief.documents) }),
    ...(brief.coders.length === 0 ? {} : { coders: new Set(brief.coders) }),
    ...(wanted === undefined ? {} : { tags: wanted }),
  }).filter((annotation) => annotation.anchor.textHash === current.get(annotation.document))
  const coderNames = new Map(readCoders(state).map((coder) => [coder.id, coder.name]))
  const cited = new Set(annotations.map((annotation) => annotation.document))
  const documents: BriefDocument[] = []
  for (const document of all) {
    if (!cited.has(document.id)) continue
    const extracted = await readDocumentText(sources, document)
    documents.push({
      id: document.id,
      title: document.title,
      issuer: document.issuer,
      date: document.date,
      file: document.file,
      sha256: document.sha256,
      language: document.language,
      text: composeSourceText(extracted),
    })
  }
  const tagOf = (id: TagId) => {
    const node = tree.find(id)
    return node === null ? [] : [{ id, path: node.path }]
  }
  const passages = annotations.map(
    (annotation): BriefPassage => ({
      id: annotation.id,
      document: annotation.document,
      start: annotation.anchor.start,
      end: annotation.anchor.end,
      exact: annotation.anchor.exact,
      tags: annotation.tags.flatMap(tagOf),
      note: annotation.note,
      coder: { id: annotation.coder, name: coderNames.get(annotation.coder) ?? annotation.coder },
      created: new Date(annotation.created).toISOString(),
      modified: new Date(annotation.modified).toISOString(),
    }),
  )
  return {
    title: brief.title,
    introduction: brief.introduction,
    groupBy: brief.groupBy,
    options: { notes: brief.notes, coderNames: brief.coderNames, dates: brief.dates, context: brief.context },
    generated: new Date(generated).toISOString(),
    library: { id: library.id, name: library.name },
    documents,
    passages,
    tags: tree.all
      .filter((node) => wanted === undefined || wanted.has(node.tag.id))
      .map((node) => ({ id: node.tag.id, path: node.path })),
  }
}
