import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { sampleReport } from '../../../helpers/sample-report.ts'

describe('briefmark brief', () => {
  let cli: CliHarness
  let library: string
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--name', 'Harbour', '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
    const annotate = (...argv: string[]) => cli.run('annotate', library, 'report', ...argv)
    await annotate('--quote', 'GDP target', '--tag', 'Economy / GDP target', '--note', 'Modest.')
    await annotate('--quote', '新建住房6500套', '--tag', 'Housing', '--coder', 'Bo')
  })
  afterEach(() => cli.remove())

  const withoutTime = (markdown: string) => markdown.replace(/^generated: .*$/m, 'generated: now')

  it('prints the passages under their tags, each with its source', async () => {
    const { code, stdout, stderr } = await cli.run('brief', library, '--title', 'Targets')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('# Targets\n')
    expect(stdout).toContain('### GDP target\n\n> GDP target[^1]\n')
    expect(stdout).toContain('- Note: Modest.\n')
    expect(stdout).toContain('> 新建住房6500套[^2]\n')
    expect(stdout).toContain('chars 63–73')
    expect(stdout).toContain('sha256: 70c320a40583fd17021eb40586c4a058be6a23b412c88ec8e4bbc6b74b34853f\n')
  })

  it('is called after the library when no title is given', async () => {
    expect((await cli.run('brief', library)).stdout).toContain('\n# Harbour\n')
  })

  it('has no heading when the title is empty', async () => {
    const { code, stdout } = await cli.run('brief', library, '--title', '')
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/^# /m)
    expect(stdout).not.toMatch(/^#$/m)
    expect(stdout).toMatch(/^---\n\n## Economy$/m)
  })

  it.each([
    ['a tag with its children', ['--tag', 'economy'], ['> GDP target']],
    ['a coder', ['--coder', 'Bo'], ['> 新建住房6500套']],
    ['a document', ['--document', 'report'], ['> GDP target', '> 新建住房6500套']],
    ['a tag and a coder who never used it', ['--tag', 'Economy', '--coder', 'Bo'], []],
  ])('holds only what is chosen: %s', async (_what, argv, quotes) => {
    const { stdout } = await cli.run('brief', library, ...argv)
    expect(stdout.match(/^> [^[]*/gm) ?? []).toEqual(quotes)
  })

  it.each([
    ['tag', ['Economy', 'GDP target', 'Housing', 'Sources']],
    ['document', ['report', 'Sources']],
    ['coder', ['Ada', 'Bo', 'Sources']],
  ])('groups by %s', async (grouping, headings) => {
    const { stdout } = await cli.run('brief', library, '--group-by', grouping)
    expect([...stdout.matchAll(/^##+ (.*)$/gm)].map((match) => match[1])).toEqual(headings)
  })

  it('saves to a file what it prints, and the same bytes again', async () => {
    const out = cli.path('brief.md')
    expect(await cli.run('brief', library, '--out', out)).toEqual({
      code: 0,
      stdout: '',
      stderr: `Saved ${out}\n`,
    })
    const saved = withoutTime(await readFile(out, 'utf8'))
    expect(withoutTime((await cli.run('brief', library)).stdout)).toBe(saved)
    expect(withoutTime((await cli.run('brief', library)).stdout)).toBe(saved)
  })

  it('refuses a tag that is not there, and a place where no file can be', async () => {
    expect((await cli.run('brief', library, '--tag', 'Economics')).stderr).toContain('\n  Economy\n')
    expect(await cli.run('brief', library, '--out', library)).toMatchObject({ code: 2, stdout: '' })
    const run = await cli.run('brief', library, '--out', cli.path('gone', 'brief.md'))
    expect(run.code).toBe(1)
    expect(run.stderr).toContain(`“${cli.path('gone')}” is not there.`)
  })
})
