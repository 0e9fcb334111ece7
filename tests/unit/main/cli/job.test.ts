import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliHarness, cliEntry, createCliHarness, outputOf } from '../../../helpers/cli-harness.ts'

/** A made-up web page as people copy one: paragraphs in English, a boilerplate line and a note in Chinese behind. */
const page = `On the morning of March 4, the Lindenhafen delegation read the provincial work report.

"The report is a good one," said Mayor Ines Okafor. "It sets a GDP target of about 5 per cent, and it names the means." Industry is to grow by 6.2 per cent.

Deputies asked for 6,500 flats by 2026. The delegation will ask for a GDP target for the harbour too; * it hopes for 2 per cent.

代表团审议政府工作报告时提出，国内生产总值增长目标为5%左右，并将新建住房6500套。

来源：林登港日报 编辑：王小明
`

describe('the whole job on the command line', { timeout: 120_000 }, () => {
  let cli: CliHarness
  let library: string
  const run = async (...argv: string[]) => {
    const { code, stdout, stderr } = await outputOf(cli.spawn(cliEntry, ...argv))
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }
  const json = async (...argv: string[]): Promise<unknown> => JSON.parse(await run(...argv, '--json'))
  beforeAll(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
  })
  afterAll(() => cli.remove())

  it('imports, codes, lists, corrects, exports and verifies', async () => {
    await run('init', library, '--name', 'Lindenhafen', '--coder', 'Ada')
    const file = await cli.write('lindenhafen.txt', page)
    expect(await json('import', library, file)).toMatchObject([
      { outcome: 'imported', language: 'en', blocks: 5 },
    ])
    const text = await run('text', library, 'lindenhafen.txt')
    const { length, blocks } = (await json('text', library, 'lindenhafen.txt')) as {
      length: number
      blocks: { kind: string; start: number; end: number; text: string }[]
    }
    expect(length).toBe(text.length - 1)
    for (const block of blocks) expect(text.slice(block.start, block.end)).toBe(block.text)

    const quote = (words: string, ...more: string[]) =>
      json('annotate', library, 'lindenhafen', '--quote', words, ...more) as Promise<{
        id: string
        start: number
        end: number
        exact: string
      }>
    const target = ['--tag', 'Economy / GDP target']
    const first = await quote('GDP target', '--suffix', ' of about', ...target, '--note', 'Where from?')
    const second = await quote('GDP target', '--prefix', 'ask for a ', ...target)
    const chinese = await quote('国内生产总值增长目标为5%左右', ...target, '--coder', '陈')
    const across = await quote(
      '6.2 per cent. Deputies asked for 6,500 flats',
      '--tag',
      'Housing',
      '--coder',
      'Ada',
    )
    const starred = await quote('* it hopes for 2 per cent', '--tag', 'Housing', '--coder', 'Ada')
    for (const made of [first, second, chinese, across, starred]) {
      expect(text.slice(made.start, made.end)).toBe(made.exact)
    }
    expect(first.start).toBeLessThan(second.start)
    expect(across.exact).toBe('6.2 per cent.\nDeputies asked for 6,500 flats')

    await run('delete', library, second.id)
    expect(await json('documents', library)).toMatchObject([{ file: 'lindenhafen.txt', annotations: 4 }])
    expect(await json('tags', library)).toMatchObject([
      { path: 'Economy', count: 0, total: 2 },
      { path: 'Economy / GDP target', count: 2, total: 2 },
      { path: 'Housing', count: 2, total: 2 },
    ])

    const brief = await run('brief', library, '--title', 'What they promise')
    expect(brief).toContain('> GDP target[^1]\n')
    expect(brief).toContain('> 国内生产总值增长目标为5%左右[^2]\n')
    expect(brief).toContain('> 6.2 per cent.\n>\n> Deputies asked for 6,500 flats[^3]\n')
    expect(brief).toContain('> \\* it hopes for 2 per cent[^4]\n')
    expect(brief).toContain(`chars ${chinese.start}–${chinese.end}`)
    expect(await run('check', library)).toBe('Everything is in order.\n')
    expect(await readFile(file, 'utf8')).toBe(page)
  })
})
