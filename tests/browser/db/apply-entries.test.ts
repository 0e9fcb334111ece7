import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { applyEntries } from '../../../src/renderer/db/apply-entries.ts'
import type { ViewDatabase } from '../../../src/renderer/db/database.ts'
import { readLayers } from '../../../src/renderer/db/queries/read-layers.ts'
import { resetView } from '../../../src/renderer/db/reset-view.ts'
import { readDigest } from '../../../src/renderer/db/view-digest.ts'
import type { Cursors } from '../../../src/shared/log/cursor.ts'
import { digestState } from '../../../src/shared/log/digest.ts'
import type { Entry } from '../../../src/shared/log/entry.ts'
import { fold } from '../../../src/shared/log/fold.ts'
import type { WriterId } from '../../../src/shared/model/ids.ts'
import { cursorAfter } from '../../helpers/fake-main.ts'
import {
  annotationId,
  coderId,
  documentId,
  logsArbitrary,
  passage,
  tagId,
} from '../../helpers/view-entries.ts'
import { foldAnnotations, foldContent, openTestDatabase, readContent } from '../../helpers/view-rows.ts'

const databases: ViewDatabase[] = []
const open = async (library?: Parameters<typeof openTestDatabase>[0]) => {
  const database = await openTestDatabase(library)
  databases.push(database)
  return database
}

afterEach(async () => {
  for (const database of databases) database.close()
  for (const database of databases.splice(0)) await database.delete()
})

let clock = 1
const now = () => clock++

/** Returns the batches in which logs are read: any interleaving that keeps each log's own order. */
function batchesOf(logs: readonly Entry[][], cuts: readonly number[]) {
  const places = logs.map(() => 0)
  const batches: { entries: Entry[]; from: Cursors; to: Cursors }[] = []
  for (let turn = 0; places.some((place, log) => place < (logs[log]?.length ?? 0)); turn++) {
    const cut = cuts[turn % cuts.length] ?? 1
    const chosen = logs
      .map((_, index) => index)
      .filter((index) => (cut >> (index * 2)) % 4 > 0 || turn % 7 === 6)
    const entries: Entry[] = []
    const from: Record<string, ReturnType<typeof cursorAfter>> = {}
    const to: Record<string, ReturnType<typeof cursorAfter>> = {}
    for (const index of chosen) {
      const log = logs[index] ?? []
      const start = places[index] ?? 0
      const end = Math.min(log.length, start + Math.max(1, (cut >> (index * 2)) % 4))
      if (start === end) continue
      entries.push(...log.slice(start, end))
      if (start > 0) from[`log${index}`] = cursorAfter(log, start)
      to[`log${index}`] = cursorAfter(log, end)
      places[index] = end
    }
    batches.push({ entries, from, to })
  }
  return batches
}

test('rows after any order and chunking of entries are what fold makes of all of them (seed 20261123)', async () => {
  const seen = { deleted: 0, conflicts: 0, moved: 0 }
  await fc.assert(
    fc.asyncProperty(
      logsArbitrary,
      fc.array(fc.integer({ min: 0, max: 63 }), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (logs, cuts, forgetful) => {
        const database = await openTestDatabase()
        try {
          for (const batch of batchesOf(logs, cuts)) {
            if (forgetful) database.directories.clear()
            expect((await applyEntries(database, batch, now())).state).toBe('applied')
          }
          const entries = logs.flat()
          const expected = foldContent(entries)
          expect(await readContent(database)).toEqual(expected)
          expect((await readDigest(database)).digest).toEqual(digestState(fold(entries)))
          for (const document of [documentId(1), documentId(2)]) {
            expect(await readLayers(database, document)).toEqual(foldAnnotations(entries, document))
          }
          for (const { fields, stamps } of Object.values(expected.annotations)) {
            if (fields.deleted === true) seen.deleted++
            if (new Set(Object.values(stamps)).size > 1) seen.conflicts++
          }
          for (const id of Object.keys(expected.annotations)) {
            const starts = new Set(
              entries.flatMap(({ ops }) =>
                ops.map((op) => op.kind === 'annotation' && op.id === id && op.set.anchor?.start),
              ),
            )
            if (starts.size > 3) seen.moved++
          }
        } finally {
          database.close()
          await database.delete()
        }
      },
    ),
    { seed: 20261123, numRuns: 60 },
  )
  expect(seen.deleted).toBeGreaterThan(20)
  expect(seen.conflicts).toBeGreaterThan(20)
  expect(seen.moved).toBeGreaterThan(5)
}, 120_000)

const entry = (seq: number, ops: Entry['ops'], at = seq): Entry => ({
  v: 1,
  writer: 'wtestwriter-0' as WriterId,
  seq,
  at: [1000 + at, 0],
  ops,
  unknown: 0,
})

/** Applies entries of one log one batch after another. */
async function applyLog(database: ViewDatabase, log: readonly Entry[], start: number, end = log.length) {
  return applyEntries(
    database,
    {
      entries: log.slice(start, end),
      from: start === 0 ? {} : { log: cursorAfter(log, start) },
      to: { log: cursorAfter(log, end) },
    },
    now(),
  )
}

test('applying the same batch twice changes nothing and still reports what it touches', async () => {
  const database = await open()
  const log = [entry(1, [passage(1, 5, { tags: [1] }), passage(2, 50)])]
  await applyLog(database, log, 0)
  const rows = await database.chunks.toArray()
  const stats = await database.stats.toArray()
  const again = await applyLog(database, log, 0)
  expect(await database.chunks.toArray()).toEqual(rows)
  expect(await database.stats.toArray()).toEqual(stats)
  const layer = again.state === 'applied' ? [...again.change.layers.values()][0] : undefined
  expect(layer?.annotations.get(annotationId(1))?.tags).toEqual([tagId(1)])
})

test('a batch that begins later than the view stands is refused whole', async () => {
  const database = await open()
  const log = [entry(1, [passage(1, 5)]), entry(2, [passage(2, 5)]), entry(3, [passage(3, 5)])]
  await applyLog(database, log, 0, 1)
  expect((await applyLog(database, log, 2)).state).toBe('behind')
  expect(Object.keys((await readContent(database)).annotations)).toEqual([annotationId(1)])
})

test('a batch on another history of the log is refused', async () => {
  const database = await open()
  await applyLog(database, [entry(1, [passage(1, 5)])], 0)
  const other = [entry(1, [passage(9, 5)]), entry(2, [passage(2, 5)])]
  expect((await applyLog(database, other, 1)).state).toBe('behind')
})

test('a batch that overlaps what was read applies its rest', async () => {
  const database = await open()
  const log = [entry(1, [passage(1, 5)]), entry(2, [passage(2, 5)]), entry(3, [passage(3, 5)])]
  await applyLog(database, log, 0, 2)
  expect((await applyLog(database, log, 0, 3)).state).toBe('applied')
  expect(await readContent(database)).toEqual(foldContent(log))
})

test('a layer of 1,300 is cut into chunks, and one change touches one of them', async () => {
  const database = await open()
  const log = [
    entry(
      1,
      Array.from({ length: 1300 }, (_, index) => passage(index + 1, index * 10)),
    ),
    entry(2, [
      {
        kind: 'annotation',
        id: annotationId(700),
        document: documentId(1),
        coder: coderId(1),
        set: { note: 'n' },
      },
    ]),
  ]
  await applyLog(database, log, 0, 1)
  const before = await database.chunks.toArray()
  expect(before.length).toBeGreaterThan(2)
  await applyLog(database, log, 1)
  const after = await database.chunks.toArray()
  expect(after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index])).length).toBe(1)
  expect(await readContent(database)).toEqual(foldContent(log))
})

