import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { downloadAddress, findElectron, whyNoElectron } from '../../../scripts/electron-runtime.mjs'

describe('whyNoElectron', () => {
  const display = { DISPLAY: ':0' }

  it('knows that Linux needs a display and a person who is not root', () => {
    expect(whyNoElectron({ platform: 'linux', uid: 1000, env: {} })).toMatch(/display/)
    expect(whyNoElectron({ platform: 'linux', uid: 0, env: display })).toMatch(/root/)
    expect(whyNoElectron({ platform: 'linux', uid: 1000, env: display })).toBeNull()
    expect(whyNoElectron({ platform: 'linux', uid: 1000, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
  })

  it('asks nothing of other systems', () => {
    expect(whyNoElectron({ platform: 'darwin', uid: 0, env: {} })).toBeNull()
    expect(whyNoElectron({ platform: 'win32', uid: undefined, env: {} })).toBeNull()
  })
})

describe('findElectron', () => {
  let folder = ''
  const system = { env: {}, platform: 'linux' }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefmark-electron-'))
    writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}')
    mkdirSync(join(folder, 'dist'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const install = (version: string) => {
    writeFileSync(join(folder, 'dist', 'version'), version)
    writeFileSync(join(folder, 'dist', 'electron'), '')
    writeFileSync(join(folder, 'path.txt'), 'electron')
  }

  it('finds the downloaded runtime', () => {
    expect(findElectron(folder, system)).toBeNull()
    install('45.4.1')
    expect(findElectron(folder, system)).toBe(join(folder, 'dist', 'electron'))
  })

  it('takes no runtime of another version', () => {
    install('44.0.0')
    expect(findElectron(folder, system)).toBeNull()
  })

  it('prefers what the environment names, if it is there', () => {
    install('45.4.1')
    const other = join(folder, 'package.json')
    expect(findElectron(folder, { ...system, env: { ELECTRON_EXEC_PATH: other } })).toBe(other)
    expect(findElectron(folder, { ...system, env: { ELECTRON_EXEC_PATH: '/nowhere' } })).toBe(
      join(folder, 'dist', 'electron'),
    )
  })
})

describe('downloadAddress', () => {
  const system = { env: {}, platform: 'linux', arch: 'x64' }

  it("is GitHub's release", () => {
    expect(downloadAddress('45.4.1', system)).toBe(
      'https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip',
    )
  })

  it('follows a mirror', () => {
    const env = { ELECTRON_MIRROR: 'https://mirror.example/electron/', ELECTRON_CUSTOM_DIR: '{{ version }}' }
    expect(downloadAddress('45.4.1', { ...system, env })).toBe(
      'https://mirror.example/electron/45.4.1/electron-v45.4.1-linux-x64.zip',
    )
  })
})
