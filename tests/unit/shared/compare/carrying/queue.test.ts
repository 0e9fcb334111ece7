import { describe, expect, test } from 'vitest'
import {
  certainItems,
  composeQueue,
  countStates,
  type Proposal,
} from '../../../../../src/shared/compare/carrying/queue.ts'
import type { Annotation } from '../../../../../src/shared/model/annotation.ts'
import type { Carry } from '../../../../../src/shared/model/carry.ts'
import type { AnnotationId, CarryId, DocumentId } from '../../../../../src/shared/model/ids.ts'
import { annotation, carry, newEdition, oldEdition } from './carrying-fixture.ts'

const proposal = (id: string, confidence: number): Proposal => ({
  annotation: id as AnnotationId,
  place: confidence === 0 ? null : { start: 4, end: 9 },
  confidence,
  reason: 'reworded',
})

function queue(
  annotations: readonly Annotation[],
  proposals: readonly Proposal[] = [],
  carries: readonly Carry[] = [],
  carried: readonly Annotation[] = [],
) {
  return composeQueue({
    to: newEdition,
    annotations,
    proposals,
    carries: new Map(carries.map((one) => [one.id, one])),
    carried: new Map(carried.map((one) => [one.id, one])),
  })
}
const states = (...input: Parameters<typeof queue>) => queue(...input).map(({ state }) => state)
const result = (id: string) => annotation(`${id}-new`, { document: newEdition })

test('waits for a decision where there is a place, and says where there is none', () => {
  expect(
    states([annotation('a1'), annotation('a2'), annotation('a3')], [proposal('a1', 0.9), proposal('a2', 0)]),
  ).toEqual(['waiting', 'unmatched', 'unmatched'])
})

test('is done when it was accepted or adjusted and its result is there', () => {
  const all = [annotation('a1'), annotation('a2')]
  const carries = [carry('a1'), carry('a2', { decision: 'adjusted' })]
  expect(states(all, [], carries, [result('a1'), result('a2')])).toEqual(['done', 'done'])
})

test('waits again when its result was deleted', () => {
  expect(states([annotation('a1')], [proposal('a1', 0.7)], [carry('a1')])).toEqual(['waiting'])
})

test('waits on with a record that says so', () => {
  const waiting = carry('a1', { decision: 'waiting', result: null })
  expect(states([annotation('a1')], [proposal('a1', 0.7)], [waiting])).toEqual(['waiting'])
})

test('is left out when somebody said so', () => {
  expect(
    states([annotation('a1')], [proposal('a1', 0.7)], [carry('a1', { decision: 'rejected', result: null })]),
  ).toEqual(['left'])
})

test.each(['accepted', 'adjusted', 'rejected'] as const)(
  'shows again what was %s when the old annotation was changed after that',
  (decision) => {
    const changed = annotation('a1', { modified: 201 })
    const [item] = queue([changed], [proposal('a1', 0.7)], [carry('a1', { decision })], [result('a1')])
    expect(item).toMatchObject({ state: 'waiting', changedSince: true })
    const same = annotation('a1', { modified: 200 })
    expect(queue([same], [], [carry('a1', { decision })], [result('a1')])[0]?.changedSince).toBe(false)
  },
)

test('counts states, and takes as certain what waits and reaches the threshold', () => {
  const items = queue(
    [annotation('a1'), annotation('a2'), annotation('a3'), annotation('a4')],
    [proposal('a1', 0.9), proposal('a2', 0.89), proposal('a3', 0.99), proposal('a4', 0)],
    [carry('a3')],
    [result('a3')],
  )
  expect(countStates(items)).toEqual({ waiting: 2, unmatched: 1, done: 1, left: 0 })
  expect(certainItems(items, 0.9).map((item) => item.annotation.id)).toEqual(['a1'])
  expect(certainItems(items, 0).map((item) => item.annotation.id)).toEqual(['a1', 'a2'])
})

test('is done when it came from there and the first is still there, unless somebody takes it back', () => {
  const first = annotation('first', { document: newEdition })
  const from = { document: newEdition, annotation: first.id, confidence: 0.99 }
  const back = annotation('a1', { carriedFrom: from })
  expect(states([back], [proposal('a1', 0.99)], [], [first])).toEqual(['done'])
  expect(states([back], [proposal('a1', 0.99)])).toEqual(['waiting'])
  const waiting = carry('a1', { decision: 'waiting', result: null })
  expect(states([back], [proposal('a1', 0.99)], [waiting], [first])).toEqual(['waiting'])
})

describe('a passage that reached the new edition through another one', () => {
  const between = 'dbetween000' as DocumentId
  const from = (document: DocumentId, id: string) => ({
    document,
    annotation: id as AnnotationId,
    confidence: 0.99,
  })
  // a in the old edition, b in the one between, c in the new one.
  const a = annotation('a')
  const b = annotation('b', { document: between, carriedFrom: from(oldEdition, 'a') })
  const c = annotation('c', { document: newEdition, carriedFrom: from(between, 'b'), created: 300 })
  const toBetween = carry('a', { to: between, id: 'xab' as CarryId, result: b.id })

  test('is done, and no one’s result', () => {
    expect(queue([a], [proposal('a', 0.99)], [toBetween], [c])).toMatchObject([
      { state: 'done', result: null, changedSince: false },
    ])
    expect(states([annotation('other')], [proposal('other', 0.99)], [toBetween], [c])).toEqual(['waiting'])
  })

  test('is done where it was carried to both editions', () => {
    const other = annotation('c', { document: newEdition, carriedFrom: from(oldEdition, 'a') })
    expect(states([b], [proposal('b', 0.99)], [], [other])).toEqual(['done'])
  })

  test('is done on the way back', () => {
    const first = annotation('a', { document: newEdition })
    const last = annotation('c', { carriedFrom: from(between, 'b') })
    expect(states([last], [proposal('c', 0.99)], [toBetween], [first])).toEqual(['done'])
  })

  test('was put into the queue before that: it is done', () => {
    const waiting = carry('a', { decision: 'waiting', result: null, modified: 200 })
    expect(states([a], [proposal('a', 0.9)], [toBetween, waiting], [c])).toEqual(['done'])
    const takenBack = { ...waiting, modified: 400 }
    expect(states([a], [proposal('a', 0.9)], [toBetween, takenBack], [c])).toEqual(['waiting'])
  })

  test('was left out: that stays', () => {
    const left = carry('a', { decision: 'rejected', result: null })
    expect(states([a], [proposal('a', 0.9)], [toBetween, left], [c])).toEqual(['left'])
  })

  test('waits when it is no longer there, or nobody can tell where it came from', () => {
    expect(states([a], [proposal('a', 0.9)], [toBetween])).toEqual(['waiting'])
    expect(states([a], [proposal('a', 0.9)], [], [c])).toEqual(['waiting'])
  })

  test('ends also where a line comes back to itself', () => {
    const loop = [carry('c', { id: 'xloop' as CarryId, to: between, result: b.id }), toBetween]
    const one = annotation('a', { carriedFrom: from(newEdition, 'c') })
    expect(queue([one], [proposal('a', 0.9)], loop, [c])).toHaveLength(1)
  })
})
