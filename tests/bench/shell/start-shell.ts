import { spawn, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const main = resolve(import.meta.dirname, '..', '..', '..', 'out', 'main')

/** The built browser shell, running on a library. */
export interface RunningShell {
  readonly url: string
  stop(): Promise<void>
}

/** Runs the built command line; returns what it printed. Throws when it fails. */
export function runBuiltCli(home: string, ...args: readonly string[]): string {
  const env = { ...process.env, BRIEFMARK_HOME: home }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(main, 'cli.js'), ...args], { env })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr.toString()}`)
  return stdout.toString()
}

/** Starts the built browser shell; resolves when it has printed its address. */
export function startShell(home: string, library: string): Promise<RunningShell> {
  const args = [join(main, 'browser-shell.js'), '--no-open', '--port', '0', '--library', library]
  const env = { ...process.env, BRIEFMARK_HOME: home }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  return new Promise((done, failed) => {
    let printed = ''
    child.once('exit', (code) => failed(new Error(`The shell ended with ${code}: ${printed}`)))
    child.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString()
      const url = /Briefmark: (\S+)/.exec(printed)?.[1]
      if (url === undefined) return
      const stop = async () => {
        child.kill('SIGTERM')
        await ended
      }
      done({ url, stop })
    })
  })
}