test('passages that move, in and out of full chunks, stay in order (seed 7)', async () => {
  const database = await open()
  const random = fc.sample(fc.integer({ min: 1, max: 100_000 }), { seed: 7, numRuns: 12_000 })
  const log = Array.from({ length: 30 }, (_, batch) =>
    entry(
      batch + 1,
      Array.from({ length: 200 }, (_, index) => {
        const [number = 0, start = 0] = random.slice((batch * 200 + index) * 2)
        return passage((number % 2500) + 1, start)
      }),
    ),
  )
  for (let batch = 0; batch < log.length; batch++) {
    if (batch % 5 === 4) database.directories.clear()
    await applyLog(database, log, batch, batch + 1)
  }
  expect(await readContent(database)).toEqual(foldContent(log))
  expect(await readLayers(database, documentId(1))).toEqual(foldAnnotations(log, documentId(1)))
})

test('a deleted passage leaves the text and comes back', async () => {
  const database = await open()
  const deleted = (value: boolean): Entry['ops'] => [
    {
      kind: 'annotation',
      id: annotationId(1),
      document: documentId(1),
      coder: coderId(1),
      set: { deleted: value },
    },
  ]
  const log = [entry(1, [passage(1, 5, { tags: [1] })]), entry(2, deleted(true)), entry(3, deleted(false))]
  await applyLog(database, log, 0, 1)
  const gone = await applyLog(database, log, 1, 2)
  expect(await readLayers(database, documentId(1))).toEqual([])
  expect((await database.stats.toArray())[0]).toMatchObject({ annotations: 0, tags: {}, records: 1 })
  expect(
    gone.state === 'applied' && [...gone.change.layers.values()][0]?.annotations.get(annotationId(1)),
  ).toBe(null)
  await applyLog(database, log, 2)
  expect((await readLayers(database, documentId(1)))[0]?.tags).toEqual([tagId(1)])
})

test('two windows that write in turn each see through what they remember', async () => {
  const first = await open()
  const second = await open(first.name.replace(/^briefmark-view-\d+-/, '') as never)
  const log = [
    entry(
      1,
      Array.from({ length: 600 }, (_, index) => passage(index + 1, index)),
    ),
    ...Array.from({ length: 12 }, (_, index) =>
      entry(index + 2, [passage(700 + index, 300), passage(5, index * 50)]),
    ),
  ]
  for (let place = 0; place < log.length; place++) {
    await applyLog(place % 3 === 1 ? second : first, log, place, place + 1)
  }
  expect(await readContent(first)).toEqual(foldContent(log))
})

test('what a window remembers does not survive a rebuild by another', async () => {
  const first = await open()
  const second = await open(first.name.replace(/^briefmark-view-\d+-/, '') as never)
  const log = [entry(1, [passage(1, 5), passage(2, 9)]), entry(2, [passage(3, 7)])]
  await applyLog(first, log, 0, 1)
  await resetView(second)
  const other = [entry(1, [passage(4, 1)]), entry(2, [passage(1, 3)])]
  await applyLog(second, other, 0, 1)
  await applyLog(first, other, 1)
  expect(await readContent(first)).toEqual(foldContent(other))
})
