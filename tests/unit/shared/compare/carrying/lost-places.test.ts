import { expect, it } from 'vitest'
import { hasLostPlace } from '../../../../../src/shared/compare/carrying/lost-places.ts'
import type { Carry } from '../../../../../src/shared/model/carry.ts'
import { carryIdOf } from '../../../../../src/shared/model/carry.ts'
import { annotationIdSchema, documentIdSchema, textHashSchema } from '../../../../../src/shared/model/ids.ts'

const [before, now, later] = ['1', '2', '3'].map((digit) => textHashSchema.parse(digit.repeat(32)))
const document = { id: documentIdSchema.parse(`d${'a'.repeat(32)}`), textHash: now as typeof now & string }
const made = (textHash = before, modified = 10) => ({
  id: annotationIdSchema.parse('a00000001'),
  anchor: { textHash: textHash ?? '', start: 0, end: 4, exact: 'Text', prefix: '', suffix: '' },
  modified,
})
const carry = (change: Partial<Carry>): Carry => ({
  id: carryIdOf(made().id, document.id),
  annotation: made().id,
  from: document.id,
  to: document.id,
  textHash: document.textHash,
  place: null,
  confidence: 0,
  decision: 'rejected',
  result: null,
  by: null,
  modified: 20,
  ...change,
})
const isLost = (annotation: ReturnType<typeof made>, ...carries: Carry[]) =>
  hasLostPlace(annotation as never, document, new Map(carries.map((one) => [one.id, one])))

it('counts what was made on an earlier text, and nothing that was made on the present one', () => {
  expect([isLost(made(before)), isLost(made(now))]).toEqual([true, false])
})

it('counts nothing that a person left out of the present text', () => {
  expect(isLost(made(), carry({}))).toBe(false)
  expect(isLost(made(), carry({ decision: 'waiting' }))).toBe(true)
})

it('counts it again after a change of it, and in another text', () => {
  expect(isLost(made(before, 30), carry({}))).toBe(true)
  expect(isLost(made(), carry({ textHash: later ?? document.textHash }))).toBe(true)
})
