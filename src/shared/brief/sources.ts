import type { List } from 'mdast'
import type { BriefDocument } from './brief-input.ts'
import { describeDocument } from './citation.ts'

/** Returns the list of sources, in the order given, each with its file and the whole SHA-256. */
export function composeSources(documents: readonly BriefDocument[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: documents.map((document) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: `${describeDocument(document)}. ` },
            { type: 'inlineCode', value: document.file.replace(/\s+/g, ' ') },
            { type: 'text', value: ', ' },
            { type: 'inlineCode', value: `sha256:${document.sha256}` },
          ],
        },
      ],
    })),
  }
}
