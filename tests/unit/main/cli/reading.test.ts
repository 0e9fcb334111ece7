import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderLine } from '../../../../src/shared/log/codec.ts'
import type { Operation } from '../../../../src/shared/log/entry.ts'
import { type DocumentId, documentIdSchema, type WriterId } from '../../../../src/shared/model/ids.ts'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { sampleReport, sampleReportId } from '../../../helpers/sample-report.ts'

describe('documents, text and tags', () => {
  let cli: CliHarness
  let library: string
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
  })
  afterEach(() => cli.remove())

  it('lists documents', async () => {
    expect(await cli.json('documents', library)).toEqual([
      {
        id: sampleReportId,
        title: 'report',
        file: 'report.txt',
        sha256: '70c320a40583fd17021eb40586c4a058be6a23b412c88ec8e4bbc6b74b34853f',
        language: 'en',
        pages: null,
        annotations: 0,
      },
    ])
    await cli.run('annotate', library, 'report', '--quote', 'GDP target')
    expect((await cli.run('documents', library)).stdout).toBe(
      [
        'Id         Title   File        Language  Pages  Annotations',
        'd70c320a4  report  report.txt  en                         1',
        '',
      ].join('\n'),
    )
  })

  it('names the document that a corrected file replaces', async () => {
    const earlier = 'd0123456789' as DocumentId
    const ops: Operation[] = [
      { kind: 'document', id: documentIdSchema.parse(sampleReportId), set: { replaces: earlier } },
    ]
    const writer = 'wcolleague1-1' as WriterId
    const line = renderLine({ v: 1, writer, seq: 1, at: [Date.now(), 0], ops })
    await cli.write(`study/logs/${writer}.jsonl`, `${line}\n`)
    expect(await cli.json('documents', library)).toMatchObject([{ id: sampleReportId, replaces: earlier }])
  })

  it('says on stderr that a library is empty', async () => {
    await cli.run('init', cli.path('empty'))
    const empty = cli.path('empty')
    expect(await cli.json('documents', empty)).toEqual([])
    expect(await cli.json('tags', empty)).toEqual([])
    expect(await cli.json('annotations', empty)).toEqual([])
    expect(await cli.run('documents', empty)).toMatchObject({ code: 0, stdout: '' })
    expect((await cli.run('tags', empty)).stderr).toContain('There are no tags yet')
    expect((await cli.run('annotations', empty)).stderr).toBe('There are no such annotations.\n')
  })

  it('prints the canonical text, and its blocks with offsets', async () => {
    expect(await cli.run('text', library, 'report.txt')).toEqual({
      code: 0,
      stdout: sampleReport,
      stderr: '',
    })
    const text = (await cli.json('text', library, 'report')) as { blocks: object[] }
    expect(text).toMatchObject({ title: 'report', language: 'en', length: 367 })
    expect(text.blocks[0]).toEqual({
      kind: 'paragraph',
      start: 0,
      end: 44,
      text: 'Work report of the City of Lindenhafen, 2024',
    })
    expect(text.blocks[5]).toEqual({
      kind: 'paragraph',
      start: 346,
      end: 367,
      text: '城市将新建住房6500套，并改善港口环境。',
    })
  })

  it.each([
    ['its id', sampleReportId],
    ['the beginning of its id', 'd70c3'],
    ['its file name', 'report.txt'],
    ['its title', 'report'],
    ['its file name in other letters', 'Report.TXT'],
  ])('finds a document by %s', async (_what, wanted) => {
    expect((await cli.run('text', library, wanted)).code).toBe(0)
  })

  it('refuses a document that is not there, with those that are', async () => {
    const run = await cli.run('text', library, 'rapport')
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'briefmark: No document here is “rapport”. Give its id, the beginning of its id, its file name or its title.',
        `  ${sampleReportId}  report (report.txt)`,
        '',
      ].join('\n'),
    })
  })

  it('refuses a name that fits two documents, with both', async () => {
    await cli.run('import', library, await cli.write('second/report.txt', 'Another report.\n'))
    for (const wanted of ['report', 'report.txt', 'd']) {
      const run = await cli.run('text', library, wanted, '--json')
      expect(run).toMatchObject({ code: 2, stdout: '' })
      expect(run.stderr).toContain(`“${wanted}” fits several documents. Give the id of one`)
      expect(run.stderr).toContain(`  ${sampleReportId}  report (report.txt)\n`)
      expect(run.stderr.split('\n')).toHaveLength(4)
    }
    expect((await cli.run('text', library, sampleReportId)).stdout).toBe(sampleReport)
  })

  it('counts a tag by itself and with those below it, an annotation once', async () => {
    const annotate = (quote: string, ...tags: string[]) =>
      cli.run('annotate', library, 'report', '--quote', quote, ...tags.flatMap((tag) => ['--tag', tag]))
    await annotate('GDP target', 'Economy / GDP target', 'Economy / Growth')
    await annotate('6,500 homes', 'Housing')
    await annotate('5 per cent', 'economy')
    expect(await cli.json('tags', library)).toEqual([
      { id: 't0gqix3ziivli9', path: 'Economy', colour: 1, description: '', count: 1, total: 2 },
      { id: 't2e1z03lzs8zto', path: 'Economy / GDP target', colour: 2, description: '', count: 1, total: 1 },
      { id: expect.any(String), path: 'Economy / Growth', colour: 3, description: '', count: 1, total: 1 },
      { id: expect.any(String), path: 'Housing', colour: 4, description: '', count: 1, total: 1 },
    ])
    expect((await cli.run('tags', library)).stdout.split('\n').slice(0, 2)).toEqual([
      'Tag                   Own  With children  Description',
      'Economy                 1              2',
    ])
  })
})
