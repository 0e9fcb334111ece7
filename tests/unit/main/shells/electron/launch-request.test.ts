import { describe, expect, it } from 'vitest'
import {
  parseLaunchRequest,
  parseSecondLaunch,
} from '../../../../../src/main/shells/electron/launch-request.ts'

const unpackaged = { folder: '/home/ada', packaged: false }
const packaged = { folder: '/home/ada', packaged: true }
const nothing = { library: null, sample: false, files: [] }

describe('parseLaunchRequest', () => {
  it('passes over the app itself when it is not packaged', () => {
    expect(parseLaunchRequest(['electron', '.'], unpackaged)).toEqual(nothing)
    expect(parseLaunchRequest(['electron', 'app.md', 'report.md'], unpackaged).files).toEqual([
      '/home/ada/report.md',
    ])
    expect(parseLaunchRequest(['Briefmark', 'report.md'], packaged).files).toEqual(['/home/ada/report.md'])
  })

  it('passes over switches of Chromium, wherever they stand', () => {
    const argv = [
      'electron',
      '--inspect=0',
      '--remote-debugging-port=0',
      '--no-sandbox',
      '.',
      '--user-data-dir=/x',
      'a.pdf',
    ]
    expect(parseLaunchRequest(argv, unpackaged)).toEqual({ ...nothing, files: ['/home/ada/a.pdf'] })
  })

  it('takes the library in both spellings, and the sample', () => {
    expect(parseLaunchRequest(['b', '--library=study'], packaged).library).toBe('/home/ada/study')
    expect(parseLaunchRequest(['b', '--library', '/data/study', '--sample'], packaged)).toEqual({
      library: '/data/study',
      sample: true,
      files: [],
    })
    expect(parseLaunchRequest(['b', '--library'], packaged)).toEqual(nothing)
  })

  it("takes a library's own file for its folder", () => {
    expect(parseLaunchRequest(['b', 'study/library.json'], packaged).library).toBe('/home/ada/study')
  })

  it('understands file addresses, as Linux desktops send them', () => {
    expect(parseLaunchRequest(['b', 'file:///data/r%C3%A9sum%C3%A9.pdf'], packaged).files).toEqual([
      '/data/résumé.pdf',
    ])
    expect(parseLaunchRequest(['b', 'file://server/x.pdf'], packaged).files).toEqual([])
  })

  it('leaves out what cannot be imported', () => {
    expect(parseLaunchRequest(['b', 'run.exe', 'noextension', 'a.docx'], packaged).files).toEqual([
      '/home/ada/a.docx',
    ])
  })
})

describe('parseSecondLaunch', () => {
  it('believes what the second start sent, not the reordered words', () => {
    const sent = { library: '/data/study', sample: false, files: ['/data/a.pdf'] }
    expect(parseSecondLaunch(sent, ['electron', 'b.pdf', '.'], unpackaged)).toEqual(sent)
  })

  it('takes no relative paths and no other files from it', () => {
    const sent = { library: 'study', sample: false, files: ['a.pdf', '/data/a.exe'] }
    expect(parseSecondLaunch(sent, [], packaged)).toEqual(nothing)
  })

  it.each([[undefined], [null], ['x'], [{ files: '/etc/passwd' }], [{}]])(
    'reads the words when it sent %j',
    (sent) => {
      expect(parseSecondLaunch(sent, ['b', 'a.pdf'], packaged).files).toEqual(['/home/ada/a.pdf'])
    },
  )
})
