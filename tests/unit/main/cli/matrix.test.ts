import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'

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
})
