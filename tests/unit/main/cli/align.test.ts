import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'

const port = 'The port handled nine hundred ships and opened a second quay for grain.'
const schools = 'Forty schools received new heating before the first frost arrived in October.'
const water = 'Leaks in the old mains cost the water office a fifth of its supply.'

describe('briefmark align', () => {
  let cli: CliHarness
  let library: string
  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    const add = async (name: string, ...lines: string[]) =>
      cli.run('import', library, await cli.write(name, `${lines.join('\n')}\n`))
    await add('old.txt', port, schools, water)
    await add('new.txt', port, 'A museum of looms was founded.', schools.replace('Forty', 'Sixty'))
    await add('other.txt', 'Cats sleep.', 'Dogs bark at night, and nobody knows the reason.')
    await add('empty.txt', '')
  })
  afterEach(() => cli.remove())

  it('prints groups of blocks with state and similarity as JSON', async () => {
    const groups = (await cli.json('align', library, 'old', 'new')) as { similarity: number }[]
    expect(groups).toEqual([
      { old: [0], new: [0], state: 'same', changed: false, similarity: 1, confidence: 0.95, doubtful: false },
      { old: [], new: [1], state: 'new', changed: true, similarity: 0, confidence: 0.95, doubtful: false },
      {
        old: [1],
        new: [2],
        state: 'reworded',
        changed: true,
        similarity: expect.closeTo(0.8, 0),
        confidence: 0.85,
        doubtful: false,
      },
      {
        old: [2],
        new: [],
        state: 'dropped',
        changed: true,
        similarity: 0,
        confidence: 0.95,
        doubtful: false,
      },
    ])
  })

  it('prints a table for people', async () => {
    const { code, stdout, stderr } = await cli.run('align', library, 'old', 'new')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^Old {2}New {2}State {5}Alike {2}Old text/)
    expect(lines[1]).toMatch(/^0 {4}0 {4}Same {6}100% {3}The port handled/)
    expect(lines[2]).toMatch(/^ {5}1 {4}New .*A museum of looms/)
    expect(lines[4]).toMatch(/^2 {9}Dropped/)
  })

  it('says when the two have nothing in common', async () => {
    expect(await cli.run('align', library, 'old', 'other')).toMatchObject({
      code: 0,
      stderr:
        'briefmark: These do not look like editions of one report: 0 of 5 paragraphs have a partner. Check which documents you gave.\n',
    })
  })

  it('refuses the same document twice', async () => {
    expect(await cli.run('align', library, 'old', 'old.txt')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('OLD and NEW are the same document, “old”'),
    })
  })

  it('refuses a document without text', async () => {
    expect(await cli.run('align', library, 'old', 'empty')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no text in “empty” to align.'),
    })
  })

  it('asks for both documents, and for ones that are there', async () => {
    expect(await cli.run('align', library, 'old')).toMatchObject({ code: 2 })
    expect(await cli.run('align', library, 'old', 'gone')).toMatchObject({ code: 2, stdout: '' })
  })
})
