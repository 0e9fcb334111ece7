import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coderIdOf } from '../../../../src/shared/model/coder.ts'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { lineOf, otherWriter } from '../../../helpers/log-lines.ts'
import { annotationId } from '../../../helpers/view-entries.ts'

interface Counts {
  readonly own: number
  readonly total: number
}
interface MatrixJson {
  readonly columns: readonly { readonly label: string; readonly total: number }[]
  readonly rows: readonly (Counts & { readonly path: string | null; readonly counts: readonly Counts[] })[]
  readonly total: number
  readonly astray: number
}

describe('briefmark matrix', () => {
  let cli: CliHarness
  let library: string
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('port.txt', 'The port grows.\nHouses are dear.\n'))
    await cli.run('import', library, await cli.write('water.txt', 'Pipes leak.\nPrices stay.\n'))
    const annotate = (document: string, quote: string, coder: string, ...tags: string[]) =>
      cli.run(
        'annotate',
        library,
        document,
        '--quote',
        quote,
        '--coder',
        coder,
        ...tags.flatMap((tag) => ['--tag', tag]),
      )
    await annotate('port', 'The port grows.', 'Ada', 'Economy / Growth', 'Economy / Trade')
    await annotate('port', 'Houses are dear.', 'Bo', 'Housing')
    await annotate('water', 'Prices stay.', 'Bo', 'Economy')
    await annotate('water', 'Pipes leak.', 'Ada')
  })
  afterEach(() => cli.remove())

  it('prints a Markdown table of distinct passages', async () => {
    expect(await cli.run('matrix', library, '--columns', 'document')).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        '| Tag              | Total | port | water |',
        '| :--------------- | ----: | ---: | ----: |',
        '| Economy          |     2 |    1 |     1 |',
        '| Economy / Growth |     1 |    1 |     0 |',
        '| Economy / Trade  |     1 |    1 |     0 |',
        '| Housing          |     1 |    1 |     0 |',
        '| No tag           |     1 |    0 |     1 |',
        '| All passages     |     4 |    2 |     2 |',
        '',
      ].join('\n'),
    })
  })

  it('prints CSV by coder, of the tag itself where that is wanted', async () => {
    const all = await cli.run('matrix', library, '--columns', 'coder', '--format', 'csv')
    expect(all.stdout).toBe(
      'Tag,Total,Ada,Bo\r\nEconomy,2,1,1\r\nEconomy / Growth,1,1,0\r\nEconomy / Trade,1,1,0\r\n' +
        'Housing,1,0,1\r\nNo tag,1,1,0\r\nAll passages,4,2,2\r\n',
    )
    const own = await cli.run('matrix', library, '--columns', 'coder', '--format', 'csv', '--own')
    expect(own.stdout.split('\r\n')[1]).toBe('Economy,1,0,1')
  })

  it('prints JSON by a property, unknown values under ""', async () => {
    const { stdout } = await cli.run('matrix', library, '--columns', 'year', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      columnsBy: 'year',
      columns: [{ id: '', label: 'unknown', total: 4 }],
      withoutValue: [{ title: 'port' }, { title: 'water' }],
      total: 4,
      rows: [
        { path: 'Economy', own: 1, total: 2, counts: [{ own: 1, total: 2 }] },
        { path: 'Economy / Growth', own: 1, total: 1 },
        { path: 'Economy / Trade', own: 1, total: 1 },
        { path: 'Housing', own: 1, total: 1 },
        { tag: null, path: null, own: 1, total: 1 },
      ],
    })
  })

  it('names the documents without the property', async () => {
    const { code, stdout, stderr } = await cli.run('matrix', library, '--columns', 'issuer')
    expect(code).toBe(0)
    expect(stdout).toContain('| All passages     |     4 |       4 |')
    expect(stderr).toBe('briefmark: No issuing body is known of “port” and “water”: counted as “unknown”.\n')
    expect((await cli.run('matrix', library, '--columns', 'format')).stderr).toBe('')
  })

  describe('where coding is blind', () => {
    const table = async (...options: string[]) =>
      (await cli.run('matrix', library, '--columns', 'document', '--format', 'csv', ...options)).stdout
        .trimEnd()
        .split('\r\n')
        .slice(1)
    beforeEach(async () => {
      await cli.run('blind', library, 'on')
    })

    it('counts what whoever looks may see, and no more', async () => {
      const ada = ['Economy,1,1,0', 'Economy / Growth,1,1,0', 'Economy / Trade,1,1,0', 'Housing,0,0,0']
      expect(await table('--as', 'Ada')).toEqual([...ada, 'No tag,1,0,1', 'All passages,2,1,1'])
      expect(await table()).toEqual(await table('--as', 'Ada'))
      expect(await table('--as', 'Bo')).toEqual([
        'Economy,1,0,1',
        'Economy / Growth,0,0,0',
        'Economy / Trade,0,0,0',
        'Housing,1,1,0',
        'All passages,2,1,1',
      ])
    })

    it('counts the others in a document once the own coding of it is done', async () => {
      await cli.run('done', library, 'port', '--coder', 'Ada')
      expect(await table('--as', 'Ada')).toEqual([
        'Economy,1,1,0',
        'Economy / Growth,1,1,0',
        'Economy / Trade,1,1,0',
        'Housing,1,1,0',
        'No tag,1,0,1',
        'All passages,3,2,1',
      ])
      expect((await table('--as', 'Bo')).at(-1)).toBe('All passages,2,1,1')
    })

    it.each(['md', 'csv', 'json'])('says nothing of them in %s, by coders neither', async (format) => {
      const run = () => cli.run('matrix', library, '--columns', 'coder', '--as', 'Ada', '--format', format)
      const before = await run()
      await cli.run('annotate', library, 'water', '--quote', 'stay', '--coder', 'Bo', '--tag', 'Economy')
      expect(await run()).toEqual(before)
      for (const document of ['port', 'water']) await cli.run('done', library, document, '--coder', 'Ada')
      expect((await run()).stdout).not.toBe(before.stdout)
    })

    it('says beside a table that passages may be left out, as long as they may', async () => {
      const note = 'Coding is blind: passages of other coders are left out'
      const run = (...options: string[]) => cli.run('matrix', library, '--columns', 'coder', ...options)
      expect((await run()).stderr).toContain(note)
      expect((await run('--format', 'json')).stderr).toBe('')
      for (const document of ['port', 'water']) await cli.run('done', library, document, '--coder', 'Ada')
      expect((await run()).stderr).toBe('')
    })
  })

  describe.each(['document', 'coder', 'year'])('by %s', (columns) => {
    it.each([[[]], [['--own']]])('says the same in Markdown, CSV and JSON, %j', async (options) => {
      const print = async (format: string) =>
        (await cli.run('matrix', library, '--columns', columns, '--format', format, ...options)).stdout
      const json: MatrixJson = JSON.parse(await print('json'))
      const counted = options.length === 0 ? 'total' : 'own'
      const expected = [
        ['Tag', 'Total', ...json.columns.map(({ label }) => label)],
        ...json.rows.map((row) => [
          row.path ?? 'No tag',
          String(row[counted]),
          ...row.counts.map((count) => String(count[counted])),
        ]),
        ['All passages', String(json.total), ...json.columns.map(({ total }) => String(total))],
      ]
      expect(expected.length).toBeGreaterThan(5)
      const csv = (await print('csv')).trimEnd().split('\r\n')
      expect(csv.map((line) => line.split(','))).toEqual(expected)
      const [head = '', , ...body] = (await print('md')).trimEnd().split('\n')
      const cells = (line: string) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
      expect([head, ...body].map(cells)).toEqual(expected)
    })
  })

  it('prints a matrix without rows of an empty library', async () => {
    await cli.run('init', cli.path('empty'))
    const empty = await cli.run('matrix', cli.path('empty'), '--columns', 'document', '--format', 'csv')
    expect(empty).toEqual({ code: 0, stdout: 'Tag,Total\r\nAll passages,0\r\n', stderr: '' })
  })

  it.each([
    [[], '--columns is missing: document, coder, year, issuer, language, format.'],
    [
      ['--columns', 'size'],
      '--columns takes one of document, coder, year, issuer, language, format, not “size”.',
    ],
    [['--columns', 'coder', '--format', 'xlsx'], '--format takes md, csv, json, not “xlsx”.'],
    [['--columns', 'coder', '--format', 'toString'], '--format takes md, csv, json, not “toString”.'],
    [['--columns', 'coder', '--as', 'Nobody'], 'Nobody'],
  ])('refuses %j', async (options, message) => {
    const run = await cli.run('matrix', library, ...options)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(message)
  })

  it('says of passages outside their text that they count too', async () => {
    const [document] = JSON.parse((await cli.run('documents', library, '--json')).stdout)
    const anchor = { textHash: '0'.repeat(32), start: 0, end: 4, exact: 'Gone', prefix: '', suffix: '' }
    const line = lineOf(1, {
      kind: 'annotation',
      id: annotationId(1),
      document: document.id,
      coder: coderIdOf('Ada'),
      set: { anchor, note: '', created: 1, modified: 1 },
    })
    await writeFile(join(library, 'logs', `${otherWriter}.jsonl`), line)
    const { code, stdout, stderr } = await cli.run(
      'matrix',
      library,
      '--columns',
      'coder',
      '--format',
      'json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout) as MatrixJson).toMatchObject({ total: 5, astray: 1 })
    expect(stderr).toBe(
      'briefmark: 1 passage does not stand in the present text of its document, and counts too. Open the document to put it back.\n',
    )
  })
})
