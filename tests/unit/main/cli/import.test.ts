import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportError, type RunImport } from '../../../../src/main/core/importers/importer.ts'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { sampleReport, sampleReportId } from '../../../helpers/sample-report.ts'
import { runPlainImport } from '../../../helpers/test-services.ts'

describe('briefmark import', () => {
  let cli: CliHarness
  let library: string
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
  })
  afterEach(() => cli.remove())

  it('imports a file once and keeps it byte for byte', async () => {
    const file = await cli.write('report.txt', sampleReport)
    const imported = {
      file,
      documentId: sampleReportId,
      title: 'report',
      characters: 367,
      blocks: 6,
      pages: null,
      language: 'en',
    }
    expect(await cli.json('import', library, file)).toEqual([{ ...imported, outcome: 'imported' }])
    expect(await cli.json('import', library, file)).toEqual([{ ...imported, outcome: 'duplicate' }])
    const original = cli.path(
      'study/sources/70c320a40583fd17021eb40586c4a058be6a23b412c88ec8e4bbc6b74b34853f/original.txt',
    )
    expect(await readFile(original, 'utf8')).toBe(sampleReport)
  })

  it('takes folders with all that lies in them, names each file, and goes on after one that fails', async () => {
    await cli.write('files/a.txt', 'A first text.')
    await cli.write('files/deep/b.md', 'DAMAGED')
    await cli.write('files/deep/c.txt', 'A third text.')
    await cli.write('files/deep/photo.jpg', 'no text')
    await cli.write('files/.hidden/d.txt', 'hidden')
    await cli.write('files/~$report.docx', 'what Word keeps beside an open document')
    const run = await cli.run('import', library, cli.path('files'), cli.path('files/a.txt'), '--json')
    expect(run).toMatchObject({
      code: 1,
      stderr: 'Left out 1 file of a kind that can’t be imported: 1 .jpg.\n',
    })
    expect(JSON.parse(run.stdout)).toEqual([
      expect.objectContaining({
        file: cli.path('files/a.txt'),
        outcome: 'imported',
        title: 'a',
        characters: 13,
      }),
      {
        file: cli.path('files/deep/b.md'),
        outcome: 'failed',
        error: {
          code: 'damaged',
          message:
            '“b.md” is damaged or is not what its name says. Open it in its own program; if that works, save it again and import the new file. Otherwise fetch it again.',
        },
      },
      expect.objectContaining({ file: cli.path('files/deep/c.txt'), outcome: 'imported', title: 'c' }),
    ])
  })

  it('says in words how each file ended', async () => {
    const file = await cli.write('report.txt', sampleReport)
    const empty = await cli.write('empty.txt', '')
    const run = await cli.run('import', library, file, empty, cli.path('gone.txt'))
    expect(run.code).toBe(1)
    expect(run.stdout.split('\n').map((line) => line.slice(0, 11 + file.length))).toEqual([
      `imported   ${file}`,
      `failed     ${empty}:`,
      `failed     ${cli.path('gone.txt')}: `.slice(0, 11 + file.length),
      '',
    ])
    expect(run.stdout).toContain('“empty.txt” is empty.')
    expect(run.stdout).toContain('“gone.txt” is not there')
  })

  it('says when a folder has nothing to import, and what was left out', async () => {
    await cli.write('files/old.doc', 'no text')
    await cli.write('files/deep/sheet.xlsx', 'no text')
    await cli.write('files/deep/older.DOC', 'no text')
    await cli.write('files/deep/LICENCE', 'no text')
    const run = await cli.run('import', library, cli.path('files'), '--json')
    expect(run).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr:
        'There is no file of a kind that can be imported.\nLeft out 4 files of a kind that can’t be imported: 2 .doc, 1 without an extension, 1 .xlsx.\n',
    })
  })

  it('opens locked files with the password, and says when it is missing or wrong', async () => {
    const locked: RunImport = async (request, options) => {
      if (request.password === undefined) throw new ImportError('passwordNeeded', { file: request.fileName })
      if (request.password !== 'sesame') throw new ImportError('passwordWrong', { file: request.fileName })
      return runPlainImport(request, options)
    }
    const file = await cli.write('locked.pdf', sampleReport)
    const codes = async (...more: string[]) => {
      const { code, stdout } = await cli.runWith(
        { runImport: locked },
        'import',
        library,
        file,
        '--json',
        ...more,
      )
      const error = (JSON.parse(stdout) as { error?: { code: string; message: string } }[])[0]?.error
      if (error !== undefined) expect(error.message).toContain('--password')
      return [code, error?.code ?? 'none']
    }
    expect(await codes()).toEqual([1, 'passwordNeeded'])
    expect(await codes('--password', 'please')).toEqual([1, 'passwordWrong'])
    expect(await codes('--password', 'sesame')).toEqual([0, 'none'])
  })

  it('shows progress to a person and to nobody else', async () => {
    const file = await cli.write('report.txt', sampleReport)
    let shown = ''
    const stderr = { isTTY: true, write: (text: string) => (shown += text) }
    await cli.runWith({ stderr }, 'import', library, file)
    expect(shown).toContain('\r\u001b[K1 of 1')
    expect(shown.endsWith('\r\u001b[K')).toBe(true)
  })

  it('cancels what waits and runs when it is interrupted, and keeps what was imported', async () => {
    const files = await Promise.all(
      Array.from({ length: 12 }, (_, index) => cli.write(`many/${index + 10}.txt`, `Text number ${index}.`)),
    )
    let interrupt: () => void = () => undefined
    let begun = 0
    const slow: RunImport = async (request, options) => {
      begun++
      if (begun === 1) return runPlainImport(request, options)
      return new Promise((_, reject) => {
        options.signal.addEventListener('abort', () =>
          reject(new ImportError('cancelled', { file: request.fileName })),
        )
      })
    }
    // Once the first is through.
    const isThrough = async () => {
      const logs = await readdir(join(library, 'logs'))
      const texts = await Promise.all(logs.map((name) => readFile(join(library, 'logs', name), 'utf8')))
      return texts.some((text) => text.includes('"kind":"document"'))
    }
    const interrupting = expect
      .poll(async () => begun > 1 && (await isThrough()))
      .toBe(true)
      .then(() => interrupt())
    const onInterrupt = (listener: () => void) => {
      interrupt = listener
      return () => undefined
    }
    const run = await cli.runWith({ runImport: slow, onInterrupt }, 'import', library, ...files, '--json')
    await interrupting
    expect(run.code).toBe(130)
    const outcomes = JSON.parse(run.stdout) as { outcome: string; error?: { code: string } }[]
    expect(outcomes.map(({ outcome, error }) => error?.code ?? outcome)).toEqual([
      'imported',
      ...new Array<string>(11).fill('cancelled'),
    ])
    expect(await cli.json('documents', library)).toHaveLength(1)
    expect(await cli.json('check', library)).toEqual([])
  })
})
