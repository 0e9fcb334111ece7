import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { sampleReport, sampleReportId } from '../../../helpers/sample-report.ts'

interface Item {
  readonly state: string
  readonly tag: string | null
  readonly settled: string
  readonly passages: readonly {
    readonly coder: string
    readonly tag: string | null
    readonly exact: string
  }[]
}
interface Comparison {
  readonly items: readonly Item[]
  readonly counts: object
  readonly byTag: object
}

describe('compare', () => {
  let cli: CliHarness
  let library: string
  const mark = (coder: string, quote: string, ...tags: string[]) =>
    cli.run(
      'annotate',
      library,
      'report',
      '--quote',
      quote,
      '--coder',
      coder,
      ...tags.flatMap((tag) => ['--tag', tag]),
    )
  const compare = async (...options: string[]) =>
    (await cli.json('compare', library, '--document', 'report', ...options)) as Comparison
  const lines = ({ items }: Comparison) =>
    items.map(({ state, tag, passages }) =>
      [state, tag ?? '-', ...passages.map(({ coder, exact }) => `${coder}:${exact}`)].join(' | '),
    )

  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
    await mark('Ada', 'GDP target', 'Economy / Target')
    await mark('Jonas', 'GDP target', 'Economy / Target')
    await mark('Ada', 'Industry grew by 6.2 per cent', 'Economy / Growth')
    await mark('Jonas', 'grew by 6.2 per cent', 'Economy / Growth')
    await mark('Ada', '6,500 homes', 'Housing')
    await mark('Jonas', '6,500 homes', 'Economy / Target')
    await mark('Ada', 'a yearly review')
    await mark('Jonas', '国内生产总值增长5%左右', 'Economy / Growth')
  })
  afterEach(() => cli.remove())

  it('tells how every two passages stand to each other, in document order', async () => {
    const comparison = await compare()
    expect(lines(comparison)).toEqual([
      'agreed | Economy / Target | Ada:GDP target | Jonas:GDP target',
      'otherExtent | Economy / Growth | Ada:Industry grew by 6.2 per cent | Jonas:grew by 6.2 per cent',
      'otherTag | - | Ada:6,500 homes | Jonas:6,500 homes',
      'only | - | Ada:a yearly review',
      'only | Economy / Growth | Jonas:国内生产总值增长5%左右',
    ])
    expect(comparison).toMatchObject({
      document: { id: sampleReportId, title: 'report' },
      coders: [
        { name: 'Ada', passages: 4 },
        { name: 'Jonas', passages: 4 },
      ],
      match: 'exact',
      leftOut: 0,
      counts: {
        total: 5,
        agreed: 1,
        otherExtent: 1,
        otherTag: 1,
        only: 2,
        onlyBy: [
          { coders: ['Ada'], count: 1 },
          { coders: ['Jonas'], count: 1 },
        ],
      },
    })
    const item = comparison.items[0]
    expect(item).toEqual({
      state: 'agreed',
      tag: 'Economy / Target',
      coders: ['Ada', 'Jonas'],
      start: 63,
      end: 73,
      passages: ['Ada', 'Jonas'].map((coder) => ({
        coder,
        annotationId: expect.stringMatching(/^a/),
        tag: 'Economy / Target',
        start: 63,
        end: 73,
        exact: 'GDP target',
      })),
      settled: 'open',
    })
    expect(comparison.byTag).toMatchObject([
      { tag: null, total: 1, only: 1 },
      { tag: 'Economy / Growth', total: 2, otherExtent: 1, only: 1 },
      { tag: 'Economy / Target', total: 2, agreed: 1, otherTag: 1 },
      { tag: 'Housing', total: 1, otherTag: 1 },
    ])
  })

  it('takes spans for the same by the rule, and a tag with those below it', async () => {
    // 20 of 29 characters in common.
    expect(lines(await compare('--match', 'iou:0.68', '--tag', 'economy / growth'))).toEqual([
      'agreed | Economy / Growth | Ada:Industry grew by 6.2 per cent | Jonas:grew by 6.2 per cent',
      'only | Economy / Growth | Jonas:国内生产总值增长5%左右',
    ])
    expect((await compare('--match', 'iou:0.7')).counts).toMatchObject({ agreed: 1, otherExtent: 1 })
    expect((await compare('--match', 'overlap')).counts).toMatchObject({ agreed: 2, otherExtent: 0 })
    expect(lines(await compare('--tag', 'Economy'))).toEqual([
      'agreed | Economy | Ada:GDP target | Jonas:GDP target',
      'otherExtent | Economy | Ada:Industry grew by 6.2 per cent | Jonas:grew by 6.2 per cent',
      'only | Economy | Jonas:6,500 homes',
      'only | Economy | Jonas:国内生产总值增长5%左右',
    ])
  })

  it('compares the coders that are named, in that order', async () => {
    await mark('Mei', 'GDP target', 'Economy / Target')
    expect((await compare()).counts).toMatchObject({ agreed: 1, only: 3 })
    const two = await compare('--coders', 'mei, Ada', '--tag', 'Economy / Target')
    expect(lines(two)).toEqual(['agreed | Economy / Target | Mei:GDP target | Ada:GDP target'])
  })

  it('prints a table with a sign for each state', async () => {
    const { code, stdout, stderr } = await cli.run('compare', library, '--document', 'report')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').map((line) => line.slice(0, 15).trimEnd())).toEqual([
      '   State',
      '=  same',
      '≈  other extent',
      '≠  other tag',
      '−  only Ada',
      '+  only Jonas',
      '',
    ])
  })

  it('says what is missing where there is nothing to compare', async () => {
    await cli.run('import', library, await cli.write('other.txt', 'Growth was strong.\n'))
    const run = (...options: string[]) => cli.run('compare', library, ...options)
    expect(await run('--document', 'other')).toMatchObject({ code: 1, stdout: '' })
    expect((await run('--document', 'other')).stderr).toContain('Nobody has marked anything in “other” yet')
    await cli.run('annotate', library, 'other', '--quote', 'Growth', '--coder', 'Ada')
    const alone = await run('--document', 'other')
    expect(alone.code).toBe(1)
    expect(alone.stderr).toContain('Only Ada has marked passages in “other”. A comparison needs two coders')
    const silent = await run('--document', 'other', '--coders', 'Ada,Jonas')
    expect(silent).toMatchObject({
      code: 0,
      stderr: 'briefmark: Jonas has marked nothing in this document.\n',
    })
    expect(silent.stdout).toContain('only Ada')
  })

  it('refuses what names nothing', async () => {
    const run = async (...options: string[]) => {
      const { code, stderr } = await cli.run('compare', library, ...options)
      return `${code} ${stderr.split('\n')[0]}`
    }
    const here = ['--document', 'report']
    expect(await run()).toBe('2 briefmark: --document is missing: which document?')
    expect(await run('--document', 'a', '--document', 'b')).toBe(
      '2 briefmark: --document takes one document here; compare each on its own.',
    )
    expect(await run('--document', 'nothing')).toMatch(/^2 .*nothing/)
    expect(await run(...here, '--coders', 'Ada')).toMatch(/^2 .*--coders takes two names or more/)
    expect(await run(...here, '--coders', 'Ada,Nobody')).toMatch(/^2 .*There is no coder “Nobody”/)
    expect(await run(...here, '--tag', 'Nowhere')).toMatch(/^2 .*There is no tag “Nowhere”/)
    expect(await run(...here, '--match', 'iou:2')).toMatch(/^2 .*--match takes/)
  })

  it('shows nothing that blind coding hides', async () => {
    await cli.run('blind', library, 'on')
    const hidden = await cli.run('compare', library, '--document', 'report', '--as', 'Ada')
    expect(hidden).toMatchObject({ code: 1, stdout: '' })
    expect(hidden.stderr).toContain('are hidden: coding is blind')
    await cli.run('done', library, 'report', '--coder', 'Ada')
    expect((await compare('--as', 'Ada')).counts).toMatchObject({ total: 5 })
  })
})
