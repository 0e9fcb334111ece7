import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { applyEntries } from '../../../src/renderer/db/apply-entries.ts'
import type { ViewDatabase } from '../../../src/renderer/db/database.ts'
import { useDocuments, useTags } from '../../../src/renderer/db/queries/use-records.ts'
import { type Stats, useStats } from '../../../src/renderer/db/queries/use-stats.ts'
import { resetView } from '../../../src/renderer/db/reset-view.ts'
import type { Entry, Operation } from '../../../src/shared/log/entry.ts'
import { codingIdOf } from '../../../src/shared/model/coding.ts'
import type { Document } from '../../../src/shared/model/document.ts'
import type { WriterId } from '../../../src/shared/model/ids.ts'
import { settingsId } from '../../../src/shared/model/settings.ts'
import { cursorAfter } from '../../helpers/fake-main.ts'
import { annotationId, coderId, documentId, passage, tagId } from '../../helpers/view-entries.ts'
import { openTestDatabase } from '../../helpers/view-rows.ts'

let database: ViewDatabase
let log: Entry[] = []
let unmount = () => {}

afterEach(async () => {
  unmount()
  database.close()
  await database.delete()
  log = []
})

async function write(ops: Operation[]) {
  const start = log.length
  log.push({ v: 1, writer: 'wtestwriter-0' as WriterId, seq: start + 1, at: [start + 1, 0], ops, unknown: 0 })
  await applyEntries(
    database,
    {
      entries: log.slice(start),
      from: start ? { log: cursorAfter(log, start) } : {},
      to: { log: cursorAfter(log, start + 1) },
    },
    start + 1,
  )
}

function Probe({ use }: { readonly use: () => void }) {
  use()
  return null
}

/** Renders a hook and returns its last value. */
async function watch<Value>(use: () => Value): Promise<{ readonly current: Value }> {
  const seen: { current: Value | undefined } = { current: undefined }
  const root = createRoot(document.createElement('div'))
  const read = () => {
    seen.current = use()
  }
  await act(async () => root.render(<Probe use={read} />))
  unmount = () => root.unmount()
  return seen as { current: Value }
}

const titled = (number: number, title: string): Operation => ({
  kind: 'document',
  id: documentId(number),
  set: { title },
})
const titles = (documents: readonly Document[]) => documents.map(({ title }) => title).sort()

test('documents follow every change, deletion and rebuild', async () => {
  database = await openTestDatabase()
  await write([titled(1, 'one'), titled(2, 'two')])
  const documents = await watch(() => useDocuments(database))
  await vi.waitFor(() => expect(titles(documents.current)).toEqual(['one', 'two']))
  await write([titled(2, 'zwei'), titled(3, 'three')])
  await vi.waitFor(() => expect(titles(documents.current)).toEqual(['one', 'three', 'zwei']))
  await write([{ kind: 'document', id: documentId(1), set: { deleted: true } }])
  await vi.waitFor(() => expect(titles(documents.current)).toEqual(['three', 'zwei']))
  await resetView(database)
  await vi.waitFor(() => expect(documents.current).toEqual([]))
})

test('one changed document of many reads one row', async () => {
  database = await openTestDatabase()
  await write(Array.from({ length: 500 }, (_, index) => titled(index + 1, `d${index}`)))
  const documents = await watch(() => useDocuments(database))
  await vi.waitFor(() => expect(documents.current.length).toBe(500))
  const before = new Map(documents.current.map((document) => [document.id, document]))
  const readAll = vi.spyOn(database.documents, 'toArray')
  await write([titled(7, 'new')])
  await vi.waitFor(() => expect(documents.current.find(({ id }) => id === documentId(7))?.title).toBe('new'))
  expect(readAll).not.toHaveBeenCalled()
  expect(documents.current.filter((document) => before.get(document.id) !== document).length).toBe(1)
})

test('counts follow passages, by document, coder, tag and tag with children', async () => {
  database = await openTestDatabase()
  const tag = (number: number, parent: number | null): Operation => ({
    kind: 'tag',
    id: tagId(number),
    set: { name: `t${number}`, parent: parent === null ? null : tagId(parent) },
  })
  await write([tag(1, null), tag(2, 1), passage(1, 5, { tags: [1] }), passage(2, 50, { tags: [2] })])
  const stats = await watch<Stats>(() => useStats(database, coderId(1)))
  await vi.waitFor(() => expect(stats.current.total).toBe(2))
  await write([passage(3, 5, { document: 2, coder: 2, tags: [2] })])
  await vi.waitFor(() => expect(stats.current.total).toBe(3))
  expect(Object.fromEntries(stats.current.tagsWithChildren)).toEqual({ [tagId(1)]: 3, [tagId(2)]: 2 })
  expect(Object.fromEntries(stats.current.documents)).toEqual({ [documentId(1)]: 2, [documentId(2)]: 1 })
  expect([...(stats.current.codersOf.get(documentId(2)) ?? [])]).toEqual([coderId(2)])
  await write([
    {
      kind: 'annotation',
      id: annotationId(3),
      document: documentId(2),
      coder: coderId(2),
      set: { deleted: true },
    },
  ])
  await vi.waitFor(() => expect(stats.current.total).toBe(2))
  expect(stats.current.documents.has(documentId(2))).toBe(false)
  expect([...(stats.current.codersOf.get(documentId(2)) ?? [])]).toEqual([])
})

test('counts leave out what blind coding hides, from the first reading on, until a mark is set', async () => {
  database = await openTestDatabase()
  await write([
    { kind: 'settings', id: settingsId, set: { blindCoding: true } },
    { kind: 'tag', id: tagId(1), set: { name: 't', parent: null } },
    passage(1, 5, { tags: [1] }),
    passage(2, 50, { coder: 2, tags: [1] }),
    passage(3, 5, { document: 2, coder: 2 }),
  ])
  const totals: number[] = []
  const stats = await watch<Stats>(() => {
    const value = useStats(database, coderId(1))
    totals.push(value.total)
    return value
  })
  await vi.waitFor(() => expect(stats.current.total).toBe(1))
  expect(Math.max(...totals)).toBe(1)
  expect(Object.fromEntries(stats.current.tagsWithChildren)).toEqual({ [tagId(1)]: 1 })
  expect(stats.current.documents.has(documentId(2))).toBe(false)
  expect([...(stats.current.codersOf.get(documentId(1)) ?? [])]).toEqual([coderId(1)])
  const mark = (done: boolean): Operation => ({
    kind: 'coding',
    id: codingIdOf(documentId(1), coderId(1)),
    set: { document: documentId(1), coder: coderId(1), done, modified: 1 },
  })
  await write([mark(true)])
  await vi.waitFor(() => expect(stats.current.total).toBe(2))
  expect(stats.current.tags.get(tagId(1))).toBe(2)
  await write([mark(false)])
  await vi.waitFor(() => expect(stats.current.total).toBe(1))
  await write([{ kind: 'settings', id: settingsId, set: { blindCoding: false } }])
  await vi.waitFor(() => expect(stats.current.total).toBe(3))
})

test('tags stand in their tree without deleted ones', async () => {
  database = await openTestDatabase()
  await write([
    { kind: 'tag', id: tagId(1), set: { name: 'Economy' } },
    { kind: 'tag', id: tagId(2), set: { name: 'Growth', parent: tagId(1) } },
    { kind: 'tag', id: tagId(3), set: { name: 'Gone', deleted: true } },
  ])
  const tree = await watch(() => useTags(database))
  await vi.waitFor(() =>
    expect(tree.current.all.map(({ path }) => path.join('/'))).toEqual(['Economy', 'Economy/Growth']),
  )
})
