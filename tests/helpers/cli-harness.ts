import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CliIo } from '../../src/main/shells/cli/cli-io.ts'
import { runCli } from '../../src/main/shells/cli/run-cli.ts'
import { createTemporaryFolder, runPlainImport } from './test-services.ts'

export interface CliRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export const cliEntry = resolve(import.meta.dirname, '..', '..', 'src', 'main', 'shells', 'cli', 'main.ts')

/** A folder of a test's own with an installation in it, and ways to run commands there. */
export interface CliHarness {
  readonly home: string
  path(...parts: string[]): string
  write(name: string, content: string | Uint8Array): Promise<string>
  /** Runs a command in this process, with an importer that takes every line as a paragraph. */
  run(...argv: string[]): Promise<CliRun>
  /** The same with other surroundings. */
  runWith(io: Partial<CliIo>, ...argv: string[]): Promise<CliRun>
  /** Runs a command with `--json`, expects exit 0 and silence on stderr, and returns the value it prints. */
  json(...argv: string[]): Promise<unknown>
  /** Runs a script in a process of its own. */
  spawn(script: string, ...argv: string[]): ReturnType<typeof spawn>
  remove(): Promise<void>
}

/** Waits for a process to end and returns what it said. */
export async function outputOf(child: ReturnType<typeof spawn>): Promise<CliRun> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const code = await new Promise<number>((ended) => child.once('close', (exit) => ended(exit ?? -1)))
  return { code, stdout, stderr }
}

export async function createCliHarness(): Promise<CliHarness> {
  const folder = await createTemporaryFolder()
  const home = join(folder.path, 'home')
  const env = { BRIEFMARK_HOME: home }

  const runWith = async (io: Partial<CliIo>, ...argv: string[]): Promise<CliRun> => {
    let stdout = ''
    let stderr = ''
    const code = await runCli(argv, {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      env,
      runImport: runPlainImport,
      ...io,
    })
    return { code, stdout, stderr }
  }
  return {
    home,
    path: (...parts) => join(folder.path, ...parts),
    async write(name, content) {
      const path = join(folder.path, name)
      await mkdir(join(path, '..'), { recursive: true })
      await writeFile(path, content)
      return path
    },
    run: (...argv) => runWith({}, ...argv),
    runWith,
    async json(...argv) {
      const { code, stdout, stderr } = await runWith({}, ...argv, '--json')
      if (code !== 0 || stderr !== '') throw new Error(`exit ${code}: ${stderr}`)
      return JSON.parse(stdout) as unknown
    },
    spawn(script, ...argv) {
      const { NODE_OPTIONS: _, ...inherited } = process.env
      return spawn(process.execPath, [script, ...argv], {
        env: { ...inherited, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    },
    remove: folder.remove,
  }
}
