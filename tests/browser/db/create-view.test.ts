import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import type { Client } from '../../../src/renderer/client/client.ts'
import { createClient } from '../../../src/renderer/client/create-client.ts'
import { createView } from '../../../src/renderer/db/create-view.ts'
import {
  createViewDatabase,
  type ViewDatabase,
  viewName,
  viewVersion,
} from '../../../src/renderer/db/database.ts'
import { holdView } from '../../../src/renderer/db/older-views.ts'
import { readLayers } from '../../../src/renderer/db/queries/read-layers.ts'
import type { View, ViewChange, ViewStatus } from '../../../src/renderer/db/view.ts'
import type { Entry } from '../../../src/shared/log/entry.ts'
import { layerKey } from '../../../src/shared/log/fold.ts'
import type { LibraryId } from '../../../src/shared/model/ids.ts'
import { createFakeMain, type FakeMain, fakeLibrary } from '../../helpers/fake-main.ts'
import { createBreakablePair } from '../../helpers/transport-pair.ts'
import { annotationId, coderId, documentId, passage } from '../../helpers/view-entries.ts'
import { foldContent, readContent } from '../../helpers/view-rows.ts'

const noFiles = { give: () => Promise.reject(new Error('no files')), collect: () => Promise.resolve([]) }
const opened: { view: View; database: ViewDatabase }[] = []
let libraries = 0

afterEach(async () => {
  for (const { view, database } of opened) {
    view.dispose()
    database.close()
  }
  for (const { database } of opened.splice(0)) await database.delete()
})

interface Window {
  readonly view: View
  readonly database: ViewDatabase
  readonly client: Client
  readonly changes: ViewChange[]
  readonly statuses: ViewStatus[]
}

function openWindow(
  main: FakeMain,
  library: LibraryId,
  client = createClient(main.connect(), noFiles),
): Window {
  const database = createViewDatabase(library)
  const view = createView(client, database, { ...fakeLibrary, id: library })
  opened.push({ view, database })
  const changes: ViewChange[] = []
  const statuses: ViewStatus[] = []
  view.onChange((change) => changes.push(change))
  view.onStatus((status) => statuses.push(status))
  return { view, database, client, changes, statuses }
}

const newLibrary = () => `lviewtest${Date.now().toString(36)}${libraries++}` as LibraryId
const ready = (window: Window) => vi.waitFor(() => expect(window.view.status().state).toBe('ready'), 10_000)
const settled = (window: Window, main: FakeMain) =>
  vi.waitFor(
    async () => expect(await readContent(window.database)).toEqual(foldContent(main.entries())),
    10_000,
  )

test('a new view reads everything and tells how far it is', async () => {
  const main = createFakeMain()
  for (let index = 1; index <= 40; index++)
    main.write(`wwriter000${index % 3}-0`, [passage(index, index * 10)])
  const window = openWindow(main, newLibrary())
  await ready(window)
  await settled(window, main)
  expect(window.statuses.some((status) => status.state === 'building' && status.bytesTotal === 4000)).toBe(
    true,
  )
  expect(window.changes).toEqual([expect.objectContaining({ reset: true })])
})

test('an empty library is ready at once, and its first entry arrives', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  await window.view.append([passage(1, 5)])
  expect((await readLayers(window.database, documentId(1))).map(({ id }) => id)).toEqual([annotationId(1)])
  const layer = window.changes.at(-1)?.layers.get(layerKey(documentId(1), coderId(1)))
  expect(layer?.annotations.get(annotationId(1))?.anchor.start).toBe(5)
})

test('five entries at once stand in the rows in order when they are acknowledged, and are not reported one by one', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  const before = window.changes.length
  const acknowledged: number[] = []
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (number) => {
      await window.view.append([passage(number, number * 10)])
      acknowledged.push(number)
      const rows = await readLayers(window.database, documentId(1))
      expect(rows.map(({ id }) => id)).toContain(annotationId(number))
    }),
  )
  expect(acknowledged).toEqual([1, 2, 3, 4, 5])
  expect(window.changes.length - before).toBeLessThan(5)
  expect(await readContent(window.database)).toEqual(foldContent(main.entries()))
})

