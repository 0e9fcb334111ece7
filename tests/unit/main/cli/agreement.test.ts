import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'

interface Figure {
  readonly measure: string
  readonly tag: string | null
  readonly coders: readonly string[]
  readonly value: number | null
  readonly reason?: string
  readonly interval: readonly [number, number] | null
  readonly units: number
  readonly codedUnits: number
  readonly warnings: readonly { readonly code: string }[]
}
interface Agreement {
  readonly documents: readonly { readonly title: string }[]
  readonly figures: readonly Figure[]
  readonly leftOut: number
}

/**
 * Fifty paragraphs judged by two: 20 both marked, 5 only Ada, 10 only Jonas, 15 neither. The table of the grants in the
 * article "Cohen's kappa" of Wikipedia: κ = 0.4.
 */
const lines = Array.from({ length: 50 }, (_, index) => `Proposal number ${index + 1} asks for a grant.`)
const adaMarks = lines.slice(0, 25)
const jonasMarks = [...lines.slice(0, 20), ...lines.slice(25, 35)]

describe('agreement', () => {
  let cli: CliHarness
  let library: string
  const mark = (document: string, coder: string, quote: string, tag: string) =>
    cli.run('annotate', library, document, '--quote', quote, '--coder', coder, '--tag', tag)
  const measure = async (...options: string[]) =>
    (await cli.json(
      'agreement',
      library,
      '--coders',
      'Ada,Jonas',
      '--bootstrap',
      '0',
      ...options,
    )) as Agreement
  const figureOf = ({ figures }: Agreement, name: string, tag: string | null) =>
    figures.find((figure) => figure.measure === name && figure.tag === tag)

  beforeAll(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('grants.txt', lines.join('\n\n')))
    await cli.run('import', library, await cli.write('other.txt', 'Nobody has read this yet.'))
    for (const quote of adaMarks) await mark('grants.txt', 'Ada', quote, 'Worth / Yes')
    for (const quote of jonasMarks) await mark('grants.txt', 'Jonas', quote, 'Worth / Yes')
  })
  afterAll(() => cli.remove())

  it('gives the published value, and those that follow from the same table', async () => {
    const names = ['percent', 'scott-pi', 'cohen-kappa', 'fleiss-kappa', 'gwet-ac1', 'alpha-nominal']
    const found = await measure('--unit', 'paragraph', ...names.flatMap((name) => ['--measure', name]))
    const values = Object.fromEntries(
      names.map((name) => [name, figureOf(found, name, 'Worth / Yes')?.value?.toFixed(4)]),
    )
    expect(values).toEqual({
      percent: '0.7000',
      // (0.7 − 0.505) / 0.495: each says yes in 55 of 100 judgements
      'scott-pi': '0.3939',
      'cohen-kappa': '0.4000',
      'fleiss-kappa': '0.3939',
      // (0.7 − 0.495) / 0.505
      'gwet-ac1': '0.4059',
      // 1 − (1 − π) · 99/100
      'alpha-nominal': '0.4000',
    })
    expect(figureOf(found, 'cohen-kappa', 'Worth / Yes')).toMatchObject({
      units: 50,
      codedUnits: 35,
      coders: ['Ada', 'Jonas'],
    })
    expect(found.documents.map(({ title }) => title)).toEqual(['grants'])
  })

  it('includes children in a parent, and counts nothing twice over all tags', async () => {
    const found = await measure('--unit', 'paragraph', '--measure', 'alpha-nominal')
    const [all, parent, child] = [null, 'Worth', 'Worth / Yes'].map((tag) =>
      figureOf(found, 'alpha-nominal', tag),
    )
    expect(parent?.value).toBeCloseTo(0.4, 10)
    expect(child?.value).toBeCloseTo(0.4, 10)
    // One tag in all: its sets are {Yes} and {}, and MASI of the two is 1, so α is that of the tag.
    expect(all?.value).toBeCloseTo(0.4, 10)
  })

  it('says whether all tags are compared, or those given', async () => {
    const shown = async (...options: string[]) => {
      const { stdout } = await cli.run(
        'agreement',
        library,
        '--coders',
        'Ada,Jonas',
        '--bootstrap',
        '0',
        ...options,
      )
      return stdout
    }
    expect(await shown()).toMatch(/^all tags +Ada, Jonas/m)
    expect(await shown('--tag', 'Worth')).toMatch(/^given tags +Ada, Jonas/m)
  })

  it('leaves out uncoded text on request; an interval holds its value', async () => {
    const found = await measure('--unit', 'paragraph', '--measure', 'percent', '--uncoded', 'exclude')
    expect(figureOf(found, 'percent', 'Worth / Yes')?.value).toBeCloseTo(20 / 35, 10)
    const drawn = await cli.json(
      'agreement',
      library,
      '--coders',
      'Ada,Jonas',
      '--tag',
      'Worth',
      '--measure',
      'cohen-kappa',
      '--document',
      'grants.txt',
      '--bootstrap',
      '50',
      '--unit',
      'char',
    )
    const { figures } = drawn as Agreement
    const kappa = figures.find(({ tag }) => tag === 'Worth')
    expect(kappa?.interval?.[0]).toBeLessThanOrEqual(kappa?.value ?? Number.NaN)
    expect(kappa?.interval?.[1]).toBeGreaterThanOrEqual(kappa?.value ?? Number.NaN)
  })

  it('gives the same interval for the same seed', async () => {
    const run = (seed: string) =>
      measure('--unit', 'paragraph', '--measure', 'cohen-kappa', '--bootstrap', '200', '--seed', seed)
    const interval = async (seed: string) => figureOf(await run(seed), 'cohen-kappa', null)?.interval
    const first = await interval('7')
    expect(first).toEqual(await interval('7'))
    expect(first).not.toEqual(await interval('8'))
    // κ of 50 units with standard error 0.13 (Fleiss, Cohen and Everitt 1969): roughly ±0.26.
    expect(first?.[0]).toBeGreaterThan(0.05)
    expect(first?.[0]).toBeLessThan(0.25)
    expect(first?.[1]).toBeGreaterThan(0.55)
    expect(first?.[1]).toBeLessThan(0.75)
  })

  it('names a document without text that it leaves out', async () => {
    await cli.run('import', library, await cli.write('scan.txt', '\n'))
    for (const coder of ['Ada', 'Jonas']) await cli.run('done', library, 'scan.txt', '--coder', coder)
    const run = (...more: string[]) =>
      cli.run('agreement', library, '--coders', 'Ada,Jonas', '--bootstrap', '0', ...more)
    const { code, stdout, stderr } = await run('--json')
    expect([code, stderr]).toEqual([0, 'briefmark: “scan” has no text and was left out.\n'])
    expect(JSON.parse(stdout)).toMatchObject({ documents: [{ title: 'grants' }], withoutText: ['scan'] })
    expect((await run()).stderr).toBe(stderr)
  })

  it('says that documents cannot be drawn from one', async () => {
    const run = (...more: string[]) =>
      cli.run('agreement', library, '--coders', 'Ada,Jonas', '--json', ...more)
    const one = await run('--resample', 'documents', '--bootstrap', '20', '--document', 'grants.txt')
    expect(one.stderr).toContain('drawing documents anew needs at least two')
    const { figures } = JSON.parse(one.stdout) as Agreement
    expect(figures.map(({ interval }) => interval)).toEqual(figures.map(() => null))
    expect((await run('--bootstrap', '20', '--document', 'grants.txt')).stderr).toBe('')
  })

  it('says what is missing', async () => {
    const refuse = async (...options: string[]) => {
      const { code, stderr } = await cli.run('agreement', library, ...options)
      return `${code} ${stderr}`
    }
    expect(await refuse('--coders', 'Ada')).toContain('2 ')
    expect(await refuse('--coders', 'Ada')).toContain('two names or more')
    expect(await refuse('--coders', 'Ada,Jonas', '--bootstrap', '99999999999')).toMatch(
      /^2 briefmark: --bootstrap takes at most 100,000 rounds, not 99999999999\./,
    )
    expect(await refuse()).toContain('--coders is missing')
    expect(await refuse('--coders', 'Ada,Nobody')).toContain('Nobody')
    expect(await refuse('--coders', 'Ada,Jonas', '--document', 'other.txt')).toMatch(/^1 .*no document/s)
    expect(await refuse('--coders', 'Ada,Jonas', '--measure', 'alpha-ordinal')).toContain('agreement-data')
    expect(await refuse('--coders', 'Ada,Jonas', '--unit', 'line')).toContain('--unit takes')
  })

  it('prints a table', async () => {
    const { stdout } = await cli.run('agreement', library, '--coders', 'Ada,Jonas', '--unit', 'paragraph')
    expect(stdout).toContain('Worth / Yes')
    expect(stdout).toMatch(/Cohen’s κ\s+0\.400\s+0\.\d{3} to 0\.\d{3}\s+50/)
  })

  it('says in words below the table what misleads, each once', async () => {
    const { stdout } = await cli.run(
      ...['agreement', library, '--coders', 'Ada,Jonas', '--unit', 'paragraph', '--bootstrap', '50'],
      ...['--resample', 'units', '--measure', 'cohen-kappa', '--measure', 'u-alpha', '--tag', 'Worth / Yes'],
    )
    const sentence = 'The interval rests on 50 rounds: its ends are rough. Take 1,000 rounds.'
    expect(stdout.split(sentence)).toHaveLength(2)
    const notes = stdout.slice(stdout.indexOf('\nNotes\n'))
    const number = /^ *(\d+) {2}The interval rests/m.exec(notes)?.[1]
    expect(stdout).toMatch(new RegExp(`Cohen’s κ .* 50 +(\\d, )*${number}$`, 'm'))
    expect(stdout).not.toMatch(/fewRounds|wideInterval|prevalence/)
  })

  it('draws intervals with progress, and stops when it is interrupted', async () => {
    let shown = ''
    const stderr = { isTTY: true, write: (text: string) => (shown += text) }
    // Before it has begun: it stops at its first look.
    const onInterrupt = (interrupt: () => void) => {
      interrupt()
      return () => undefined
    }
    const options = ['agreement', library, '--coders', 'Ada,Jonas', '--bootstrap', '100000']
    const run = await cli.runWith({ stderr, onInterrupt }, ...options)
    expect(run).toMatchObject({ code: 130, stdout: '' })
    expect(shown).toMatch(/Drawing intervals: \d+ %/)
    expect(shown.endsWith('\r\u001b[K')).toBe(true)
  })
})
