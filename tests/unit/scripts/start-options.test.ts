import { describe, expect, it } from 'vitest'
import { parseStartOptions } from '../../../scripts/start-options.mjs'

const folder = process.cwd()

describe('parseStartOptions', () => {
  it('asks for nothing without arguments', () => {
    expect(parseStartOptions([], folder)).toEqual({
      help: false,
      browser: false,
      forElectron: [],
      forBrowser: [],
    })
  })

  it('resolves the library against the folder of the person', () => {
    const { forElectron, forBrowser } = parseStartOptions(['--library', '../study'], '/home/ada/work')
    expect(forElectron).toEqual(['--library=/home/ada/study'])
    expect(forBrowser).toEqual(forElectron)
  })

  it('takes a port or --no-open as a wish for the browser', () => {
    expect(parseStartOptions(['--port', '4000'], folder)).toMatchObject({
      browser: true,
      forElectron: [],
      forBrowser: ['--port=4000'],
    })
    expect(parseStartOptions(['--no-open', '--sample'], folder)).toMatchObject({
      browser: true,
      forElectron: ['--sample'],
      forBrowser: ['--sample', '--no-open'],
    })
  })

  it.each([
    ['an unknown option', ['--libary', 'x']],
    ['a port that is none', ['--port', '70000']],
    ['an empty library', ['--library']],
    ['two libraries at once', ['--library', 'x', '--sample']],
    ['stray words', ['study']],
  ])('refuses %s', (_, argv) => {
    expect(() => parseStartOptions(argv, folder)).toThrow()
  })
})
