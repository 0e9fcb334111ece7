import { describe, expect, it } from 'vitest'
import { parseLocator, renderLocator } from '../../../../src/shared/brief/locator.ts'

describe('locators', () => {
  it('are written with a short hash and read again', () => {
    const text = 'sha256:0123456789ab chars 10–20'
    expect(renderLocator({ sha256: '0123456789abcdef'.repeat(4), start: 10, end: 20 })).toBe(text)
    expect(parseLocator(text)).toEqual({ sha256: '0123456789ab', start: 10, end: 20 })
  })
  it('are nothing else', () => {
    for (const text of ['sha256:0123 chars 1–2', 'sha256:0123456789ab chars 1-2', 'chars 1–2', '']) {
      expect(parseLocator(text)).toBeNull()
    }
  })
})
