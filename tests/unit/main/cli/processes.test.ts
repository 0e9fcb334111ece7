import { appendFile, readdir, readFile, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseLine } from '../../../../src/shared/log/codec.ts'
import { type CliHarness, cliEntry, createCliHarness, outputOf } from '../../../helpers/cli-harness.ts'
import { sampleReport, sampleReportId } from '../../../helpers/sample-report.ts'

const loop = resolve(import.meta.dirname, '../../../helpers/annotate-loop.ts')
const appendLoop = resolve(import.meta.dirname, '../../../helpers/append-loop.ts')
const slow = 120_000

/** Makes the locks of killed processes look as old as they are after a while. */
async function ageLocks(home: string): Promise<void> {
  const past = new Date(Date.now() - 60_000)
  for (const name of await readdir(join(home, 'locks'))) await utimes(join(home, 'locks', name), past, past)
}

describe('commands as processes', () => {
  let cli: CliHarness
  let library: string
  const idsOf = async () => ((await cli.json('annotations', library)) as { id: string }[]).map(({ id }) => id)
  const logs = async () => (await readdir(join(library, 'logs'))).sort()
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
  })
  afterEach(() => cli.remove())

  it('ends at once, gives its lock up, and prints JSON alone on stdout', { timeout: slow }, async () => {
    const argv = ['annotate', library, 'report', '--quote', 'GDP target', '--json']
    const { code, stdout, stderr } = await outputOf(cli.spawn(cliEntry, ...argv))
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ start: 63, end: 73, documentId: sampleReportId })
    expect(await readdir(join(cli.home, 'locks'))).toEqual([])
  })

  it('imports in a process of its own', { timeout: slow }, async () => {
    const file = await cli.write('second.md', '# Flats\n\nThe council will build *flats*.\n')
    const { code, stdout, stderr } = await outputOf(cli.spawn(cliEntry, 'import', library, file, '--json'))
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject([
      { file, outcome: 'imported', title: 'Flats', blocks: 2, characters: 35 },
    ])
  })

  it('does not mind a reader who goes away', { timeout: slow }, async () => {
    const long = await cli.write('long.txt', 'A line of a long text.\n'.repeat(20_000))
    await cli.run('import', library, long)
    const child = cli.spawn(cliEntry, 'text', library, 'long')
    child.stdout?.once('data', () => child.stdout?.destroy())
    const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve([code, signal])))
    let stderr = ''
    child.stderr?.on('data', (text) => {
      stderr += String(text)
    })
    expect(await ended).toEqual([0, null])
    expect(stderr).toBe('')
  })

  it('loses nothing when two processes write 25 annotations each at once', { timeout: slow }, async () => {
    const runs = await Promise.all(
      ['Bo', 'Cleo'].map((coder) => outputOf(cli.spawn(loop, library, 'report', coder, '25'))),
    )
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const acknowledged = runs.flatMap(({ stdout }) => stdout.trim().split('\n'))
    expect(new Set(acknowledged).size).toBe(50)
    expect((await idsOf()).sort()).toEqual(acknowledged.sort())
    expect(await cli.json('tags', library)).toMatchObject([{ path: 'Loop', count: 50 }])
    expect(await cli.json('check', library)).toEqual([])
    expect(await readdir(join(cli.home, 'locks'))).toEqual([])
  })

  it('gives eight processes at once a log each, or one after another', { timeout: slow }, async () => {
    const argv = ['annotate', library, 'report', '--quote', 'GDP target', '--json']
    const runs = await Promise.all(Array.from({ length: 8 }, () => outputOf(cli.spawn(cliEntry, ...argv))))
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(new Array(8).fill([0, '']))
    expect(await idsOf()).toHaveLength(8)
    expect(await cli.json('check', library)).toEqual([])
  })

  it('keeps every acknowledged annotation through kill -9', { timeout: slow }, async () => {
    const acknowledged: string[] = []
    for (const wanted of [1, 4, 9]) {
      const child = cli.spawn(loop, library, 'report', 'Bo', '0')
      let seen = ''
      const closed = new Promise((resolve) => child.once('close', resolve))
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        seen += text
        if (seen.split('\n').length > wanted) child.kill('SIGKILL')
      })
      await closed
      acknowledged.push(...seen.split('\n').slice(0, -1))
      await ageLocks(cli.home)
    }
    const there = new Set(await idsOf())
    expect(acknowledged.length).toBeGreaterThanOrEqual(14)
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
  })

  it('keeps every acknowledged entry of five at once through kill -9, in order', {
    timeout: slow,
  }, async () => {
    const before = new Set(await logs())
    const child = cli.spawn(appendLoop, library)
    let seen = ''
    const closed = new Promise((done) => child.once('close', done))
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      seen += text
      if (seen.split('\n').length > 38) child.kill('SIGKILL')
    })
    await closed
    const acknowledged = seen.split('\n').slice(0, -1)
    expect(acknowledged.length).toBeGreaterThanOrEqual(38)
    const name = (await logs()).find((log) => !before.has(log)) ?? [...before][0] ?? ''
    const written = (await readFile(join(library, 'logs', name), 'utf8'))
      .split('\n')
      .flatMap((line) => {
        const parsed = parseLine(line)
        const op = parsed.ok ? parsed.value.ops[0] : undefined
        return parsed.ok && op?.kind === 'coder' ? [`${parsed.value.seq} ${op.set.name}`] : []
      })
      .filter((entry) => / \d+$/.test(entry))
    // What was written last may not have been acknowledged.
    expect(written.slice(0, acknowledged.length)).toEqual(acknowledged)
  })

  it('cuts off a torn last line when its writer writes again, and never before', {
    timeout: slow,
  }, async () => {
    const [name = ''] = await logs()
    const log = join(library, 'logs', name)
    const whole = await readFile(log, 'utf8')
    await appendFile(log, '{"crc":"12345678","entry":{"v":1,"wri')
    expect(await cli.json('documents', library)).toHaveLength(1)
    expect((await cli.run('check', library)).code).toBe(1)
    expect((await readFile(log, 'utf8')).endsWith('"wri')).toBe(true)
    const made = await outputOf(
      cli.spawn(cliEntry, 'annotate', library, 'report', '--quote', 'GDP target', '--json'),
    )
    expect(made.code).toBe(0)
    const lines = (await readFile(log, 'utf8')).slice(whole.length).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain((JSON.parse(made.stdout) as { id: string }).id)
    expect(await cli.json('check', library)).toEqual([])
    expect(await logs()).toEqual([name])
  })

  it('passes signals on to the browser shell', { timeout: slow }, async () => {
    const script = await cli.write(
      'shell.mjs',
      `process.on('SIGTERM', () => process.exit(9))
setInterval(() => undefined, 1000)
console.log('ready')`,
    )
    process.env.BRIEFMARK_BROWSER_SHELL = script
    const child = cli.spawn(cliEntry, 'serve', library, '--no-open')
    delete process.env.BRIEFMARK_BROWSER_SHELL
    child.stdout?.once('data', () => child.kill('SIGTERM'))
    expect(await outputOf(child)).toMatchObject({ code: 9, stderr: '' })
  })
})
