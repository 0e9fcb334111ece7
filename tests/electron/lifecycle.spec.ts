import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { coderIdOf } from '../../src/shared/model/coder.ts'
import { call, hello, request } from './helpers/contract.ts'
import { answerMessages, askedDialogs } from './helpers/dialogs.ts'
import { expect, test } from './helpers/test.ts'

const put = (page: Page, value: string) =>
  page.evaluate(
    (text) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('view', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const write = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
          write.objectStore('rows').put(text, 'key')
          write.oncomplete = () => done()
        }
      }),
    value,
  )

const get = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((done, fail) => {
        const opening = indexedDB.open('view', 1)
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const read = opening.result.transaction('rows').objectStore('rows').get('key')
          read.onsuccess = () => done(read.result)
        }
      }),
  )

test('IndexedDB outlives the program', async ({ start }) => {
  const first = await start()
  expect(await first.page.evaluate(() => isSecureContext)).toBe(true)
  await put(first.page, 'kept')
  expect(await first.quit()).toBe(0)
  const second = await start()
  expect(await get(second.page)).toBe('kept')
})

test('quitting loses nothing that a window has just asked for', async ({ start, folder }) => {
  const { page, quit } = await start()
  const path = join(folder, 'study')
  await call(page, 'library.create', { path, name: 'Study' })
  const id = coderIdOf('Ada')
  const count = 200
  const { writer } = await call(page, 'log.append', {
    operations: [{ kind: 'coder', id, set: { name: 'Ada' } }],
  })
  await page.evaluate(
    ([coder, times]) => {
      for (let index = 0; index < times; index++) {
        const operations = [{ kind: 'coder', id: coder, set: { colour: (index % 6) + 1 } }]
        void window.call('log.append', { operations })
      }
    },
    [id, count] as const,
  )
  expect(await quit()).toBe(0)
  const log = readFileSync(join(path, 'logs', `${writer}.jsonl`), 'utf8')
  expect(log.endsWith('\n')).toBe(true)
  expect(log.split('\n').filter((line) => line.includes(id))).toHaveLength(count + 1)
})

test('a window comes back where it was, if a screen still shows it', async ({ start }) => {
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 700 })
  })
  expect(await first.quit()).toBe(0)
  const second = await start()
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
  expect(bounds).toEqual({ x: 40, y: 30, width: 900, height: 700 })
})

test('a page that dies is loaded again once, then only when the person wants it', async ({
  start,
  folder,
}) => {
  const { app, page } = await start()
  const path = join(folder, 'study')
  await call(page, 'library.create', { path, name: 'Study' })
  await answerMessages(app, 0)
  const die = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
  await Promise.all([page.waitForEvent('load'), die()])
  expect((await hello(page)).library).toMatchObject({ path })
  expect(await askedDialogs(app)).toEqual([])
  await Promise.all([page.waitForEvent('load'), die()])
  expect(await askedDialogs(app)).toMatchObject([{ buttons: ['Show again', 'Close'] }])
  expect((await hello(page)).library).toMatchObject({ path })
})

test('the theme of the settings is that of the native parts', async ({ start }) => {
  const { app, page } = await start()
  await request(page, 'app.setPreferences', { theme: 'dark' })
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
})

test('a page that refuses to go is closed only when the person says so', async ({ start }) => {
  const { app, page } = await start()
  // Without a listener Playwright itself would let the page go.
  page.on('dialog', () => undefined)
  await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()))
  // Chromium asks only for pages that somebody has used.
  await page.getByRole('heading').click()
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const state = { asked: 0, answer: 0 }
    Object.assign(globalThis, { closing: state })
    dialog.showMessageBoxSync = (() => {
      state.asked++
      return state.answer
    }) as typeof dialog.showMessageBoxSync
    BrowserWindow.getAllWindows()[0]?.close()
  })
  const asked = () => app.evaluate(() => (Reflect.get(globalThis, 'closing') as { asked: number }).asked)
  await expect.poll(asked).toBe(1)
  await page.waitForTimeout(200)
  expect(app.windows()).toHaveLength(1)
  await app.evaluate(() => {
    ;(Reflect.get(globalThis, 'closing') as { answer: number }).answer = 1
  })
})
