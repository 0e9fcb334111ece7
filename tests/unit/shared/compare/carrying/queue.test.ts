import { expect, test } from 'vitest'
import {
  certainItems,
  composeQueue,
  countStates,
  type Proposal,
} from '../../../../../src/shared/compare/carrying/queue.ts'
import type { Annotation } from '../../../../../src/shared/model/annotation.ts'
import type { Carry } from '../../../../../src/shared/model/carry.ts'
import type { AnnotationId } from '../../../../../src/shared/model/ids.ts'
import { annotation, carry, newEdition } from './carrying-fixture.ts'

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
