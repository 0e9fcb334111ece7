import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readLibraryFolder } from '../../../core/library/library-folder.ts'
import { type Command, exitCodes } from '../command.ts'
import { readArguments, readWholeNumber } from '../read-arguments.ts'
import { UsageError } from '../usage-error.ts'

const maxPort = 65_535
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The built browser shell lies beside the built command line, or above its chunks. */
function findBrowserShell(given: string | undefined): string {
  const here = import.meta.dirname
  const candidates =
    given === undefined ? ['', '..'].map((up) => join(here, up, 'browser-shell.js')) : [given]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`${candidates[0]} is not built: npm run build`)
  return found
}

/** Runs a script of ours with this Node and this terminal, passes signals on, and returns its exit code. */
async function runScript(script: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' })
  const removals = passedOn.map((signal) => {
    const pass = () => child.kill(signal)
    process.on(signal, pass)
    return () => process.off(signal, pass)
  })
  try {
    return await new Promise<number>((ended, failed) => {
      child.once('error', failed)
      child.once('exit', (code) => ended(code ?? exitCodes.failed))
    })
  } finally {
    for (const remove of removals) remove()
  }
}

/** Serves a library to the browser on this computer, until it is stopped. */
export const serve: Command = {
  name: 'serve',
  synopsis: 'LIBRARY [--port N] [--no-open]',
  summary: 'open the library in the browser, from 127.0.0.1 only',
  details: `  --port N   serve on this port; by default one that is kept between runs
  --no-open  only print the address`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
      positionals: ['LIBRARY'],
    })
    const library = resolve(positionals[0] ?? '')
    if (values.port !== undefined && readWholeNumber('--port', values.port) > maxPort) {
      throw new UsageError(`--port takes a number from 0 to ${maxPort}.`)
    }
    await readLibraryFolder(library)
    return runScript(findBrowserShell(io.env.BRIEFMARK_BROWSER_SHELL), [
      '--library',
      library,
      ...(values.port === undefined ? [] : ['--port', values.port]),
      ...(values['no-open'] === true ? ['--no-open'] : []),
    ])
  },
}
