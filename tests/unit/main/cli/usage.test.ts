import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'

describe('the command line', () => {
  let cli: CliHarness
  beforeEach(async () => {
    cli = await createCliHarness()
  })
  afterEach(() => cli.remove())

  it('prints its version', async () => {
    expect(await cli.run('--version')).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' })
  })

  it('lists its commands on request, and to a person who gave none', async () => {
    const help = await cli.run('--help')
    expect(help.code).toBe(0)
    expect([...help.stdout.matchAll(/^ {2}([\w-]+)/gm)].map((match) => match[1])).toEqual([
      'init',
      'import',
      'documents',
      'text',
      'tags',
      'annotate',
      'annotations',
      'delete',
      'done',
      'blind',
      'brief',
      'compare',
      'agreement',
      'agreement-data',
      'align',
      'carry',
      'matrix',
      'check',
      'serve',
    ])
    expect(await cli.run()).toEqual({ code: 2, stdout: '', stderr: help.stdout })
  })

  it.each([
    'init',
    'import',
    'documents',
    'text',
    'tags',
    'annotate',
    'annotations',
    'delete',
    'done',
    'blind',
    'brief',
    'compare',
    'agreement',
    'align',
    'carry',
    'matrix',
    'check',
    'serve',
  ])('helps with %s', async (name) => {
    const help = await cli.run(name, '--help')
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toMatch(new RegExp(`^Usage: briefmark ${name} LIBRARY`))
    expect(help.stdout.length).toBeGreaterThan(80)
  })

  it.each([
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['documents'], 'LIBRARY is missing.'],
    [['import', 'x'], 'FILE is missing.'],
    [['init', ''], 'LIBRARY is empty.'],
    [['import', 'x', 'a.txt', ''], 'FILE is empty.'],
    [['tags', 'x', 'y'], '“y” is one argument too many.'],
    [['check', 'x', '--fast'], "Unknown option '--fast'"],
    [['annotate', 'x', 'd'], 'Say which passage: --quote, or --start and --end.'],
    [
      ['annotate', 'x', 'd', '--quote', 'a', '--start', '1'],
      'Give either --quote or --start and --end, not both.',
    ],
    [['annotate', 'x', 'd', '--start', '1'], '--start and --end belong together.'],
    [
      ['annotate', 'x', 'd', '--start', '1', '--end', '2', '--suffix', 'a'],
      '--prefix and --suffix belong to --quote.',
    ],
    [['annotate', 'x', 'd', '--quote', ' '], '--quote takes some words of the document.'],
    [['annotate', 'x', 'd', '--quote', 'a', '--tag', ' / '], '--tag takes a path such as'],
    [['annotate', 'x', 'd', '--quote', '--note', 'a'], '--quote takes a value.'],
    [['annotate', 'x', 'd', '--quote'], "Option '--quote <value>' argument missing"],
    [['brief', 'x', '--group-by', 'colour'], '--group-by takes tag, document or coder, not “colour”.'],
    [['serve', 'x', '--port', '70000'], '--port takes a number from 0 to 65535.'],
    [['serve', 'x', '--port', 'http'], '--port takes a whole number, not “http”.'],
    [['init', 'x', '--name', ''], '--name takes a name of 1 to 200 characters.'],
    [['init', 'x', '--coder', ' '], '--coder takes a name of 1 to 100 characters.'],
  ])('refuses %j with exit 2 and a reason', async (argv, reason) => {
    const run = await cli.run(...argv)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(`briefmark: ${reason}`)
    expect(run.stderr).toContain('--help\n')
  })
})
