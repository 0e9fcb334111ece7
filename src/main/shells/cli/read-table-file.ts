import { readFile } from 'node:fs/promises'
import { tableFileMessages as messages } from '../../../shared/messages/agreement-data.ts'
import { ExpectedError } from '../../core/expected-error.ts'
import { decodeText } from '../../core/importers/text/encoding.ts'
import { UsageError } from './usage-error.ts'

/** With what files of spreadsheets begin: a package of XML, and the compound file that was before it. */
const spreadsheetMarks = ['PK\x03\x04', '\xd0\xcf\x11\xe0']

/**
 * Returns the text of a table that somebody's program wrote, in whatever encoding it is. Throws `unreadable`, and `UsageError`
 * for a folder, a spreadsheet and anything else that is no text.
 */
export async function readTableFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EISDIR') throw new UsageError(messages.folder(path), { cause: error })
    throw new ExpectedError('unreadable', { file: path, reason: error.code ?? '' }, { cause: error })
  })
  const mark = bytes.subarray(0, 4).toString('latin1')
  if (spreadsheetMarks.includes(mark)) throw new UsageError(messages.spreadsheet(path))
  const { text } = decodeText(bytes)
  // Different categories would look alike where characters are lost.
  if (/[\0\uFFFD]/.test(text)) throw new UsageError(messages.noText(path))
  return text
}
