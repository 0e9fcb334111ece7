import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { call, hello, request, seen } from './helpers/contract.ts'
import {
  answerMessages,
  answerOpenDialogs,
  answerSaveDialogs,
  askedDialogs,
  clickMenu,
} from './helpers/dialogs.ts'
import { appFolder } from './helpers/runtime.ts'
import { appEnvironment, expect, test } from './helpers/test.ts'

const createStudy = (page: Page, folder: string) =>
  call(page, 'library.create', { path: join(folder, 'study'), name: 'Study' })

/** What the renderer asks once it shows a library: it listens to events from then on. */
const showLibrary = (page: Page) => call(page, 'sources.jobs', {})

function writeText(folder: string, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, `# ${name}\n\nThe city planned a growth of 6 % for the year. It reached 5.8 %.\n`)
  return path
}

test.describe('native dialogs', () => {
  test('ask for files of our kinds, and begin where the last one ended', async ({ start, folder }) => {
    const { app, page } = await start()
    const path = writeText(folder, 'report.md')
    await answerOpenDialogs(app, [path])
    expect(await call(page, 'dialogs.choose', { purpose: 'importFiles' })).toEqual({ paths: [path] })
    const [first] = await askedDialogs(app)
    expect(first).toMatchObject({
      properties: ['openFile', 'multiSelections'],
      filters: [
        { extensions: expect.arrayContaining(['pdf', 'docx', 'txt', 'md', 'html']) },
        { extensions: ['*'] },
      ],
    })
    await answerOpenDialogs(app, null)
    expect(await call(page, 'dialogs.choose', { purpose: 'importFiles' })).toEqual({ paths: null })
    expect(await askedDialogs(app)).toMatchObject([{ defaultPath: folder }])
  })

  test('ask where a brief is to be saved', async ({ start, folder }) => {
    const { app, page } = await start()
    const path = join(folder, 'b.md')
    await answerSaveDialogs(app, path)
    const input = { purpose: 'saveBrief', suggestedName: 'Growth: plans / figures.md' } as const
    expect(await call(page, 'dialogs.choose', input)).toEqual({ paths: [path] })
    const [asked] = await askedDialogs(app)
    expect(String(asked?.defaultPath)).toMatch(/Growth plans figures\.md$/)
  })
})

test.describe('menus', () => {
  test('run commands of the window in front', async ({ start }) => {
    const { app, page } = await start()
    await hello(page)
    await clickMenu(app, 'library.import')
    await expect.poll(() => seen(page, 'app.commandChosen')).toEqual([{ command: 'library.import' }])
  })

  test('make and open libraries', async ({ start, folder }) => {
    const { app, page } = await start()
    const path = join(folder, 'New study')
    await answerSaveDialogs(app, path)
    await Promise.all([page.waitForEvent('load'), clickMenu(app, 'shell.newLibrary')])
    expect((await hello(page)).library).toMatchObject({ path, name: 'New study' })

    // A second library opens in a window of its own; the first again comes to the front.
    const other = join(folder, 'Other')
    await answerSaveDialogs(app, other)
    const [second] = await Promise.all([app.waitForEvent('window'), clickMenu(app, 'shell.newLibrary')])
    await second.waitForURL(/index\.html/)
    expect((await hello(second)).library).toMatchObject({ path: other })
    await answerOpenDialogs(app, [path])
    await clickMenu(app, 'shell.openLibrary')
    await second.waitForTimeout(300)
    expect(app.windows()).toHaveLength(2)
  })

  test('say what is wrong with a folder that is no library', async ({ start, folder }) => {
    const { app, page } = await start()
    await answerMessages(app, 0)
    const plain = join(folder, 'plain')
    mkdirSync(plain)
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = (async () => ({
        canceled: false,
        filePaths: [path],
      })) as typeof dialog.showOpenDialog
    }, plain)
    // The window loads its page again for the folder, and shows no library when that is none.
    await Promise.all([page.waitForEvent('load'), clickMenu(app, 'shell.openLibrary')])
    await expect.poll(() => askedDialogs(app)).toMatchObject([{ message: expect.stringContaining('plain') }])
    expect((await hello(page)).library).toBeNull()
  })
})

