import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'
import { sampleReport } from '../../../helpers/sample-report.ts'

interface Counted {
  readonly title: string
  readonly annotations: number
}

describe('blind coding on the command line', () => {
  let cli: CliHarness
  let library: string
  const quotes = async (...as: string[]) =>
    ((await cli.json('annotations', library, ...as)) as { coder: string; exact: string }[]).map(
      ({ coder, exact }) => `${coder}: ${exact}`,
    )
  const counts = async (...as: string[]) =>
    ((await cli.json('documents', library, ...as)) as Counted[]).map(
      ({ title, annotations }) => `${title} ${annotations}`,
    )
  const tagCounts = async (...as: string[]) =>
    ((await cli.json('tags', library, ...as)) as { path: string; count: number; total: number }[]).map(
      ({ path, count, total }) => `${path} ${count} ${total}`,
    )
  const annotate = (document: string, coder: string, quote: string, tag: string) =>
    cli.run('annotate', library, document, '--quote', quote, '--tag', tag, '--coder', coder)

  beforeEach(async () => {
    cli = await createCliHarness()
    library = cli.path('study')
    await cli.run('init', library, '--coder', 'Ada')
    await cli.run('import', library, await cli.write('report.txt', sampleReport))
    await cli.run('import', library, await cli.write('notes.txt', 'Ferries and homes.\n'))
    await annotate('report', 'Ada', 'GDP target', 'Economy')
    await annotate('report', 'Ben', '6,500 homes', 'Housing')
    await annotate('notes', 'Ben', 'homes', 'Housing')
    await annotate('notes', 'Ben', 'Ferries', 'Economy')
  })
  afterEach(() => cli.remove())

  it('shows and sets the setting', async () => {
    expect(await cli.run('blind', library)).toEqual({ code: 0, stdout: 'Blind coding is off\n', stderr: '' })
    expect((await cli.run('blind', library, 'on')).stdout).toBe('Blind coding is on\n')
    expect(await cli.json('blind', library)).toEqual({ blindCoding: true })
    expect(await cli.json('blind', library, 'off')).toEqual({ blindCoding: false })
    const wrong = await cli.run('blind', library, 'maybe')
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toContain('Blind coding is on or off, not “maybe”.')
    expect((await cli.run('blind', library, 'on', 'off')).code).toBe(2)
  })

  it('shows everything to everybody while it is off', async () => {
    expect(await quotes('--as', 'Ada')).toHaveLength(4)
    expect(await counts()).toEqual(['notes 2', 'report 2'])
  })

  it('shows a coder only what is their own until they are done, in lists and counts', async () => {
    await cli.run('blind', library, 'on')
    expect(await quotes('--as', 'Ada')).toEqual(['Ada: GDP target'])
    expect(await counts('--as', 'Ada')).toEqual(['notes 0', 'report 1'])
    expect(await tagCounts('--as', 'Ada')).toEqual(['Economy 1 1', 'Housing 0 0'])
    expect((await quotes('--as', 'Ben')).sort()).toEqual(['Ben: 6,500 homes', 'Ben: Ferries', 'Ben: homes'])

    const marked = await cli.run('done', library, 'report', '--coder', 'Ada')
    expect(marked).toEqual({
      code: 0,
      stdout: 'Ada’s coding of “report” is marked as done\n',
      stderr: '',
    })
    expect(await quotes('--as', 'Ada')).toEqual(['Ada: GDP target', 'Ben: 6,500 homes'])
    expect(await counts('--as', 'Ada')).toEqual(['notes 0', 'report 2'])
    expect(await tagCounts('--as', 'Ada')).toEqual(['Economy 1 1', 'Housing 1 1'])
    expect(await counts('--as', 'Ben')).toEqual(['notes 2', 'report 1'])

    const undone = await cli.run('done', library, 'report', '--coder', 'Ada', '--undo')
    expect(undone.stdout).toBe('Ada’s coding of “report” is not marked as done\n')
    expect(await quotes('--as', 'Ada')).toEqual(['Ada: GDP target'])
  })

  it('takes for who looks whoever codes there, when nobody is named', async () => {
    await cli.run('blind', library, 'on')
    expect(await quotes()).toEqual(['Ada: GDP target'])
    const wrong = await cli.run('annotations', library, '--as', 'Zoe')
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toContain('There is no coder “Zoe” in this library.')
  })

  it('does not give out others’ passages by asking for their coder or their tag', async () => {
    await cli.run('blind', library, 'on')
    expect(await quotes('--as', 'Ada', '--coder', 'Ben')).toEqual([])
    expect(await quotes('--as', 'Ada', '--tag', 'Housing')).toEqual([])
  })

  it('leaves them out of briefs, printed and saved', async () => {
    await cli.run('blind', library, 'on')
    const printed = (await cli.run('brief', library, '--as', 'Ada')).stdout
    expect(printed).toContain('GDP target')
    for (const hidden of ['Ben', '6,500 homes', 'Ferries']) expect(printed).not.toContain(hidden)
    const out = cli.path('brief.md')
    await cli.run('brief', library, '--as', 'Ada', '--coder', 'Ben', '--out', out)
    expect(await readFile(out, 'utf8')).not.toContain('homes')
    await cli.run('done', library, 'report', '--coder', 'Ada')
    const after = (await cli.run('brief', library, '--as', 'Ada')).stdout
    expect(after).toContain('6,500 homes')
    expect(after).not.toContain('Ferries')
  })

  it('lets check and delete reach everything', async () => {
    await cli.run('blind', library, 'on')
    expect((await cli.run('check', library)).code).toBe(0)
    const [found] = (await cli.json('annotations', library, '--as', 'Ben')) as { id: string }[]
    expect((await cli.run('delete', library, found?.id ?? '')).code).toBe(0)
    expect(await quotes('--as', 'Ben')).toHaveLength(2)
  })

  it('says beside a list or a brief that something may be left out, be there anything or not', async () => {
    const note = 'Coding is blind: passages of other coders are left out'
    for (const command of ['annotations', 'documents', 'tags', 'brief']) {
      expect((await cli.run(command, library, '--as', 'Ben')).stderr).not.toContain(note)
    }
    await cli.run('blind', library, 'on')
    for (const command of ['annotations', 'documents', 'tags', 'brief']) {
      expect((await cli.run(command, library, '--as', 'Ben')).stderr).toContain(note)
    }
    await cli.run('done', library, 'notes', '--coder', 'Ben')
    const brief = (document: string) => cli.run('brief', library, '--as', 'Ben', '--document', document)
    expect((await brief('notes')).stderr).toBe('')
    expect((await brief('report')).stderr).toContain(note)
    await cli.run('done', library, 'report', '--coder', 'Ben')
    expect((await cli.run('tags', library, '--as', 'Ben')).stderr).toBe('')
  })

  it('refuses to mark a document that is not there, and for a coder who is not', async () => {
    expect((await cli.run('done', library, 'nothing')).code).toBe(2)
    const typo = await cli.run('done', library, 'report', '--coder', 'Adda')
    expect(typo).toMatchObject({ code: 2, stdout: '' })
    expect(typo.stderr).toBe(
      'briefmark: There is no coder “Adda” in this library. Give the name of a coder who is in it; `briefmark annotate --coder NAME` brings a new one in. Coders here:\n  Ada\n  Ben\n',
    )
    const names = (await cli.run('annotations', library, '--coder', 'Adda')).stderr
    expect(names).toBe(typo.stderr)
    for (const [command, ...more] of [
      ['brief', '--coder', 'Adda'],
      ['compare', '--document', 'report', '--coders', 'Ada,Adda'],
      ['agreement', '--coders', 'Ada,Adda'],
      ['tags', '--as', 'Adda'],
    ]) {
      const refused = await cli.run(command ?? '', library, ...more)
      expect(refused, command).toEqual({ code: 2, stdout: '', stderr: typo.stderr })
    }
  })
})
