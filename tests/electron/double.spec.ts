import { resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { expect, test } from './helpers/test.ts'
import { beginning, runTinyApp, windowOn } from './helpers/tiny-app.ts'

/** What breaks a first launch of Electron, and what the double says about it. */
const breakers = [
  {
    name: 'awaits whenReady at top level',
    main: `${beginning}\nawait app.whenReady()`,
    code: 13,
    says: /DEADLOCK/,
  },
  {
    name: 'registers its privileged schemes twice',
    main: `${beginning}
for (const scheme of ['app', 'other']) protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
app.whenReady().then(() => app.quit())`,
    code: 70,
    says: /second call replaces the first/,
  },
  {
    name: 'handles a scheme without privileges',
    main: `${beginning}\napp.whenReady().then(() => { protocol.handle('app', answerHtml()); app.quit() })`,
    code: 70,
    says: /without standard and secure/,
  },
  {
    name: 'handles its scheme in another session than the window',
    main: `${beginning}
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
app.whenReady().then(async () => {
  protocol.handle('app', answerHtml())
  const window = new BrowserWindow({ webPreferences: { ...preferences, partition: 'persist:other' } })
  await window.loadURL('app://tiny/').catch(() => app.quit())
})`,
    code: 70,
    says: /app:\/\/tiny\/: nobody answered/,
  },
  {
    name: 'leaves the spelling checker on',
    main: `${beginning}\napp.whenReady().then(() => new BrowserWindow({})).catch((error) => { console.log(error.message); app.exit(3) })`,
    code: 3,
    says: /spellcheck = undefined is refused/,
  },
  {
    name: 'switches the isolation of pages off',
    main: `${beginning}
app.whenReady().then(() => new BrowserWindow({ webPreferences: { ...preferences, contextIsolation: false } }))
  .catch((error) => { console.log(error.message); app.exit(3) })`,
    code: 3,
    says: /contextIsolation = false is refused/,
  },
  {
    name: 'sets its folder of data too late',
    main: `${beginning}\napp.whenReady().then(() => { app.setPath('userData', '/tmp/x'); app.quit() })`,
    code: 70,
    says: /after ready/,
  },
  {
    name: 'lets a page go elsewhere',
    main: windowOn('<script>location.href = "https://elsewhere.invalid/"</script>'),
    code: 70,
    says: /navigation to https:\/\/elsewhere\.invalid\/ was not prevented/,
  },
  {
    name: 'lets a page open windows',
    main: windowOn('<script>window.open("https://elsewhere.invalid/")</script>'),
    code: 70,
    says: /was not denied by setWindowOpenHandler/,
  },
  {
    name: 'lets a page ask the network',
    main: windowOn('<script>fetch("https://elsewhere.invalid/x").catch(() => 0)</script>'),
    code: 70,
    says: /network request GET https:\/\/elsewhere\.invalid\/x/,
  },
  {
    name: 'asks the network itself',
    main: windowOn(
      '',
      'await fetch("http://192.0.2.1/", { signal: AbortSignal.timeout(200) }).catch(() => 0)',
    ),
    code: 70,
    says: /main connected to 192\.0\.2\.1/,
  },
  {
    name: 'rejects a promise that nobody handles',
    main: windowOn('', 'Promise.reject(new Error("lost"))'),
    code: 70,
    says: /unhandled rejection in main: lost/,
  },
  {
    name: 'calls what Electron does not have',
    main: `${beginning}\napp.setBadgeCoutn(1)`,
    code: 1,
    says: /app\.setBadgeCoutn does not exist in Electron/,
  },
  {
    name: 'calls what the double does not know',
    main: `${beginning}\napp.setBadgeCount(1)`,
    code: 1,
    says: /app\.setBadgeCount exists in Electron but is not modelled/,
  },
  {
    name: 'listens to an event that does not exist',
    main: `${beginning}\napp.on('redy', () => 0)`,
    code: 1,
    says: /'redy' is not an event of app/,
  },
  {
    name: 'shows a dialog that no test answers',
    main: windowOn('', 'await dialog.showMessageBox({ message: "?" })'),
    code: 3,
    says: /test did not stub it/,
  },
  {
    name: 'has a menu with a role that does not exist',
    main: windowOn(
      '',
      'try { Menu.buildFromTemplate([{ role: "pasta" }]) } catch (error) { console.log(error.message) }',
    ),
    code: 0,
    says: /unknown menu role pasta/,
  },
] as const

test.describe('the double reports an app that', () => {
  for (const { name, main, code, says } of breakers) {
    test(name, async ({ runtime }) => {
      test.skip(!runtime.isDouble, 'about the double only')
      const outcome = await runTinyApp(runtime.executable, main)
      expect(outcome.output).toMatch(says)
      expect(outcome.code).toBe(code)
    })
  }

  test('has a preload script that loads a module', async ({ runtime }) => {
    test.skip(!runtime.isDouble, 'about the double only')
    const main = windowOn('').replace(
      'spellcheck: false',
      "spellcheck: false, preload: new URL('preload.cjs', import.meta.url).pathname",
    )
    const outcome = await runTinyApp(runtime.executable, main, "require('node:path')")
    expect(outcome.output).toMatch(/preload threw: module not found: node:path/)
    expect(outcome.code).toBe(70)
    const asModule = await runTinyApp(runtime.executable, main, "import 'electron'")
    expect(asModule.output).toMatch(/cannot be an ES module/)
  })
})

test('an app that does everything right ends well', async ({ runtime }) => {
  test.skip(!runtime.isDouble, 'about the double only')
  expect((await runTinyApp(runtime.executable, windowOn('<p>Hello</p>'))).code).toBe(0)
})

test('values and errors cross as they do in Electron', async ({ runtime, home }) => {
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [resolve(import.meta.dirname, 'fixture', 'semantics')],
    env: { ...process.env, SEMANTICS_HOME: home } as Record<string, string>,
    timeout: 120_000,
  })
  const page = await app.firstWindow()
  await page.waitForURL(/index\.html/)
  const found = await page.evaluate(async () => {
    interface Api {
      invoke(channel: string, ...args: unknown[]): Promise<Record<string, unknown>>
      echo(value: unknown): Record<string, unknown>
      throwCoded(): void
      nested: { frozen: number[] }
      whole: object
    }
    const api = Reflect.get(window, 'api') as Api
    const failure = async (task: () => unknown) => {
      try {
        await task()
        return null
      } catch (error) {
        const { message, code } = error as Error & { code?: string }
        return { message, code }
      }
    }
    const sum = await api.invoke('add', 2, 3)
    const given = { date: new Date(1), twice: () => 7, blob: new Blob(['x']) }
    const echoed = api.echo(given)
    return {
      sum: [sum.sum, sum.at instanceof Date, sum.bytes instanceof Uint8Array, sum.map instanceof Map],
      echoed: [
        echoed !== given,
        echoed.date instanceof Date,
        (echoed.twice as () => number)(),
        echoed.blob instanceof Blob,
      ],
      frozen: [Object.isFrozen(api), Object.isFrozen(api.nested.frozen)],
      whole: Object.keys(api.whole),
      failed: await failure(() => api.invoke('fail')),
      missing: await failure(() => api.invoke('nobody')),
      returnedFunction: await failure(() => api.invoke('function')),
      sentFunction: await failure(() => api.invoke('add', () => 1)),
      coded: await failure(() => api.throwCoded()),
    }
  })
  await app.close()
  expect(found).toMatchObject({
    sum: [5, true, true, true],
    echoed: [true, true, 7, true],
    frozen: [true, true],
    whole: [],
    failed: { message: "Error invoking remote method 'fail': TypeError: raw", code: undefined },
    missing: { message: "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'" },
    returnedFunction: { message: expect.stringContaining('could not be cloned') },
    sentFunction: { message: expect.stringContaining('could not be cloned') },
    coded: { message: 'coded', code: undefined },
  })
})
