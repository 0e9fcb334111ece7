import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { sampleReport, sampleReportId } from '../../../helpers/sample-report.ts'

const isoTime = expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string

describe('briefmark annotate, annotations and delete', () => {
  let cli: CliHarness
  let library: string
  const annotate = (...argv: string[]) => cli.run('annotate', library, 'report', ...argv)
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
  })
  afterEach(() => cli.remove())

  it('marks a passage by its words, with tags that it makes and a note', async () => {
    const made = await cli.json(
      ...['annotate', library, 'report', '--quote', 'GDP target', '--note', 'The *main* figure.'],
      ...['--tag', 'Economy / GDP target', '--tag', 'Goals'],
    )
    expect(made).toEqual({
      id: expect.stringMatching(/^a[0-9a-z]{20}$/),
      documentId: sampleReportId,
      start: 63,
      end: 73,
      exact: 'GDP target',
      tags: ['Economy / GDP target', 'Goals'],
      note: 'The *main* figure.',
      coder: 'Ada',
      created: isoTime,
      modified: isoTime,
    })
    expect(await cli.json('annotations', library)).toEqual([made])
  })

  it('finds Chinese words, and words that a person typed with other quotes and spaces', async () => {
    expect(await cli.json('annotate', library, 'report', '--quote', '国内生产总值增长5%左右')).toMatchObject({
      start: 332,
      end: 344,
    })
    expect(await cli.json('annotate', library, 'report', '--quote', 'Deputies  "fully agree"')).toMatchObject(
      {
        start: 238,
        exact: 'Deputies “fully agree”',
      },
    )
  })

  it('marks a passage by its place in UTF-16 code units', async () => {
    expect(await cli.json('annotate', library, 'report', '--start', '200', '--end', '214')).toMatchObject({
      start: 200,
      end: 214,
      exact: '6,500 homes 🏠',
      tags: [],
      note: '',
    })
  })

  it('refuses words that occur twice, with the places, until their context decides', async () => {
    const run = await annotate('--quote', 'The council set')
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'briefmark: The words “The council set” occur 2 times in this document. Say which one with --prefix or --suffix, the words directly before or after it, or with --start and --end:',
        '  45–60  …ty of Lindenhafen, 2024 [The council set] a GDP target of about 5…',
        '  155–170  …rvices by 4.8 per cent. [The council set] aside 1.4 billion for f…',
        '',
      ].join('\n'),
    })
    expect(await cli.json('annotations', library)).toEqual([])
    expect((await annotate('--quote', 'The council set', '--suffix', ' aside')).stdout).toContain('155–170')
    expect((await annotate('--quote', 'The council set', '--prefix', '2024\n')).stdout).toContain('45–60')
  })

  it('takes notes and words that begin with a dash', async () => {
    const report = await cli.write('dash.txt', 'Output changed by -5.2 per cent.\n')
    await cli.run('import', library, report)
    const made = await cli.json(
      ...['annotate', library, 'dash', '--quote', '-5.2 per cent', '--note', '- item', '--prefix', 'by '],
    )
    expect(made).toMatchObject({ exact: '-5.2 per cent', note: '- item' })
    const wrong = await cli.run('annotate', library, 'dash', '--start', '-1', '--end', '4')
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toContain('briefmark: --start takes a whole number, not “-1”.')
  })

  it('says whether the words are missing or only their context', async () => {
    expect(await annotate('--quote', 'a GDP ceiling')).toMatchObject({
      code: 2,
      stderr:
        'briefmark: The words “a GDP ceiling” are not in this document. Copy them exactly from the document’s text, with its punctuation.\n',
    })
    const run = await annotate('--quote', 'GDP target', '--prefix', 'no ')
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('are in this document, but not with this prefix and suffix:\n  63–73  …')
  })

  it.each([
    ['past the end', '360', '368', 'Give a start and an end between 0 and 367'],
    ['backwards', '20', '10', 'Give a start and an end between 0 and 367'],
    ['empty', '20', '20', 'Give a start and an end between 0 and 367'],
    ['through a surrogate pair', '200', '213', 'would cut a character in two'],
    ['from inside a surrogate pair', '213', '220', 'would cut a character in two'],
    ['no number', '1.5', '20', '--start takes a whole number, not “1.5”.'],
  ])('refuses a range %s', async (_what, start, end, message) => {
    const run = await annotate('--start', start, '--end', end)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(message)
  })

  it('uses a tag in any letters, and makes one only once', async () => {
    await annotate('--quote', 'GDP target', '--tag', 'Economy / GDP target')
    await annotate('--quote', '6,500 homes', '--tag', 'ECONOMY/gdp  target')
    expect(await cli.json('tags', library)).toMatchObject([
      { path: 'Economy', count: 0, total: 2 },
      { path: 'Economy / GDP target', count: 2, total: 2 },
    ])
  })

  it('codes as the person named, else as the one set in Briefmark, else as the first', async () => {
    const coderOf = async (...argv: string[]) => {
      const made = await cli.json('annotate', library, 'report', '--quote', 'GDP target', ...argv)
      return (made as { coder: string }).coder
    }
    expect(await coderOf()).toBe('Ada')
    expect(await coderOf('--coder', 'Zoë')).toBe('Zoë')
    expect(await coderOf('--coder', 'zoë')).toBe('Zoë')
    expect(await coderOf()).toBe('Ada')
    await writeFile(join(cli.home, 'preferences.json'), '{ "preferences": { "coderName": "Grace" } }')
    expect(await coderOf()).toBe('Grace')
    expect(await cli.json('annotations', library, '--coder', 'grace', '--coder', 'Zoë')).toHaveLength(3)
  })

  it('asks for a coder where nobody is known', async () => {
    const other = cli.path('other')
    await cli.run('init', other)
    await cli.run('import', other, cli.path('report.txt'))
    const run = await cli.run('annotate', other, 'report', '--quote', 'GDP target')
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('Say who with --coder NAME')
  })

  it('lists annotations by place, and filters them by document, tag with children, and coder', async () => {
    await cli.run('import', library, await cli.write('second.txt', 'A second text.\n'))
    await annotate('--quote', '6,500 homes', '--tag', 'Housing', '--coder', 'Bo')
    await annotate('--quote', 'GDP target', '--tag', 'Economy / GDP target', '--coder', 'Ada')
    await cli.run('annotate', library, 'second', '--quote', 'second text', '--coder', 'Ada')
    const exacts = async (...argv: string[]) =>
      ((await cli.json('annotations', library, ...argv)) as { exact: string }[]).map(({ exact }) => exact)
    expect(await exacts('--document', 'report')).toEqual(['GDP target', '6,500 homes'])
    expect(await exacts('--tag', 'economy')).toEqual(['GDP target'])
    expect(await exacts('--tag', 'Economy', '--tag', 'Housing')).toEqual(['GDP target', '6,500 homes'])
    expect(await exacts('--coder', 'bo')).toEqual(['6,500 homes'])
    expect(await exacts('--document', 'second', '--coder', 'Bo')).toEqual([])
    expect((await exacts()).sort()).toEqual(['6,500 homes', 'GDP target', 'second text'])
  })

  it('refuses a tag and a coder that are not there, with the nearest', async () => {
    await annotate('--quote', 'GDP target', '--tag', 'Economy / GDP target', '--tag', 'Housing')
    expect(await cli.run('annotations', library, '--tag', 'Houses')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no tag “Houses”.') as string,
    })
    expect((await cli.run('annotations', library, '--tag', 'Houses')).stderr).toContain('\n  Housing\n')
    const coder = await cli.run('brief', library, '--coder', 'Adam')
    expect(coder.code).toBe(2)
    expect(coder.stderr).toContain('There is no coder “Adam” in this library. ')
    expect(coder.stderr).toContain('\n  Ada\n')
  })

  it('deletes by id or a good part of it, once, and keeps the rest', async () => {
    const { id } = (await cli.json('annotate', library, 'report', '--quote', 'GDP target')) as { id: string }
    await annotate('--quote', '6,500 homes')
    const tooLittle = await cli.run('delete', library, 'a')
    expect(tooLittle).toMatchObject({ code: 2, stdout: '' })
    expect(tooLittle.stderr).toContain('“a” is too little of an id to know which passage is meant.')
    expect(await cli.json('annotations', library)).toHaveLength(2)
    expect(await cli.run('delete', library, id.slice(0, 10))).toEqual({
      code: 0,
      stdout: `Deleted ${id}  “GDP target”\n`,
      stderr: '',
    })
    expect(await cli.json('annotations', library)).toMatchObject([{ exact: '6,500 homes' }])
    const again = await cli.run('delete', library, id)
    expect(again.code).toBe(2)
    expect(again.stderr).toContain(`No passage here is “${id}”.`)
    expect(await cli.json('check', library)).toEqual([])
  })

  it('prints a table that lines up under Chinese too', async () => {
    await annotate('--quote', '新建住房6500套', '--tag', '住房', '--note', 'homes')
    await annotate('--quote', 'GDP target', '--tag', 'Economy')
    const { stdout } = await cli.run('annotations', library)
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^Id {21}Document {2}Range {4}Passage {9}Tags {5}Coder {2}Note$/)
    expect(lines[1]?.slice(23)).toBe('report    63–73    GDP target      Economy  Ada')
    expect(lines[2]?.slice(23)).toBe('report    349–358  新建住房6500套  住房     Ada    homes')
  })
})
