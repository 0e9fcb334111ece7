import fc from 'fast-check'
import { expect, it } from 'vitest'
import { startOf } from '../../src/renderer/db/chunk-row.ts'
import { type ChunkItem, packItems, startOfFirst, unpackItems } from '../../src/renderer/db/packed-items.ts'
import { type Register, writeFields } from '../../src/shared/log/register.ts'
import type { AnnotationId } from '../../src/shared/model/ids.ts'

const seed = 20261123
const runs = 300

const text = fc.string({ unit: 'grapheme' })
const anchor = fc.record({
  textHash: text,
  start: fc.nat(),
  end: fc.nat(),
  exact: text,
  prefix: text,
  suffix: text,
})
const fields = fc.record(
  {
    note: text,
    anchor,
    modified: fc.nat(),
    'tag:t1': fc.boolean(),
    'tag:t2': fc.boolean(),
    settles: fc.array(text, { maxLength: 2 }),
    carriedFrom: fc.option(
      fc.record({ document: text, annotation: text, confidence: fc.double({ noNaN: true }) }),
    ),
    deleted: fc.boolean(),
  },
  { requiredKeys: [] },
)
/** Few moments, so that some fields have stamps of their own and some have not. */
const register = fc
  .array(fc.tuple(fields, fc.constantFrom('1', '2', '3')), { minLength: 1, maxLength: 3 })
  .map((writes) =>
    writes.reduce<Register | undefined>((before, [set, stamp]) => writeFields(before, set, stamp), undefined),
  )
const items = fc
  .array(register, { maxLength: 12 })
  .map((registers) => registers.map((one, index) => ({ id: `a${index}`, register: one }) as ChunkItem))

it(`annotations come back from a row as they went into it (seed ${seed})`, () => {
  let several = 0
  let stamped = 0
  fc.assert(
    fc.property(items, (before) => {
      const after = unpackItems(structuredClone(packItems(before)))
      expect(after).toEqual(before)
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }): AnnotationId => id))
      if (before.length > 1) several++
      if (before.some((item) => item.register.stamps !== undefined)) stamped++
    }),
    { seed, numRuns: runs },
  )
  expect(several).toBeGreaterThan(runs / 4)
  expect(stamped).toBeGreaterThan(runs / 4)
})

it(`where a row begins is told without unpacking it (seed ${seed})`, () => {
  fc.assert(
    fc.property(items, (before) => {
      const first = before[0]
      expect(startOfFirst(packItems(before))).toBe(first === undefined ? -1 : startOf(first.register))
    }),
    { seed, numRuns: runs },
  )
})
