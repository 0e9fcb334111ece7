import { composeExtraction } from '../compose-extraction.ts'
import type { Importer } from '../importer.ts'
import { decodeText } from './encoding.ts'
import { classifyParagraphs } from './text-blocks.ts'
import { splitLines } from './text-lines.ts'
import { findTextNotes } from './text-notes.ts'
import { joinParagraphs } from './text-paragraphs.ts'
import { gatherTables } from './text-tables.ts'
import { findWrapWidth } from './wrap-width.ts'

const extractor = { id: 'text', version: 8 }

/** Imports plain text. Whether a line is a paragraph or a piece of one is told from the lines themselves. */
export const importText: Importer = async (bytes, _request, report) => {
  const { text, encoding } = decodeText(bytes)
  const lines = gatherTables(splitLines(text))
  report(1, 2)
  const blocks = findTextNotes(classifyParagraphs(joinParagraphs(lines, findWrapWidth(lines))))
  const title = blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? blocks[0].text : undefined
  report(2, 2)
  return composeExtraction({ extractor, encoding, metadata: { title }, blocks })
}
