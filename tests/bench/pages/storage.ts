import { createViewDatabase } from '../../../src/renderer/db/database.ts'
import type { LibraryId } from '../../../src/shared/model/ids.ts'
import { annotationOperation, benchDocumentId, generateOperations } from '../generate/entries.ts'
import { percentile } from '../statistics.ts'
import type { AnnotationStore } from './storage/annotation-store.ts'
import { createLayersStore } from './storage/layers-store.ts'
import { createRowsStore } from './storage/rows-store.ts'

const [huge, big, small] = [900, 901, 902]

async function time(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

async function timeMany(count: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const all: number[] = []
  for (let index = 0; index < count; index++) all.push(await time(() => work(index)))
  return percentile(all, 0.5)
}

async function measure(store: AnnotationStore): Promise<Record<string, number>> {
  const operations = generateOperations(100_000, 500)
  const build = await time(() => store.write(operations))
  await store.write(generateOperations(20_000, 20_000, huge))
  await store.write(generateOperations(5_000, 5_000, big))
  await store.write(generateOperations(50, 50, small))
  const open = (document: number) => timeMany(7, () => store.read(benchDocumentId(document)))
  const change = (document: number) =>
    timeMany(15, (index) => {
      // A new passage, as most changes are. One that is there would move to another end of the text.
      const number = document * 1_000_000 + 500_000 + index
      return store.write([annotationOperation(number, benchDocumentId(document), index * 900)])
    })
  return {
    build,
    open5: await open(big),
    open20: await open(huge),
    openSmall: await open(small),
    changeHuge: await change(huge),
    changeSmall: await change(small),
  }
}

/** Measures one way to keep annotations; milliseconds. */
async function runStorage(kind: 'layers' | 'rows'): Promise<Record<string, number>> {
  if (kind === 'rows') return measure(await createRowsStore())
  const database = createViewDatabase('lbench000000000000' as LibraryId)
  await database.open()
  return measure(createLayersStore(database))
}

declare global {
  interface Window {
    runStorage: typeof runStorage
  }
}
window.runStorage = runStorage
