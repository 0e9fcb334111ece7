import type { BriefDocument, BriefInput, BriefPassage, BriefTag } from '../../src/shared/brief/brief-input.ts'
import type { Block, PageStart } from '../../src/shared/text/blocks.ts'
import { composeSourceText } from '../../src/shared/text/canonical-text.ts'

export function briefDocument(
  fields: Partial<BriefDocument> & { readonly id: string },
  blocks: readonly (string | Block)[],
  pageStarts: readonly PageStart[] = [],
): BriefDocument {
  return {
    title: `Title of ${fields.id}`,
    file: `${fields.id}.txt`,
    sha256: fields.id.charCodeAt(0).toString(16).padStart(64, 'ab'),
    language: 'en',
    text: composeSourceText({
      blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'paragraph', text: block } : block)),
      pageStarts: [...pageStarts],
    }),
    ...fields,
  }
}

/** A passage with the words `exact`, at their first occurrence. */
export function briefPassage(
  document: BriefDocument,
  exact: string,
  fields: Partial<BriefPassage> = {},
): BriefPassage {
  const start = document.text.text.indexOf(exact)
  return {
    id: `a-${exact}`,
    document: document.id,
    start,
    end: start + exact.length,
    exact,
    tags: [],
    note: '',
    coder: { id: 'c1', name: 'Ann Example' },
    created: '2026-11-02T08:00:00.000Z',
    modified: '2026-11-03T08:00:00.000Z',
    ...fields,
  }
}

export const briefTag = (path: string): BriefTag => ({ id: `t-${path}`, path: path.split('/') })

export function briefInput(fields: Partial<BriefInput>): BriefInput {
  return {
    title: 'A brief',
    introduction: '',
    groupBy: 'tag',
    options: { notes: true, coderNames: false, dates: false, context: false },
    generated: '2026-11-23T06:00:00.000Z',
    library: { id: 'l1', name: 'My study' },
    documents: [],
    passages: [],
    tags: [],
    ...fields,
  }
}
