import type { Operation } from '../../../src/shared/log/entry.ts'
import { generateAnnotations } from '../generate/annotations.ts'
import { generateOperations } from '../generate/entries.ts'
import { importReport, writeBenchLog } from './report-library.ts'

/** Makes a library of 100,000 annotations, 10,000 of them in one document of 1 MB whose title is "Bench report". */
export async function makeLibrary(home: string, path: string): Promise<void> {
  const { document, textHash, text } = await importReport(home, path)
  const here = generateAnnotations(text, 10_000).map((annotation): Operation => {
    const { id, coder, note, created, modified, anchor } = annotation
    const set = { anchor: { ...anchor, textHash }, note, created, modified }
    const on = Object.fromEntries(annotation.tags.map((tag) => [tag, true]))
    return { kind: 'annotation', id, document, coder, set, tags: on }
  })
  await writeBenchLog(path, [...here, ...generateOperations(90_000, 500, 1)])
}
