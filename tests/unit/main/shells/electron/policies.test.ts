import { describe, expect, it } from 'vitest'
import {
  isOwnAddress,
  isTrustedFrame,
  startPage,
} from '../../../../../src/main/shells/electron/app-address.ts'
import {
  isAllowedNavigation,
  isAllowedRequest,
  isGranted,
} from '../../../../../src/main/shells/electron/network-policy.ts'

const developmentServer = 'http://localhost:5173'

describe('isOwnAddress', () => {
  it.each([startPage, 'app://briefmark/assets/a.js?x=1'])('knows %s', (address) => {
    expect(isOwnAddress(address)).toBe(true)
  })

  it.each([
    '',
    'app:briefmark',
    'app://briefmark.example/',
    'app://other/',
    'app://user@other/',
    'https://briefmark/',
    'file:///app/index.html',
    `${developmentServer}/`,
  ])('refuses %j', (address) => {
    expect(isOwnAddress(address)).toBe(false)
  })

  it('knows the development server only where there is one', () => {
    expect(isOwnAddress(`${developmentServer}/src/main.tsx`, developmentServer)).toBe(true)
    expect(isOwnAddress('http://localhost:5174/', developmentServer)).toBe(false)
  })
})

describe('isTrustedFrame', () => {
  it('trusts the page itself and no frame inside it', () => {
    expect(isTrustedFrame({ url: startPage, parent: null })).toBe(true)
    expect(isTrustedFrame({ url: startPage, parent: {} })).toBe(false)
    expect(isTrustedFrame({ url: 'about:blank', parent: null })).toBe(false)
    expect(isTrustedFrame(null)).toBe(false)
  })
})

describe('isAllowedRequest', () => {
  it.each([startPage, 'blob:app://briefmark/1', 'data:,x', 'devtools://devtools/x.js'])(
    'lets %s through',
    (address) => {
      expect(isAllowedRequest(address)).toBe(true)
    },
  )

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://other/',
    'chrome://settings/',
    'nonsense',
  ])('refuses %s', (address) => {
    expect(isAllowedRequest(address)).toBe(false)
  })

  it("lets through the development server's socket", () => {
    expect(isAllowedRequest('ws://localhost:5173/?token=x', developmentServer)).toBe(true)
    expect(isAllowedRequest('ws://localhost:1/', developmentServer)).toBe(false)
  })
})

describe('isAllowedNavigation', () => {
  it('lets a page go only to itself', () => {
    expect(isAllowedNavigation(startPage, startPage)).toBe(true)
    expect(isAllowedNavigation(`${startPage}#place`, startPage)).toBe(true)
    expect(isAllowedNavigation(`${startPage}?x`, startPage)).toBe(false)
    expect(isAllowedNavigation('app://briefmark/other.html', startPage)).toBe(false)
    expect(isAllowedNavigation('https://example.org/', startPage)).toBe(false)
    expect(isAllowedNavigation('https://example.org/', 'https://example.org/')).toBe(false)
    expect(isAllowedNavigation('nonsense', startPage)).toBe(false)
  })
})

describe('isGranted', () => {
  it('grants copying of text and nothing else', () => {
    expect(isGranted('clipboard-sanitized-write')).toBe(true)
    for (const permission of [
      'clipboard-read',
      'geolocation',
      'notifications',
      'media',
      'openExternal',
      'fileSystem',
    ]) {
      expect(isGranted(permission)).toBe(false)
    }
  })
})