test('a warm view reads only what is new and has itself checked once', async () => {
  const main = createFakeMain()
  const library = newLibrary()
  main.write('wwriter0001-0', [passage(1, 5)])
  const first = openWindow(main, library)
  await ready(first)
  first.view.dispose()
  main.write('wwriter0001-0', [passage(2, 50)])
  const before = main.calls.length
  const second = openWindow(main, library)
  await ready(second)
  await settled(second, main)
  const calls = main.calls.slice(before)
  expect(calls.filter(({ method }) => method === 'view.check').length).toBe(1)
  expect(calls.find(({ method }) => method === 'log.readSince')?.input).toMatchObject({
    cursors: { 'wwriter0001-0': { offsetBytes: 100 } },
  })
  expect(second.statuses.filter(({ state }) => state === 'building').length).toBeLessThanOrEqual(2)
})

test('a view that is not what main says is built again, once', async () => {
  const main = createFakeMain()
  const library = newLibrary()
  main.write('wwriter0001-0', [passage(1, 5), passage(2, 20)])
  const first = openWindow(main, library)
  await ready(first)
  first.view.dispose()
  await first.database.stats.clear()
  const second = openWindow(main, library)
  await ready(second)
  await settled(second, main)
  expect(await second.database.stats.count()).toBe(1)
  main.handle('view.check', () => ({ rebuild: true }))
  const third = openWindow(main, library)
  await ready(third)
  await settled(third, main)
})

test('entries that wait are written together and append waits for its own', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  const count = window.changes.length
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => window.view.append([passage(index + 1, index * 10)])),
  )
  expect((await readLayers(window.database, documentId(1))).length).toBe(20)
  expect(window.changes.length - count).toBeLessThan(20)
})

test('what is on disk is told before its rows are written', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  const heard: string[] = []
  window.view.onWritten((annotations) => heard.push(...annotations.map(({ id }) => `written ${id}`)))
  window.database.chunks.hook('creating', () => void heard.push('row'))
  window.view.onChange(() => heard.push('changed'))
  await window.view.append([passage(1, 5)])
  expect(heard).toEqual([`written ${annotationId(1)}`, 'row', 'changed'])
})

test('rows are written also when a listener fails', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  let calls = 0
  window.view.onWritten(() => {
    calls++
    throw new Error('a listener that fails')
  })
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
  main.write('wwriter0001-0', [passage(1, 5)])
  await settled(window, main)
  expect(calls).toBe(1)
  expect(reported).toHaveBeenCalledOnce()
  reported.mockRestore()
})

test('no older state is reported of what was written again meanwhile', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  const heard: string[] = []
  window.view.onWritten((annotations) =>
    heard.push(...annotations.map(({ id, anchor }) => `written ${id} ${anchor.start}`)),
  )
  window.view.onChange(({ layers }) => {
    for (const { annotations } of layers.values())
      for (const [id, annotation] of annotations) heard.push(`changed ${id} ${annotation?.anchor.start}`)
  })
  let isFirst = true
  window.database.chunks.hook('creating', () => {
    if (isFirst) main.write('wwriter0001-0', [passage(1, 50)])
    isFirst = false
  })
  main.write('wwriter0001-0', [passage(1, 5), passage(2, 7)])
  await vi.waitFor(() => expect(heard).toHaveLength(5))
  expect(heard).toEqual([
    `written ${annotationId(1)} 5`,
    `written ${annotationId(2)} 7`,
    `written ${annotationId(1)} 50`,
    `changed ${annotationId(2)} 7`,
    `changed ${annotationId(1)} 50`,
  ])
})

test('a refused entry rejects with its reason and changes nothing', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  main.handle('log.append', () => {
    throw { code: 'diskFull', details: { path: '/x' } }
  })
  await expect(window.view.append([passage(1, 5)])).rejects.toMatchObject({
    name: 'ContractError',
    code: 'diskFull',
  })
  expect(await readLayers(window.database, documentId(1))).toEqual([])
})

test('two windows on one view stay right, and each hears of the other', async () => {
  const main = createFakeMain()
  const library = newLibrary()
  const left = openWindow(main, library)
  const right = openWindow(main, library)
  await Promise.all([ready(left), ready(right)])
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      (index % 2 === 0 ? left : right).view.append([passage(index + 1, (index * 37) % 400)]),
    ),
  )
  await settled(left, main)
  for (const { changes } of [left, right]) {
    await vi.waitFor(() => {
      const heard = new Set(
        changes.flatMap(({ layers }) => [...layers.values()].flatMap((l) => [...l.annotations.keys()])),
      )
      expect(heard.size).toBe(30)
    })
  }
})

