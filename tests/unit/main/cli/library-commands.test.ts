import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { asOrdinaryUser, makeWritable, shareWithOrdinaryUser } from '../../../helpers/ordinary-user.ts'
import { sampleReport } from '../../../helpers/sample-report.ts'

describe('libraries on the command line', () => {
  let cli: CliHarness
  let library: string
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
  })
  afterEach(() => cli.remove())

  it('makes a library with a name and a coder', async () => {
    const run = await cli.run('init', library, '--name', 'Harbour study', '--coder', ' Ada  Lovelace ')
    expect(run).toEqual({ code: 0, stdout: `Made the library “Harbour study” in ${library}\n`, stderr: '' })
    const file: unknown = JSON.parse(await readFile(cli.path('study', 'library.json'), 'utf8'))
    expect(file).toEqual({ format: 1, id: expect.stringMatching(/^l[0-9a-z]{20}$/), name: 'Harbour study' })
    const logs = await readdir(cli.path('study', 'logs'))
    expect(logs).toEqual([expect.stringMatching(/^w[0-9a-z]{20}-1\.jsonl$/)])
    const line: unknown = JSON.parse(await readFile(cli.path('study', 'logs', logs[0] ?? ''), 'utf8'))
    expect(line).toMatchObject({
      entry: {
        v: 1,
        seq: 1,
        ops: [{ kind: 'coder', set: { name: 'Ada Lovelace', shape: 'disc', colour: 1 } }],
      },
    })
  })

  it('calls a library after its folder, and writes no log without a coder', async () => {
    await cli.run('init', library)
    expect(JSON.parse(await readFile(cli.path('study', 'library.json'), 'utf8'))).toMatchObject({
      name: 'study',
    })
    expect(await readdir(cli.path('study', 'logs'))).toEqual([])
  })

  it('leaves no library behind when the coder has no proper name', async () => {
    expect((await cli.run('init', library, '--coder', '')).code).toBe(2)
    expect(await readdir(cli.path())).not.toContain('study')
  })

  it('keeps the list of recent libraries for the windows', async () => {
    await cli.run('init', library)
    await cli.run('documents', library)
    expect(await readdir(cli.home)).not.toContain('preferences.json')
  })

  it.each([
    ['a folder that holds other files', 1, 'already holds other files', ['init']],
    ['a folder that is no library', 1, 'is not a Briefmark library', ['documents']],
  ])('says what is wrong with %s', async (_what, code, message, argv) => {
    await cli.write('study/notes.txt', 'x')
    const run = await cli.run(...argv, library)
    expect(run).toMatchObject({ code, stdout: '' })
    expect(run.stderr).toContain(message)
    expect(run.stderr).toContain(library)
  })

  it('says that a folder is missing', async () => {
    const run = await cli.run('check', cli.path('gone'), '--json')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(`“${cli.path('gone')}” is not there.`)
  })

  it('refuses a library of a newer format and changes nothing in it', async () => {
    await cli.run('init', library)
    const newer = '{ "format": 2, "shape": "another" }'
    await cli.write('study/library.json', newer)
    const run = await cli.run('documents', library)
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('was made by a newer version of Briefmark (library format 2).')
    expect(await readFile(cli.path('study', 'library.json'), 'utf8')).toBe(newer)
  })

  it.each([
    ['half a file', '{ "format": 1, "id"'],
    ['no format', '{ "id": "l0123456789abcdefghjk" }'],
    ['no id', '{ "format": 1, "name": "Study" }'],
  ])('says that library.json is damaged: %s', async (_what, content) => {
    await cli.run('init', library)
    await cli.write('study/library.json', content)
    const run = await cli.run('tags', library)
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('The file library.json')
    expect(run.stderr).toContain('damaged or half written')
  })

  it('says that library.json is missing where everything else is there', async () => {
    await mkdir(cli.path('study', 'logs'), { recursive: true })
    await mkdir(cli.path('study', 'sources'), { recursive: true })
    const run = await cli.run('tags', library)
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('is missing, though the library’s other files are there')
  })

  it('says that a log cannot be read', async () => {
    await cli.run('init', library)
    const log = cli.path('study', 'logs', 'w0123456789-1.jsonl')
    await symlink(log, log)
    const run = await cli.run('tags', library)
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('can’t be read (ELOOP)')
  })

  it('reads a library that it may not write, and says so when asked to write', async () => {
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
    await shareWithOrdinaryUser(cli.path(), [library], cli.home)
    await asOrdinaryUser(async () => {
      expect(await cli.json('documents', library)).toMatchObject([{ title: 'report' }])
      expect((await cli.run('check', library)).code).toBe(0)
      const annotated = await cli.run('annotate', library, 'report', '--quote', 'GDP target')
      expect(annotated.code).toBe(1)
      expect(annotated.stderr).toContain('can be read but not written. Nothing was written.')
      const imported = await cli.run('import', library, cli.path('report.txt'))
      expect(imported.code).toBe(1)
      // Root is told only when the first file cannot be written.
      expect(imported.stdout + imported.stderr).toContain('can be read but not written.')
      expect((await cli.run('init', cli.path('study', 'inner'))).code).toBe(1)
    }).finally(() => makeWritable(library))
  })

  it('serves: passes the library, the options and the exit code of the browser shell through', async () => {
    await cli.run('init', library)
    const script = await cli.write(
      'shell.mjs',
      `import { writeFileSync } from 'node:fs'
writeFileSync(process.argv[1] + '.args', JSON.stringify(process.argv.slice(2)))
process.exitCode = 7`,
    )
    const env = { BRIEFMARK_HOME: cli.home, BRIEFMARK_BROWSER_SHELL: script }
    expect((await cli.runWith({ env }, 'serve', library, '--port', '4711', '--no-open')).code).toBe(7)
    const args: unknown = JSON.parse(await readFile(`${script}.args`, 'utf8'))
    expect(args).toEqual(['--library', library, '--port', '4711', '--no-open'])
    await writeFile(`${script}.args`, '')
    expect((await cli.runWith({ env }, 'serve', cli.path('gone'))).code).toBe(1)
    expect(await readFile(`${script}.args`, 'utf8')).toBe('')
  })
})
