import { describeRange } from '../../../src/shared/anchoring/describe.ts'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { coderIdOf } from '../../../src/shared/model/coder.ts'
import type { AnnotationId } from '../../../src/shared/model/ids.ts'
import { benchCoderNames, generateCoding, moreCoderNames } from '../generate/coding.ts'
import { importReport, writeBenchLog } from './report-library.ts'

/** Each coder's passages. */
const each = 10_000

/** Makes a library in which two coders, or four, marked 10,000 passages each in a document of 1 MB. */
export async function makeCodersLibrary(home: string, path: string, coderCount: 2 | 4 = 2): Promise<void> {
  const { document, textHash, text } = await importReport(home, path)
  const names = coderCount === 2 ? benchCoderNames : [...benchCoderNames, ...moreCoderNames]
  const coders = names.map((name, index): Operation => {
    return { kind: 'coder', id: coderIdOf(name), set: { name, shape: 'disc', colour: index + 1 } }
  })
  const coded = [
    ...generateCoding(text, each),
    ...(coderCount === 4 ? generateCoding(text, each, moreCoderNames, 12) : []),
  ]
  const passages = coded.map(({ id, coder, start, end, tags }): Operation => {
    const anchor = { textHash, ...describeRange(text, { start, end }) }
    const set = { anchor, note: '', created: 1_700_000_000_000, modified: 1_700_000_000_000 }
    const on = Object.fromEntries(tags.map((tag) => [tag, true]))
    return { kind: 'annotation', id: id as AnnotationId, document, coder, set, tags: on }
  })
  await writeBenchLog(path, [...coders, ...passages])
}