test.describe('files from the system', () => {
  test('of the command line reach the window once it shows a library', async ({ start, folder }) => {
    const path = writeText(folder, 'report.md')
    const { page } = await start({ args: [path, join(folder, 'program.exe')] })
    await hello(page)
    await createStudy(page, folder)
    expect(await seen(page, 'app.filesOpened')).toEqual([])
    await showLibrary(page)
    await expect.poll(() => seen(page, 'app.filesOpened')).toEqual([{ paths: [path] }])
  })

  test('that came before the app was ready are not lost', async ({ start, folder, runtime }) => {
    test.skip(!runtime.isDouble, 'only macOS sends them this way')
    const path = writeText(folder, 'early.txt')
    const { page } = await start({ env: { ELECTRON_DOUBLE_OPEN_FILE: path } })
    await createStudy(page, folder)
    await showLibrary(page)
    await expect.poll(() => seen(page, 'app.filesOpened')).toEqual([{ paths: [path] }])
  })

  test('of a second start reach the first, and the second ends', async ({ start, folder, home, runtime }) => {
    const { app, page } = await start()
    await createStudy(page, folder)
    await showLibrary(page)
    writeText(folder, 'later.txt')
    const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : []
    const second = spawn(runtime.executable, [...sandbox, appFolder, 'later.txt'], {
      cwd: folder,
      env: appEnvironment(home, {}),
      stdio: 'ignore',
    })
    expect(await new Promise((done) => second.once('exit', done))).toBe(0)
    await expect.poll(() => seen(page, 'app.filesOpened')).toEqual([{ paths: [join(folder, 'later.txt')] }])
    expect(app.windows()).toHaveLength(1)
  })

  test('chosen in the page are known by their paths', async ({ start, folder }) => {
    const { page } = await start()
    const paths = [writeText(folder, 'one.md'), writeText(folder, 'two.md')]
    await page.getByLabel('Files').setInputFiles(paths)
    await expect.poll(() => page.evaluate(() => window.paths)).toEqual(paths)
    const made = await page.evaluate(() => {
      const bridge = Reflect.get(window, 'briefmark') as { pathForFile(file: File): string }
      return bridge.pathForFile(new File(['x'], 'made.txt'))
    })
    expect(made).toBe('')
  })

  test('dropped on the page are known by their paths, folders too', async ({ start, folder }) => {
    const { page } = await start()
    const box = await page.locator('#drop').boundingBox()
    if (box === null) throw new Error('nothing to drop on')
    const at = { x: box.x + 5, y: box.y + 5 }
    const files = [writeText(folder, 'dropped.md'), join(folder, 'reports')]
    mkdirSync(join(folder, 'reports'))
    const devtools = await page.context().newCDPSession(page)
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
    }
    await expect.poll(() => page.evaluate(() => window.paths)).toEqual(files)
  })
})

test.describe('imports', () => {
  const fixtures = resolve(import.meta.dirname, '..', 'fixtures', 'import')

  test('run in processes of their own and leave the document in the library', async ({ start, folder }) => {
    const { page } = await start()
    const { path } = await createStudy(page, folder)
    const files = [
      writeText(folder, 'report.md'),
      join(fixtures, 'pdf', 'en-1col-lo.pdf'),
      join(fixtures, 'pdf', 'en-truncated.pdf'),
    ]
    await call(page, 'sources.import', { items: files.map((file) => ({ path: file })) })
    const states = async () => (await call(page, 'sources.jobs', {})).jobs.map(({ state }) => state)
    await expect
      .poll(states, { timeout: 60_000 })
      .toEqual(['imported', 'imported', expect.stringMatching(/imported|failed/)])
    const { jobs } = await call(page, 'sources.jobs', {})
    const text = await request(page, 'sources.text', { document: jobs[0]?.document })
    expect(JSON.stringify(text)).toContain('The city planned a growth of 6 %')
    expect(existsSync(join(path, 'sources'))).toBe(true)
  })

  test('that are cancelled end their processes', async ({ start, folder }) => {
    const { page } = await start()
    await createStudy(page, folder)
    const path = join(folder, 'long.txt')
    writeFileSync(path, 'The city planned a growth of 6 % for the year.\n\n'.repeat(100_000))
    await call(page, 'sources.import', { items: [{ path }] })
    await call(page, 'sources.cancel', { job: null })
    const outcome = async () => (await call(page, 'sources.jobs', {})).jobs.map(({ error }) => error?.code)
    await expect.poll(outcome).toEqual(['cancelled'])
  })
})
