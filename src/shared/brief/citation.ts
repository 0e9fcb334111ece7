import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import { titleOrFile } from '../model/document.ts'
import { findBlockIndex, findPageLabel } from '../text/canonical-text.ts'
import type { BriefDocument, BriefPassage } from './brief-input.ts'
import { renderLocator } from './locator.ts'

/**
 * Numbers the paragraphs of a document for citations: from 1, every block that holds words, headings, list items and
 * table rows too, so that the number does not depend on how a reader sees the page. Index: the block's.
 */
export function numberParagraphs(document: Pick<BriefDocument, 'text'>): readonly number[] {
  let number = 0
  return document.text.blocks.map((block) => (block.text.trim() === '' ? number : ++number))
}

/** Returns title, issuing body and date, as far as they are known, without line feeds. */
export function describeDocument(
  document: Pick<BriefDocument, 'title' | 'issuer' | 'date' | 'file'>,
): string {
  return [titleOrFile(document), document.issuer, document.date]
    .map((part) => (part ?? '').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(', ')
}

/** Returns the footnote that says where a passage stands: for a reader in words, for a program as a locator. */
export function composeCitation(
  document: BriefDocument,
  paragraphs: readonly number[],
  passage: Pick<BriefPassage, 'start' | 'end'>,
  label: string,
): FootnoteDefinition {
  const { blocks } = document.text
  // The last character, not the end: a passage may end just where the next page begins.
  const last = Math.max(passage.start, passage.end - 1)
  const page = span(
    'p.',
    'pp.',
    findPageLabel(document.text, passage.start),
    findPageLabel(document.text, last),
  )
  const paragraph = span(
    'para.',
    'paras.',
    paragraphs[findBlockIndex(blocks, passage.start)],
    paragraphs[findBlockIndex(blocks, last)],
  )
  const words = [describeDocument(document), page, paragraph].filter((part) => part !== '').join(', ')
  const children: PhrasingContent[] = [
    { type: 'text', value: `${words}, ` },
    { type: 'inlineCode', value: renderLocator({ ...passage, sha256: document.sha256 }) },
  ]
  return { type: 'footnoteDefinition', identifier: label, label, children: [{ type: 'paragraph', children }] }
}

function span(
  one: string,
  several: string,
  first: string | number | null | undefined,
  last: typeof first,
): string {
  if (first == null || last == null) return ''
  return first === last ? `${one} ${first}` : `${several} ${first}–${last}`
}