test('a rewritten log drops what is gone, in two windows at once', async () => {
  const main = createFakeMain()
  const library = newLibrary()
  for (let index = 1; index <= 5; index++) main.write('wwriter0001-0', [passage(index, index * 10)])
  const left = openWindow(main, library)
  const right = openWindow(main, library)
  await Promise.all([ready(left), ready(right)])
  const kept = (main.logs.get('wwriter0001-0') as Entry[]).slice(0, 2)
  main.rewrite('wwriter0001-0', [...kept, { ...(kept[0] as Entry), seq: 3, ops: [passage(9, 3)] }])
  await settled(left, main)
  await settled(right, main)
  await left.view.append([passage(10, 1)])
  await settled(right, main)
})

test('missed entries are read when the next one does not fit', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  main.write('wwriter0001-0', [passage(1, 5)])
  await ready(window)
  main.write('wwriter0001-0', [passage(2, 5)], 0, true)
  main.write('wwriter0001-0', [passage(3, 5)])
  await settled(window, main)
})

test('after a lost connection the view reads what it missed', async () => {
  const main = createFakeMain()
  const pair = createBreakablePair((end) => {
    const near = main.connect()
    end.onMessage((message) => near.send(message))
    near.onMessage((message) => end.send(message))
    end.onClose(() => near.close())
  })
  const client = createClient(pair, noFiles)
  const window = openWindow(main, newLibrary(), client)
  await ready(window)
  pair.cut()
  await expect(window.view.append([passage(1, 5)])).rejects.toMatchObject({ code: 'connectionLost' })
  main.write('wwriter0001-0', [passage(2, 5)])
  pair.join()
  await settled(window, main)
  expect(window.view.status().state).toBe('ready')
})

test('what another window wrote while the connection was lost is reported when it is back', async () => {
  const main = createFakeMain()
  const library = newLibrary()
  const pair = createBreakablePair((end) => {
    const near = main.connect()
    end.onMessage((message) => near.send(message))
    near.onMessage((message) => end.send(message))
    end.onClose(() => near.close())
  })
  const other = openWindow(main, library)
  const window = openWindow(main, library, createClient(pair, noFiles))
  await Promise.all([ready(other), ready(window)])
  await other.view.append([passage(1, 5)])
  await vi.waitFor(() => expect(window.changes.some(({ layers }) => layers.size > 0)).toBe(true))
  const before = window.changes.length
  pair.cut()
  await other.view.append([passage(2, 5)])
  pair.join()
  await vi.waitFor(() =>
    expect(window.changes.slice(before)).toEqual([expect.objectContaining({ reset: true })]),
  )
})

test('a database removed under the view is built again', async () => {
  const main = createFakeMain()
  main.write('wwriter0001-0', [passage(1, 5)])
  const window = openWindow(main, newLibrary())
  await ready(window)
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(window.database.name)
    request.onsuccess = resolve
    request.onerror = reject
  })
  await window.view.append([passage(2, 5)])
  await settled(window, main)
})

test('a full disk of the browser is said, entries still reach main, and rebuild helps', async () => {
  const main = createFakeMain()
  const window = openWindow(main, newLibrary())
  await ready(window)
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  try {
    await window.view.append([passage(1, 5)])
  } finally {
    IDBObjectStore.prototype.put = put
  }
  expect(window.view.status()).toMatchObject({ state: 'failed', error: { name: 'ViewError', code: 'full' } })
  await window.view.append([passage(2, 5)])
  expect(main.entries().length).toBe(2)
  await window.view.rebuild()
  expect(window.view.status().state).toBe('ready')
  await settled(window, main)
})

test('removes what earlier view versions left of its library, but nothing that is in use', async () => {
  const library = newLibrary()
  const [older, used, later] = [
    viewName(library, 1),
    viewName(library, 2),
    viewName(library, viewVersion + 1),
  ]
  const ofOther = viewName(newLibrary(), 1)
  const left = [older, used, later, ofOther]
  const made = left.map((name) => new Dexie(name))
  for (const database of made) {
    database.version(1).stores({ cursors: 'key' })
    await database.open()
    database.close()
  }
  const stop = new AbortController()
  void holdView(used, stop.signal)
  const there = async () => (await Dexie.getDatabaseNames()).filter((name) => left.includes(name)).sort()

  const window = openWindow(createFakeMain(), library)
  await ready(window)
  await expect.poll(there).toEqual([used, later, ofOther].sort())
  expect(window.database.isOpen()).toBe(true)

  // Once nobody has it, the next opening removes it.
  stop.abort()
  window.view.dispose()
  window.database.close()
  await ready(openWindow(createFakeMain(), library))
  await expect.poll(there).toEqual([later, ofOther].sort())
  for (const database of made) await database.delete()
})
