import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLine, renderLine } from '../../../../src/shared/log/codec.ts'
import type { Entry } from '../../../../src/shared/log/entry.ts'
import type { AnnotationId, CoderId, DocumentId, WriterId } from '../../../../src/shared/model/ids.ts'

const seed = 20261123
const coder = 'c0123456789abc' as CoderId
const writer = 'w0123456789-1' as WriterId
const entry: Entry = {
  v: 1,
  writer,
  seq: 7,
  at: [1_700_000_000_000, 3],
  ops: [{ kind: 'coder', id: coder, set: { name: '陈Ada🏠' } }],
  unknown: 0,
}
const line =
  '{"crc":"13d90ead","entry":{"v":1,"writer":"w0123456789-1","seq":7,"at":[1700000000000,3],' +
  '"ops":[{"kind":"coder","id":"c0123456789abc","set":{"name":"陈Ada🏠"}}]}}'

describe('a line of a log', () => {
  it('is the checksum and the entry, in this form for ever', () => {
    expect(renderLine(entry)).toBe(line)
    expect(parseLine(line)).toEqual({ ok: true, value: entry })
    expect(JSON.parse(line)).toEqual({ crc: '13d90ead', entry: expect.objectContaining({ seq: 7 }) })
  })

  it('may end with the carriage return that Git puts there on Windows', () => {
    expect(parseLine(`${line}\r`)).toEqual({ ok: true, value: entry })
  })

  it.each([
    ['nothing', '', 'notAnEntry'],
    ['another JSON', '{"hello":"world"}', 'notAnEntry'],
    ['cut off', line.slice(0, -20), 'notAnEntry'],
    ['cut off at a brace', line.slice(0, -3), 'checksum'],
    ['altered', line.replace('Ada', 'Ida'), 'checksum'],
    ['with another checksum', line.replace('13d90ead', '13d90eae'), 'checksum'],
    ['with white space', line.replace('"entry":', '"entry": '), 'checksum'],
    ['with something behind it', `${line} `, 'notAnEntry'],
    ['sound, but no JSON', '{"crc":"00000000","entry":}', 'notAnEntry'],
  ])('is refused when %s', (_what, damaged, error) => {
    expect(parseLine(damaged)).toEqual({ ok: false, error })
  })

  it('is refused when it is JSON with a right checksum but no entry', () => {
    const body = { v: 1, writer, seq: 0, at: [0, 0], ops: [] } as unknown as Entry
    expect(parseLine(renderLine(body))).toEqual({ ok: false, error: 'notAnEntry' })
  })

  it('keeps what it understands of operations and counts the others', () => {
    const ops: unknown[] = [
      { kind: 'coder', id: coder, set: { name: 'Ada' } },
      { kind: 'coder', id: coder, set: { pronouns: 'she' } },
      { kind: 'mood', id: 'm0123456789', set: {} },
      { kind: 'coder', id: 'nobody', set: { name: 'Ada' } },
    ]
    const parsed = parseLine(renderLine({ ...entry, ops: ops as Entry['ops'] }))
    expect(parsed).toMatchObject({ ok: true, value: { ops: [ops[0]], unknown: 3 } })
  })

  it('counts every operation of an entry of a newer version', () => {
    const parsed = parseLine(renderLine({ ...entry, v: 2 }))
    expect(parsed).toMatchObject({ ok: true, value: { v: 2, ops: [], unknown: 1 } })
  })

  it(`comes back whole whatever its text, on one line [seed ${seed}]`, () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((string) => `${string}\ud800\u2028\n\r\u0000"\\`)
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(46_655), (note, milliseconds, counter) => {
        const annotated: Entry = {
          ...entry,
          at: [milliseconds, counter],
          ops: [
            {
              kind: 'annotation',
              id: 'a0123456789' as AnnotationId,
              document: 'd0123456789' as DocumentId,
              coder,
              set: { note },
            },
          ],
        }
        const rendered = renderLine(annotated)
        expect(rendered).not.toMatch(/[\n\r]/)
        expect(parseLine(rendered)).toEqual({ ok: true, value: annotated })
        const stored = Buffer.from(rendered).toString('utf8')
        expect(parseLine(stored)).toEqual({ ok: true, value: annotated })
      }),
      { seed, numRuns: 300 },
    )
  })
})
