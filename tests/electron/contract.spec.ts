import { join } from 'node:path'
import { coderIdOf } from '../../src/shared/model/coder.ts'
import { call, hello, request, seen } from './helpers/contract.ts'
import { expect, test } from './helpers/test.ts'

test.describe("the contract over Electron's IPC", () => {
  test('answers a page and says which shell it is', async ({ start }) => {
    const { page } = await start()
    expect(await hello(page)).toMatchObject({ shell: 'electron', library: null, recent: [] })
  })

  test('answers what it does not understand with a code, never with silence', async ({ start }) => {
    const { page } = await start()
    const codeOf = async (method: string, input: unknown = {}) => {
      const reply = await request(page, method, input)
      return reply.ok ? null : reply.error.code
    }
    expect(await codeOf('app.fly')).toBe('unknownMethod')
    expect(await codeOf('app.hello', { protocol: 'one' })).toBe('badRequest')
    expect(await codeOf('app.hello', { protocol: 999 })).toBe('protocolMismatch')
    expect(await codeOf('log.readSince', { cursors: {}, limitBytes: 10 })).toBe('noLibrary')
    expect(await codeOf('library.open', { path: '/nowhere/at all' })).toBe('folderMissing')
  })

  test('writes entries and tells every window of the library', async ({ start, folder }) => {
    const { app, page } = await start()
    const path = join(folder, 'study')
    const library = await call(page, 'library.create', { path, name: 'Study' })
    expect(library).toMatchObject({ path, name: 'Study', readOnly: null })

    const opened = app.waitForEvent('window')
    await app.evaluate(({ Menu, BrowserWindow }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('shell.newWindow')
      item?.click(undefined, BrowserWindow.getAllWindows()[0])
    })
    const second = await opened
    await second.waitForURL(/index\.html/)
    expect((await hello(second)).library).toBeNull()
    await call(second, 'library.open', { path })

    const id = coderIdOf('Ada')
    const { writer, seq } = await call(page, 'log.append', {
      operations: [{ kind: 'coder', id, set: { name: 'Ada', shape: 'disc', colour: 1 } }],
    })
    for (const window of [page, second]) {
      await expect.poll(async () => (await seen(window, 'log.entriesAdded')).length).toBe(1)
      const [added] = await seen(window, 'log.entriesAdded')
      expect(added?.entries).toMatchObject([{ writer, seq, ops: [{ kind: 'coder', id }] }])
    }
  })

  test('answers what a page asks at once in one message', async ({ start, folder }) => {
    const { page } = await start()
    await call(page, 'library.create', { path: join(folder, 'study'), name: 'Study' })
    const texts = await page.evaluate(
      async ([id, count]) => {
        const before = window.texts.length
        const set = { name: 'Ada', shape: 'disc', colour: 1 }
        const input = { operations: [{ kind: 'coder', id, set }] }
        const requests = Array.from({ length: count }, (_, index) => {
          return { kind: 'request', protocol: 1, id: 1_000 + index, method: 'log.append', input }
        })
        const bridge = Reflect.get(window, 'briefmark') as { send(text: string): void }
        bridge.send(JSON.stringify(requests))
        const replies = () => window.texts.slice(before).join().split('"kind":"reply"').length - 1
        while (replies() < count) await new Promise((done) => setTimeout(done, 10))
        return window.texts.slice(before)
      },
      [coderIdOf('Ada'), 5] as const,
    )
    // They share one flush to disk: one piece of news, and all five answers beside it.
    expect(texts).toHaveLength(1)
    expect(JSON.parse(texts[0] ?? '')).toHaveLength(6)
  })

  test('keeps the library of a window that is loaded again', async ({ start, folder }) => {
    const { page } = await start()
    const path = join(folder, 'study')
    await call(page, 'library.create', { path, name: 'Study' })
    await page.reload()
    expect((await hello(page)).library).toMatchObject({ path })
    await call(page, 'library.close', {})
    await page.reload()
    expect((await hello(page)).library).toBeNull()
  })

  test('opens the library of the command line', async ({ start, folder }) => {
    const path = join(folder, 'study')
    const first = await start()
    await call(first.page, 'library.create', { path, name: 'Study' })
    expect(await first.quit()).toBe(0)

    const second = await start({ args: [`--library=${path}`] })
    expect((await hello(second.page)).library).toMatchObject({ path, name: 'Study' })
    expect((await hello(second.page)).recent).toMatchObject([{ path, found: true }])
  })

  test('opens a copy of the sample', async ({ start, home }) => {
    const { page } = await start({ args: ['--sample'] })
    expect((await hello(page)).library).toMatchObject({ path: join(home, 'sample-library') })
  })
})
