import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RunImport } from './importer.ts'
import { type ImportLimits, importHeapMegabytes } from './limits.ts'
import { createImportRunner, type ImportChild, type ImportChildEnd } from './spawn-import.ts'

/** How much of a process's error output is kept: V8's report of a full heap ends with its stack. */
const lastWordsLength = 8_192

/** Most of what an import makes lives for one page or piece: with more room it is gone before it is ever copied. */
const youngMegabytes = 32

/** What differs between the built program and tests. */
export interface ForkOptions {
  readonly limits?: ImportLimits
  /** The file to run in the process. */
  readonly entry?: string
  /** The Node that runs it; this one by default. */
  readonly execPath?: string
  readonly heapMegabytes?: number
}

/** Returns an import runner on Node's `child_process.fork`, for the browser shell, the command line and tests. */
export function createForkRunner(options: ForkOptions = {}): RunImport {
  const entry = options.entry ?? findEntry()
  return createImportRunner({
    fork: () => forkImport(entry, options),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  })
}

/** The built entry lies beside the bundle or above its chunks; in the sources it lies beside this file. */
function findEntry(): string {
  const here = import.meta.dirname
  const candidates = [
    join(here, 'import-process.js'),
    join(here, '..', 'import-process.js'),
    join(here, 'import-process.ts'),
  ]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`import-process not found near ${here}`)
  return found
}

function forkImport(entry: string, options: ForkOptions): ImportChild {
  const child = fork(entry, [], {
    execArgv: [
      `--max-old-space-size=${options.heapMegabytes ?? importHeapMegabytes}`,
      `--max-semi-space-size=${youngMegabytes}`,
      '--no-warnings',
    ],
    // Structured clone: the layout of a long PDF is tens of megabytes, and JSON would hold it twice more.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: withoutNodeOptions(process.env),
    ...(options.execPath === undefined ? {} : { execPath: options.execPath }),
  })
  return wrapChild(child)
}

/** A debugger's or test runner's options are meant for the parent. */
function withoutNodeOptions({ NODE_OPTIONS: _, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env
}

function wrapChild(child: ChildProcess): ImportChild {
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-lastWordsLength)
  })
  return {
    pid: child.pid,
    send: (request) => {
      // A process that has ended already tells so by `close`; the error here says the same less well.
      child.send(request, () => undefined)
    },
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      const end = (exitCode: number | null, signal: string | null): ImportChildEnd => ({
        exitCode,
        signal,
        lastWords,
      })
      // `close` comes after the last of the error output, `exit` may come before it.
      child.once('close', (exitCode, signal) => listener(end(exitCode, signal)))
      child.once('error', (error) => listener({ exitCode: null, signal: null, lastWords: error.message }))
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}
