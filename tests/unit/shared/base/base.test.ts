import { describe, expect, it } from 'vitest'
import { assert, assertNever } from '../../../../src/shared/base/assert.ts'
import { crc32c } from '../../../../src/shared/base/crc32c.ts'
import { hash32, hashName } from '../../../../src/shared/base/hash.ts'
import { createRandomId } from '../../../../src/shared/base/random-id.ts'

const bytes = (...codes: number[]) => String.fromCharCode(...codes)
const count = Array.from({ length: 32 }, (_, index) => index)

describe('crc32c', () => {
  it.each([
    ['the check value of the polynomial', '123456789', 'e3069283'],
    ['nothing', '', '00000000'],
    ['32 zeros (RFC 3720 B.4)', bytes(...count.map(() => 0)), '8a9136aa'],
    ['0 to 31 (RFC 3720 B.4)', bytes(...count), '46dd794e'],
    ['31 to 0 (RFC 3720 B.4)', bytes(...count.toReversed()), '113fdb5c'],
    ['UTF-8 of one to four bytes', 'GDP 国内 🏠 é', '6df9a49b'],
    ['a lone surrogate as U+FFFD', '\ud83c', 'd00a29c5'],
  ])('of %s', (_what, text, expected) => {
    expect(crc32c(text)).toBe(expected)
  })

  it('differs when one bit of a long text does', () => {
    const text = '国内生产总值增长5%左右。'.repeat(500)
    expect(crc32c(`${text}a`)).not.toBe(crc32c(`${text}c`))
  })
})

describe('hashName', () => {
  it.each([
    ['', '33niihzj4ux45'],
    ['ada', '09kekfggs5yx5'],
    ['economy', '0gqix3ziivli9'],
    ['economy/gdp target', '2e1z03lzs8zto'],
  ])('of “%s” is the FNV-1a of its UTF-16 bytes', (text, expected) => {
    expect(hashName(text)).toBe(expected)
  })
})

describe('hash32', () => {
  it('is a whole number from 0 to 2^32 - 1, and the FNV-1a for ASCII', () => {
    // http://www.isthe.com/chongo/src/fnv/test_fnv.c: "" and "foobar"
    expect([hash32(''), hash32('foobar')]).toEqual([0x811c9dc5, 0xbf9cf968])
  })
})

describe('createRandomId', () => {
  it('takes five bits of each of 20 bytes, in an alphabet without i, l, o and u', () => {
    const id = createRandomId('a', (array) => array.set(array.map((_, index) => index + 224)))
    expect(id).toBe('a0123456789abcdefghjk')
    expect(createRandomId('w', (array) => array.fill(255))).toBe('wzzzzzzzzzzzzzzzzzzzz')
  })
})

describe('assert', () => {
  it('throws only for what is false', () => {
    expect(() => assert(1 > 0, 'order')).not.toThrow()
    expect(() => assert(null, 'order')).toThrow('Assertion failed: order')
    expect(() => assertNever('left' as never)).toThrow('Unexpected value: "left"')
  })
})
