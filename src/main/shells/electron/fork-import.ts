import { utilityProcess } from 'electron'
import { importHeapMegabytes } from '../../core/importers/limits.ts'
import type { ImportChild, ImportChildEnd } from '../../core/importers/spawn-import.ts'

/** How much of a process's error output is kept: V8's report of a full heap ends with its stack. */
const lastWordsLength = 8_192
/** How long after a process's end the rest of its error output is waited for. */
const lastWordsMs = 200

/** Starts an import process as one of Electron's utility processes. Call when the app is ready. */
export function forkUtilityProcess(entry: string): ImportChild {
  const { NODE_OPTIONS: _, ...env } = process.env
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Briefmark import',
    // A limit of V8's heap only; what the runner watches is the memory of the whole process.
    execArgv: [`--max-old-space-size=${importHeapMegabytes}`],
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  })
  let lastWords = ''
  let ended = false
  const { stderr } = child
  stderr?.setEncoding('utf8')
  stderr?.on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-lastWordsLength)
  })
  const stderrEnd = new Promise<void>((resolve) => {
    if (stderr === null) resolve()
    stderr?.once('end', resolve)
  })
  return {
    // Known only once the process runs.
    get pid() {
      return child.pid
    },
    send: (request) => child.postMessage(request),
    onMessage: (listener) => child.on('message', listener),
    onEnd(listener) {
      child.once('exit', (exitCode) => {
        ended = true
        const end = (): void => listener({ exitCode, signal: null, lastWords } satisfies ImportChildEnd)
        const timeout = new Promise<void>((resolve) => setTimeout(resolve, lastWordsMs))
        void Promise.race([stderrEnd, timeout]).then(end)
      })
    },
    kill() {
      // Asks first and makes sure within moments.
      if (!ended) child.kill()
    },
  }
}
