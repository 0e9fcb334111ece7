import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chown, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { slowDown } from './slow-machine.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** The built program, running on a home and a folder of the test's own. */
export interface App {
  /** The address that opens the app. */
  readonly url: string
  /** A folder for libraries and files, removed after the test. */
  readonly folder: string
  /** Runs the command line on the same home; returns what it printed. Throws when it fails. */
  cli(...args: string[]): Promise<string>
  /** Ends the program without warning, as a power cut would. */
  kill(): Promise<void>
  /** Ends it so and starts it again on the same port. */
  killAndRestart(): Promise<void>
}

const program = join(root, 'out', 'main', 'browser-shell.js')
/** "nobody" on every Linux: permissions hold nothing back from root, who runs many a CI. */
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0

/** Whether the program can be run as somebody whom permissions bind. */
export function canRunAsOrdinaryUser(): boolean {
  if (!isRoot) return true
  const look = `require('node:fs').accessSync(${JSON.stringify(program)})`
  return spawnSync(process.execPath, ['-e', look], nobody).status === 0
}

function start(
  folder: string,
  port: number,
  ordinaryUser: boolean,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, '--no-open', '--port', String(port)], {
    env: { ...process.env, BRIEFMARK_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(ordinaryUser && isRoot && nobody),
  })
  return new Promise((done, failed) => {
    let printed = ''
    child.once('exit', (code) => failed(new Error(`Briefmark ended with ${code}: ${printed}`)))
    child.stdout?.on('data', (piece: Buffer) => {
      printed += piece.toString()
      const url = /Briefmark: (\S+)\n/.exec(printed)?.[1]
      if (url !== undefined) done({ child, url })
    })
  })
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await ended
}

function runCli(folder: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args], {
    env: { ...process.env, BRIEFMARK_HOME: join(folder, 'home') },
  })
  return new Promise((done, failed) => {
    let out = ''
    let err = ''
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString()
    })
    child.stderr.on('data', (piece: Buffer) => {
      err += piece.toString()
    })
    // Not `exit`: what it printed may still be on its way then.
    child.once('close', (code) =>
      code === 0 ? done(out) : failed(new Error(`${args.join(' ')}: ${code} ${err}`)),
    )
  })
}

/** Copies the sample library into the test's folder; returns its path. */
export async function copySampleLibrary(folder: string): Promise<string> {
  const path = join(folder, 'Linzhou study')
  await cp(join(root, 'resources', 'sample-library'), path, { recursive: true })
  return path
}

/** Errors that a page let go, and what it complained about in the console; must stay empty. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    // A lost connection is reported by the browser itself, whatever the page does.
    if (message.type() === 'error' && !/WebSocket|ERR_CONNECTION/.test(message.text()))
      errors.push(message.text())
  })
  return errors
}

/** Requests that a page made to anywhere but the app itself; must stay empty. */
export function watchRequests(page: Page, app: App): string[] {
  const foreign: string[] = []
  const own = new URL(app.url).host
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.host !== own) foreign.push(request.url())
  })
  return foreign
}

export const test = base.extend<{ app: App; sample: string; watched: undefined; ordinaryUser: boolean }>({
  // Runs the program as somebody whom permissions bind.
  ordinaryUser: [false, { option: true }],
  // In every test: nothing is asked of the network, and no window has an error.
  watched: [
    async ({ page, context, app }, use) => {
      await slowDown(context)
      const found = [watchRequests(page, app), watchErrors(page)]
      context.on('page', (other) => {
        found.push(watchRequests(other, app), watchErrors(other))
      })
      await use(undefined)
      expect(found.flat()).toEqual([])
    },
    { auto: true },
  ],
  app: async ({ page: _page, ordinaryUser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'briefmark-e2e-'))
    if (ordinaryUser && isRoot) await chown(folder, nobody.uid, nobody.gid)
    let running = await start(folder, 0, ordinaryUser)
    const app: App = {
      get url() {
        return running.url
      },
      folder,
      cli: (...args) => runCli(folder, args),
      kill: () => stop(running.child, 'SIGKILL'),
      async killAndRestart() {
        const port = Number(new URL(running.url).port)
        await stop(running.child, 'SIGKILL')
        running = await start(folder, port, ordinaryUser)
      },
    }
    await use(app)
    await stop(running.child, 'SIGTERM')
    // An import that was under way may write until it notices that the program is gone.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  },
  sample: async ({ app }, use) => {
    await use(await copySampleLibrary(app.folder))
  },
})

export { expect }
