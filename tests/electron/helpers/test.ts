import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { appFolder, findRuntime, type Runtime } from './runtime.ts'

export { expect }

/** The pages that the window shows: a tiny page of ours that only speaks the contract, or the real one. */
export type Pages = 'fixture' | 'built'

export interface StartOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly pages?: Pages
}

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the app wrote to its streams so far. */
  output(): string
  /** Quits the app as a person does. Returns its exit code. */
  quit(): Promise<number | null>
}

interface Fixtures {
  readonly runtime: Runtime
  /** Folder of the installation, empty at first. */
  readonly home: string
  /** Folder for libraries and files. */
  readonly folder: string
  /** Starts the app with its first window; whatever still runs in the end is quit and must have ended well. */
  readonly start: (options?: StartOptions) => Promise<Running>
}

const fixtureRenderer = resolve(import.meta.dirname, '..', 'fixture', 'renderer')

/** Returns the environment of an app under test. */
export function appEnvironment(
  home: string,
  { env = {}, pages = 'fixture' }: StartOptions,
): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(ELECTRON_|NODE_OPTIONS|BRIEFMARK_)/.test(entry[0]),
  )
  return {
    ...Object.fromEntries(inherited),
    BRIEFMARK_HOME: home,
    ...(pages === 'fixture' ? { BRIEFMARK_RENDERER_DIR: fixtureRenderer } : {}),
    ...env,
  }
}

/** Returns the first page that the app shows. Pages that never came up, which the double gives up, are left out. */
async function shownPage(app: ElectronApplication): Promise<Page> {
  const shown = () => app.windows().find((page) => /index\.html/.test(page.url()))
  await expect.poll(() => shown() !== undefined, { timeout: 120_000 }).toBe(true)
  const page = shown() as Page
  await page.waitForLoadState()
  return page
}

async function launch(runtime: Runtime, home: string, options: StartOptions): Promise<Running> {
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [appFolder, ...(options.args ?? [])],
    env: appEnvironment(home, options),
    timeout: 120_000,
  })
  let output = ''
  const child = app.process()
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
  const page = await shownPage(app)
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  return {
    app,
    page,
    output: () => output,
    async quit() {
      if (child.exitCode !== null) return child.exitCode
      await app.close()
      return ended
    },
  }
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  runtime: async ({}, use) => use(findRuntime()),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'briefmark-files-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'briefmark-home-'))
    await use(home)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ runtime, home }, use) => {
    const started: Running[] = []
    await use(async (options = {}) => {
      const running = await launch(runtime, home, options)
      started.push(running)
      return running
    })
    for (const running of started) expect(await running.quit(), running.output()).toBe(0)
  },
})
