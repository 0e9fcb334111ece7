import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'

const port = 'The port handled nine hundred ships and opened a second quay for grain.'
const schools = 'Forty schools received new heating before the first frost arrived in October.'
const water = 'Leaks in the old mains cost the water office a fifth of its supply.'
const trams = 'Two tram lines were extended to the eastern wards over the summer.'

interface Shown {
  readonly id: string
  readonly exact: string
  readonly tags: string[]
  readonly note: string
  readonly coder: string
}

describe('briefmark carry', () => {
  let cli: CliHarness
  let library: string
  let quay: string
  let heating: string
  let leaks: string

  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    const add = async (name: string, ...lines: string[]) =>
      cli.run('import', library, await cli.write(name, `${lines.join('\n')}\n`))
    await add('old.txt', port, schools, water, trams)
    await add('new.txt', port, schools.replace('Forty', 'Sixty'), trams)
    await add('empty.txt', '')
    const mark = async (quote: string, ...options: string[]) =>
      ((await cli.json('annotate', library, 'old', '--quote', quote, ...options)) as Shown).id
    quay = await mark('a second quay', '--tag', 'Port / Quays', '--note', 'Since *2023*')
    heating = await mark('Forty schools received new heating', '--tag', 'Schools', '--coder', 'Bo')
    leaks = await mark('Leaks in the old mains')
  })
  afterEach(() => cli.remove())

  const proposals = async (...options: string[]) =>
    (await cli.json('carry', library, 'old', 'new', ...options)) as Record<string, unknown>[]
  const inNew = async () => (await cli.json('annotations', library, '--document', 'new')) as Shown[]

  it('proposes a place for each annotation, and none where there is none', async () => {
    expect(await proposals()).toEqual([
      { annotationId: quay, start: 47, end: 60, confidence: expect.any(Number), reason: 'exact' },
      { annotationId: heating, start: 72, end: 106, confidence: expect.any(Number), reason: 'partlyChanged' },
      { annotationId: leaks, confidence: 0 },
    ])
    expect(await inNew()).toEqual([])
  })

  it('carries what is sure with coder, tags and note, leaves the old as it is, and does nothing twice', async () => {
    const before = await cli.json('annotations', library, '--document', 'old')
    const [first, second] = await proposals('--apply')
    expect(first?.confidence).toBeGreaterThanOrEqual(0.9)
    expect(second?.confidence).toBeLessThan(0.9)
    const carried = await inNew()
    expect(carried).toMatchObject([
      {
        exact: 'a second quay',
        tags: ['Port / Quays'],
        note: 'Since *2023*',
        coder: 'Ada',
        start: 47,
        end: 60,
      },
    ])
    expect(carried[0]?.id).not.toBe(quay)
    expect(await cli.json('annotations', library, '--document', 'old')).toEqual(before)
    await proposals('--apply')
    expect(await inNew()).toEqual(carried)
  })

  it('carries less sure ones when asked to', async () => {
    await proposals('--apply', '--min-confidence', '0.5')
    expect((await inNew()).map(({ exact, coder }) => [exact, coder])).toEqual([
      ['a second quay', 'Ada'],
      ['Sixty schools received new heating', 'Bo'],
    ])
  })

  it('does not carry again what somebody deleted in the new edition', async () => {
    await proposals('--apply')
    const [carried] = await inNew()
    await cli.run('delete', library, carried?.id ?? '')
    await proposals('--apply')
    expect(await inNew()).toEqual([])
  })

  it('tells people what it did and what waits', async () => {
    const run = await cli.run('carry', library, 'old', 'new', '--apply')
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/a second quay .*47–60/)
    expect(run.stderr).toBe('Carried over 1 passage. To check in Briefmark: 1; without a match: 1.\n')
    const again = await cli.run('carry', library, 'old', 'new', '--apply')
    expect(again.stdout).toContain('carried over')
    expect(again.stderr).toBe('Carried over 0 passages. To check in Briefmark: 1; without a match: 1.\n')
  })

  it('carries only what the viewer may see', async () => {
    await cli.run('blind', library, 'on')
    const [run, shown] = [
      await cli.run('carry', library, 'old', 'new', '--as', 'Bo', '--json'),
      [expect.objectContaining({ annotationId: heating })],
    ]
    expect(JSON.parse(run.stdout)).toEqual(shown)
    expect(run.stderr).toContain('Coding is blind')
  })

  it('says what is wrong with the call', async () => {
    const same = await cli.run('carry', library, 'old', 'old')
    expect([same.code, same.stderr]).toEqual([1, expect.stringContaining('the same document')])
    const wrong = await cli.run('carry', library, 'old', 'new', '--min-confidence', '90')
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('from 0 to 1')])
    const empty = await cli.run('carry', library, 'old', 'empty')
    expect(empty.code).toBe(1)
  })
})
