import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CliIo } from '../../../../src/main/shells/cli/cli-io.ts'
import { withLibrary } from '../../../../src/main/shells/cli/open-session.ts'
import type { TagId } from '../../../../src/shared/model/ids.ts'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { runPlainImport } from '../../../helpers/test-services.ts'

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
  const session = (): CliIo => ({
    stdout: { write: () => true },
    stderr: { write: () => true },
    env: { BRIEFMARK_HOME: cli.home },
    runImport: runPlainImport,
  })
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

  it('takes every sureness from 0 to 1, and nothing else', async () => {
    expect(await proposals('--min-confidence', '1', '--apply')).toHaveLength(3)
    expect(await inNew()).toEqual([])
    for (const wrong of ['1.01', 'NaN', '', 'Infinity', 'half']) {
      const run = await cli.run('carry', library, 'old', 'new', '--apply', '--min-confidence', wrong)
      expect([wrong, run.code, run.stderr]).toEqual([wrong, 2, expect.stringContaining('from 0 to 1')])
    }
    await proposals('--min-confidence', '0', '--apply')
    expect((await inNew()).map(({ exact }) => exact)).toEqual([
      'a second quay',
      'Sixty schools received new heating',
    ])
  })

  it('writes nothing the second time', async () => {
    const recorded = () =>
      withLibrary(session(), library, async (_, { library: { state } }) => ({
        annotations: [...state.layers.values()].reduce((sum, layer) => sum + layer.annotations.size, 0),
        carries: [...state.carry].map(([id, register]) => [id, JSON.stringify(register)]),
      }))
    await proposals('--apply')
    const first = await recorded()
    await proposals('--apply')
    await proposals('--apply', '--min-confidence', '0.9')
    expect(await recorded()).toEqual(first)
    expect(first.carries).toHaveLength(3)
  })

  it('carries nothing back to where it came from', async () => {
    await proposals('--apply')
    const old = await cli.json('annotations', library, '--document', 'old')
    const back = async () => cli.run('carry', library, 'new', 'old', '--apply')
    expect((await back()).stderr).toBe(
      'Carried over 0 passages. To check in Briefmark: 0; without a match: 0.\n',
    )
    expect(await cli.json('annotations', library, '--document', 'old')).toEqual(old)
    // Where the first is gone it is a passage like any other.
    await cli.run('delete', library, quay)
    expect((await back()).stderr).toMatch(/^Carried over 1 passage\./)
  })

  it('leaves out deleted passages, and tags that were deleted since', async () => {
    await cli.run('delete', library, leaks)
    const tags = (await cli.json('tags', library)) as { id: TagId; path: string }[]
    const { id } = tags.find(({ path }) => path === 'Port / Quays') as { id: TagId }
    await withLibrary(session(), library, ({ client }) =>
      client.call('log.append', { operations: [{ kind: 'tag', id, set: { deleted: true } }] }),
    )
    const found = await proposals('--apply')
    expect(found.map(({ annotationId }) => annotationId)).toEqual([quay, heating])
    expect(await inNew()).toMatchObject([{ exact: 'a second quay', tags: [] }])
    expect(await cli.json('tags', library)).toHaveLength(2)
  })

  it('carries passages over several paragraphs, whole documents and signs of two code units', async () => {
    const add = async (name: string, ...lines: string[]) =>
      cli.run('import', library, await cli.write(name, `${lines.join('\n')}\n`))
    const ships = (count: string) => `In all ${count} boats 😀 sank near the mole in the year of the flood.`
    await add('first.txt', water, ships('56'), port, schools, trams)
    await add('second.txt', trams, water, ships('\u{1D7D3}\u{1D7D4}'), port, schools)
    const text = async (name: string) => (await cli.run('text', library, name)).stdout.slice(0, -1)
    const [first, second] = [await text('first'), await text('second')]
    const mark = async (start: number, end: number) =>
      cli.run('annotate', library, 'first', '--start', String(start), '--end', String(end))
    const ranges = [
      [0, first.length],
      [water.length, water.length + 1],
      [water.length - 4, water.length + 1],
      [first.indexOf('6 boats'), first.indexOf('6 boats') + '6 boats 😀'.length],
      [first.indexOf('of the flood'), first.indexOf('port handled')],
    ] as const
    for (const [start, end] of ranges) await mark(start, end)
    const found = (await cli.json('carry', library, 'first', 'second', '--apply')) as {
      start?: number
      end?: number
      confidence: number
    }[]
    const shown = found.map(({ start, end, confidence }) => [
      start === undefined ? null : second.slice(start, end),
      confidence >= 0.9,
    ])
    expect(shown).toEqual([
      [second.slice(trams.length + 1), false],
      ['ply.', true],
      [null, false],
      ['\u{1D7D4} boats 😀', true],
      [`of the flood.\nThe `, true],
    ])
    const carried = (await cli.json('annotations', library, '--document', 'second')) as Shown[]
    expect(carried.map(({ exact }) => exact)).toEqual(['ply.', '\u{1D7D4} boats 😀', 'of the flood.\nThe '])
  })

  it('carries blindly what the coder named with --as may see, and writes nobody else’s', async () => {
    await cli.run('blind', library, 'on')
    await cli.run('carry', library, 'old', 'new', '--as', 'Bo', '--apply', '--min-confidence', '0')
    await cli.run('blind', library, 'off')
    expect((await inNew()).map(({ coder }) => coder)).toEqual(['Bo'])
    const unknown = await cli.run('carry', library, 'old', 'new', '--as', 'Nobody')
    expect(unknown.code).not.toBe(0)
  })

  it('carries nothing a second time that reached the new edition through another one', async () => {
    await cli.run('import', library, await cli.write('later.txt', `${[port, schools, trams].join('\n')}\n`))
    const counts = async () =>
      ((await cli.json('annotations', library, '--document', 'later')) as Shown[]).length
    await cli.run('carry', library, 'old', 'new', '--apply')
    await cli.run('carry', library, 'new', 'later', '--apply')
    expect(await counts()).toBe(1)
    const direct = (await cli.json('carry', library, 'old', 'later', '--apply')) as Record<string, unknown>[]
    expect(direct[0]).toMatchObject({ annotationId: quay, state: 'done' })
    // The passage of the paragraph that changed in between is carried from the old edition now.
    expect(direct[1]).toEqual({
      annotationId: heating,
      ...{ start: 72, end: 106, confidence: expect.any(Number), reason: 'exact' },
    })
    expect(await counts()).toBe(2)
    const back = await cli.run('carry', library, 'later', 'old', '--apply')
    expect(back.stdout.match(/there already, from the same original/g)).toHaveLength(2)
    expect(back.stderr).toContain('Carried over 0 passages.')
  })

  it('says that the two have nothing in common', async () => {
    await cli.run('import', library, await cli.write('cats.txt', 'Cats sleep most of the day.\nDogs bark.\n'))
    const run = await cli.run('carry', library, 'old', 'cats', '--json')
    expect(run.code).toBe(0)
    expect(JSON.parse(run.stdout)).toEqual(
      [quay, heating, leaks].map((id) => ({ annotationId: id, confidence: 0 })),
    )
    expect(run.stderr).toBe(
      'briefmark: These do not look like editions of one report: 0 of 6 paragraphs have a partner. Check which documents you gave.\n',
    )
  })

  it('says what is wrong with the call', async () => {
    const same = await cli.run('carry', library, 'old', 'old')
    expect([same.code, same.stderr]).toEqual([2, expect.stringContaining('the same document')])
    const wrong = await cli.run('carry', library, 'old', 'new', '--min-confidence', '90')
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('from 0 to 1')])
    const empty = await cli.run('carry', library, 'old', 'empty')
    expect(empty.code).toBe(1)
  })
})
