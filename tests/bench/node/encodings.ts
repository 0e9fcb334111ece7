import { readFileSync } from 'node:fs'
import { decodeText } from '../../../src/main/core/importers/text/encoding.ts'
import { importFixture, listImportFixtures, readTruth } from '../../helpers/import-fixture.ts'
import type { Row } from '../row.ts'

/** How many of the text fixtures are decoded without one wrong character. */
export async function measureEncodings(): Promise<Row[]> {
  const files = listImportFixtures('txt', '.txt')
  const right = files.filter((file) => {
    const { text } = readTruth<{ readonly text: string }>('txt', file)
    return decodeText(readFileSync(importFixture('txt', file))).text.replaceAll('\r\n', '\n') === text
  })
  return [
    {
      id: 'Encodings',
      what: 'Text files decoded exactly',
      measured: `${right.length} of ${files.length}`,
      target: 'all',
      ok: right.length === files.length,
    },
  ]
}
