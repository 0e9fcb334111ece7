import { expect, test, vi } from 'vitest'
import { createClient } from '../../../src/renderer/client/create-client.ts'
import type { FileAccess } from '../../../src/renderer/client/file-access.ts'
import { createTransportPair } from '../../../src/shared/contract/memory-transport.ts'
import { createFakeMain, fakeLibrary } from '../../helpers/fake-main.ts'
import { createBreakablePair } from '../../helpers/transport-pair.ts'

const noFiles: FileAccess = {
  give: () => Promise.reject(new Error('no files')),
  collect: () => Promise.resolve([]),
}

test('calls get their own replies, parsed', async () => {
  const client = createClient(createFakeMain().connect(), noFiles)
  const [hello, read] = await Promise.all([
    client.call('app.hello', { protocol: 1 }),
    client.call('log.readSince', { cursors: {}, limitBytes: 1000 }),
  ])
  expect(hello.library?.id).toBe(fakeLibrary.id)
  expect(read.done).toBe(true)
})

test('an expected failure keeps its code and details', async () => {
  const main = createFakeMain()
  main.handle('library.open', () => {
    throw { code: 'notALibrary', details: { path: '/x' } }
  })
  const client = createClient(main.connect(), noFiles)
  await expect(client.call('library.open', { path: '/x' })).rejects.toMatchObject({
    name: 'ContractError',
    code: 'notALibrary',
    details: { path: '/x' },
  })
})

test('a reply of another shape is an internal failure', async () => {
  const main = createFakeMain()
  main.handle('view.check', () => ({ rebuild: 'perhaps' }))
  const client = createClient(main.connect(), noFiles)
  await expect(
    client.call('view.check', { cursors: {}, digest: { records: 0, sum: 0 } }),
  ).rejects.toMatchObject({ code: 'internal', details: { method: 'view.check', path: 'rebuild' } })
})

test('events reach their listeners until they are removed', async () => {
  const main = createFakeMain()
  const client = createClient(main.connect(), noFiles)
  const listener = vi.fn()
  const off = client.on('app.commandChosen', listener)
  main.emit('app.commandChosen', { command: 'find' })
  await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ command: 'find' }))
  off()
  main.emit('app.commandChosen', { command: 'find' })
  await client.call('app.hello', { protocol: 1 })
  expect(listener).toHaveBeenCalledTimes(1)
})

test('a closed connection ends waiting calls', async () => {
  const [near, far] = createTransportPair()
  const client = createClient(near, noFiles)
  const call = client.call('app.hello', { protocol: 1 })
  far.close()
  await expect(call).rejects.toMatchObject({ code: 'connectionLost' })
  await expect(client.call('app.hello', { protocol: 1 })).rejects.toMatchObject({ code: 'connectionLost' })
})

test('a connection that comes back has its library open before anybody is told', async () => {
  const main = createFakeMain()
  main.handle('app.hello', () => ({
    protocol: 1,
    version: '0',
    shell: 'memory',
    sample: false,
    home: '/',
    preferences: {
      theme: 'system',
      coderName: '',
      coderColour: 1,
      textSize: 17,
      sidebarOpen: true,
      sidebarWidth: 264,
      marginOpen: true,
      snapToWords: true,
      places: {},
      recentTags: {},
    },
    recent: [],
    library: null,
  }))
  const pair = createBreakablePair((end) => {
    const near = main.connect()
    end.onMessage((message) => near.send(message))
    near.onMessage((message) => end.send(message))
  })
  const client = createClient(pair, noFiles)
  const states: boolean[] = []
  client.onConnection((connected) => states.push(connected))
  await client.call('library.open', { path: fakeLibrary.path })
  pair.cut()
  expect(states).toEqual([true, false])
  const before = main.calls.length
  pair.join()
  await vi.waitFor(() => expect(states).toEqual([true, false, true]))
  expect(main.calls.slice(before).map(({ method }) => method)).toEqual(['app.hello', 'library.open'])
})

test('files are given two at a time and keep their order', async () => {
  let running = 0
  let most = 0
  const client = createClient(createFakeMain().connect(), {
    collect: () => Promise.resolve([]),
    async give(file) {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, file.name === 'a.txt' ? 20 : 1))
      running--
      return { upload: file.name }
    },
  })
  const report = vi.fn()
  const files = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => new File(['x'], name))
  const items = await client.prepareImport(files, report)
  expect(items).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((upload) => ({ upload })))
  expect(most).toBe(2)
  expect(report).toHaveBeenLastCalledWith(4, 4)
})
