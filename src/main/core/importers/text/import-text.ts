import { composeExtraction } from '../compose-extraction.ts'
import type { Importer } from '../importer.ts'
import { decodeText } from './encoding.ts'
import { takePageNumbers } from './page-numbers.ts'
import { classifyParagraphs } from './text-blocks.ts'
import { splitLines } from './text-lines.ts'
import { findTextNotes } from './text-notes.ts'
import { joinParagraphs } from './text-paragraphs.ts'
import { gatherTables } from './text-tables.ts'
import { findWrapWidth } from './wrap-width.ts'

const extractor = { id: 'text', version: 9 }

/** Imports plain text. Whether a line is a paragraph or a piece of one is told from the lines themselves. */
export const importText: Importer = async (bytes, _request, report) => {
  const { text, encoding } = decodeText(bytes)
  const lines = gatherTables(splitLines(text))
  report(1, 2)
  const { text: paragraphs, numbers } = takePageNumbers(joinParagraphs(lines, findWrapWidth(lines)))
  const blocks = findTextNotes(classifyParagraphs(paragraphs))
  const title = blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? blocks[0].text : undefined
  report(2, 2)
  const dropped = numbers.map((number) => ({ text: number, reason: 'pageInfo' as const }))
  return composeExtraction({ extractor, encoding, metadata: { title }, blocks, dropped })
}
