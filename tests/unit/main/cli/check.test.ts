import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { sampleReport } from '../../../helpers/sample-report.ts'

const sha256 = '70c320a40583fd17021eb40586c4a058be6a23b412c88ec8e4bbc6b74b34853f'

describe('briefmark check', () => {
  let cli: CliHarness
  let library: string
  let log: string
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
    await cli.run('annotate', library, 'report', '--quote', 'GDP target', '--tag', 'Economy')
    const [name] = await readdir(join(library, 'logs'))
    log = join(library, 'logs', name ?? '')
  })
  afterEach(() => cli.remove())

  const kinds = async () => {
    const { code, stdout, stderr } = await cli.run('check', library, '--json')
    expect([code, stderr]).toEqual([1, ''])
    return (JSON.parse(stdout) as { kind: string }[]).map(({ kind }) => kind)
  }

  it('says that all is well', async () => {
    expect(await cli.run('check', library)).toEqual({
      code: 0,
      stdout: 'Everything is in order.\n',
      stderr: '',
    })
    expect(await cli.run('check', library, '--json')).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
  })

  it('lists what is wrong, with its place, in words', async () => {
    await writeFile(join(library, 'sources', sha256, 'original.txt'), 'something else')
    await appendFile(log, '{"crc":"00000000","entry":{}}\n')
    const offset = (await readFile(log)).length - 30
    expect(await cli.json('check', library).catch(() => 'failed')).toBe('failed')
    const run = await cli.run('check', library)
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(run.stdout.split('\n')).toEqual([
      `${join('logs', log.split('/').at(-1) ?? '')}: The line at byte ${offset} was left out: its checksum does not fit.`,
      'report (report.txt): The original file is not the one that was imported.',
      '',
    ])
  })

  it('is pointed to by what reads a library with damaged lines', async () => {
    await appendFile(log, '{"crc":"00000000","entry":{}}\n')
    const { code, stdout, stderr } = await cli.run('documents', library, '--json')
    expect([code, (JSON.parse(stdout) as unknown[]).length]).toEqual([0, 1])
    expect(stderr).toBe(
      '1 damaged line was left out. The rest of the library is whole. briefmark check LIBRARY says which.\n',
    )
  })

  it('finds a line that was never finished', async () => {
    await appendFile(log, '{"crc":"0000')
    expect(await kinds()).toEqual(['tornLine'])
  })

  it('finds an altered text, and says nothing of the passages on it', async () => {
    const folder = join(library, 'sources', sha256)
    const [text = ''] = (await readdir(folder)).filter((name) => name.startsWith('text-'))
    const json = await readFile(join(folder, text), 'utf8')
    await writeFile(join(folder, text), json.replace('GDP', 'PDG'))
    expect(await kinds()).toEqual(['textAltered'])
    await rm(folder, { recursive: true })
    expect(await kinds()).toEqual(['sourceMissing', 'textMissing'])
  })
})
