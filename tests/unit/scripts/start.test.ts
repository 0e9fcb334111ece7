import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '..', '..', '..')

/** A program that tells what it was given and, when asked to stay, ends only by a signal. */
const stub = (name: string) => `
if (process.argv.includes('--sample')) {
  process.on('SIGINT', () => { console.log('${name} interrupted'); process.exit(0) })
  setInterval(() => {}, 1000)
} else process.exitCode = 3
console.log('${name} ' + JSON.stringify(process.argv.slice(2)))
`

let project = ''
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'briefmark-start-'))
  mkdirSync(join(project, 'scripts'))
  for (const name of readdirSync(join(repository, 'scripts')).filter((file) => file.endsWith('.mjs'))) {
    cpSync(join(repository, 'scripts', name), join(project, 'scripts', name))
  }
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(join(repository, 'node_modules', 'node'), join(project, 'node_modules', 'node'))
  mkdirSync(join(project, 'node_modules', 'electron'))
  writeFileSync(join(project, 'node_modules', 'electron', 'package.json'), '{"version":"45.4.1"}')
  writeFileSync(join(project, 'package.json'), '{"type":"module"}')
  for (const folder of ['main', 'preload', 'renderer'])
    mkdirSync(join(project, 'out', folder), { recursive: true })
  for (const name of ['main/index.js', 'preload/preload.cjs', 'renderer/index.html']) {
    writeFileSync(join(project, 'out', name), '')
  }
  writeFileSync(join(project, 'out', 'main', 'browser-shell.js'), stub('browser'))
  writeFileSync(join(project, 'out', 'main', 'cli.js'), stub('cli'))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

interface Run {
  readonly child: ChildProcess
  readonly printed: () => string
  readonly ended: Promise<{ code: number | null; output: string }>
}

function run(script: string, args: string[], env: Record<string, string> = {}): Run {
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    npm_lifecycle_event: _event,
    ...inherited
  } = process.env
  const child = spawn(process.execPath, [join(project, 'scripts', script), ...args], {
    cwd: tmpdir(),
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    child.on('close', (code) => done({ code, output }))
  })
  return { child, printed: () => output, ended }
}

describe('npm start', () => {
  it('says in one line why there is no Electron and starts the browser shell, from any folder', async () => {
    const { code, output } = await run('start.mjs', ['--library', 'study']).ended
    expect(output).toMatch(/^Without Electron \(.+\): .+\nbrowser \["--library=.+study"\]\n$/)
    expect(code).toBe(3)
  })

  it('skips Electron when told to', async () => {
    const { output } = await run('start.mjs', ['--browser', '--port', '0']).ended
    expect(output).toBe('browser ["--port=0"]\n')
  })

  it('ends with everything it started when it is interrupted', async () => {
    const { child, printed, ended } = run('start.mjs', ['--browser', '--sample'])
    await expect.poll(printed).toContain('browser [')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0, output: expect.stringContaining('browser interrupted') })
  })

  it('explains itself', async () => {
    expect(await run('start.mjs', ['--help']).ended).toMatchObject({
      code: 0,
      output: expect.stringContaining('--library'),
    })
    expect(await run('start.mjs', ['--nonsense']).ended).toMatchObject({
      code: 2,
      output: expect.stringContaining('--library'),
    })
  })

  it.runIf(process.platform === 'linux' && process.getuid?.() !== 0)(
    'runs Electron where it can, without an inherited RUN_AS_NODE',
    async () => {
      const electron = join(project, 'electron.mjs')
      writeFileSync(
        electron,
        `#!${process.execPath}\nconsole.log('electron', process.env.ELECTRON_RUN_AS_NODE)\n`,
        { mode: 0o755 },
      )
      const env = { DISPLAY: ':9', ELECTRON_EXEC_PATH: electron, ELECTRON_RUN_AS_NODE: '1' }
      expect(await run('start.mjs', [], env).ended).toMatchObject({
        code: 0,
        output: expect.stringContaining('electron undefined'),
      })
    },
  )
})

describe('the download of Electron', () => {
  it('is given up within five seconds when the server hangs', async () => {
    const server = createServer(() => undefined)
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port))
    })
    const probe = `
      import { downloadElectron } from ${JSON.stringify(join(project, 'scripts', 'download-electron.mjs'))}
      const begun = performance.now()
      console.log(await downloadElectron(${JSON.stringify(join(project, 'node_modules', 'electron'))}))
      if (performance.now() - begun > 8_000) console.log('later than a busy machine explains')
    `
    writeFileSync(join(project, 'scripts', 'probe-test.mjs'), probe)
    const { output } = await run('probe-test.mjs', [], { ELECTRON_MIRROR: `http://127.0.0.1:${port}/` }).ended
    server.close()
    expect(output).toBe(`its runtime is missing and 127.0.0.1:${port} doesn't answer\n`)
    expect(existsSync(join(project, 'node_modules', 'electron', 'dist'))).toBe(false)
  })
})

describe('npx briefmark', () => {
  it('passes arguments and the exit code through', async () => {
    expect(await run('briefmark.mjs', ['tags', 'a b', '--json']).ended).toEqual({
      code: 3,
      output: 'cli ["tags","a b","--json"]\n',
    })
  })
})
