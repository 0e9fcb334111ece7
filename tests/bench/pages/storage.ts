import { createViewDatabase } from '../../../src/renderer/db/database.ts'
import type { Operation } from '../../../src/shared/log/entry.ts'
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
  const layers = { huge: generateOperations(20_000, 20_000, huge), small: generateOperations(50, 50, small) }
  await store.write(layers.huge)
  await store.write(generateOperations(5_000, 5_000, big))
  await store.write(layers.small)
  const open = (document: number) => timeMany(7, () => store.read(benchDocumentId(document)))
  const add = (document: number) =>
    timeMany(15, (index) => {
      const number = document * 1_000_000 + 500_000 + index
      return store.write([annotationOperation(number, benchDocumentId(document), index * 900)])
    })
  /** Writes passages that are there, where they stand, as a change of their tags does. */
  const change = (operations: readonly Operation[]) =>
    timeMany(15, (index) => store.write(operations.slice(index * 3, index * 3 + 1)))
  return {
    build,
    open5: await open(big),
    open20: await open(huge),
    openSmall: await open(small),
    addHuge: await add(huge),
    addSmall: await add(small),
    changeHuge: await change(layers.huge),
    changeSmall: await change(layers.small),
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
