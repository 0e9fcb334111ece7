import { expect, test } from 'vitest'
import { composeQueue, type QueueItem } from '../../../../../src/shared/compare/carrying/queue.ts'
import {
  acceptWrites,
  leaveOutWrites,
  proposedPlace,
  replaceWrite,
  undoWrites,
  type Write,
  waitWrites,
} from '../../../../../src/shared/compare/carrying/writes.ts'
import { operationSchema } from '../../../../../src/shared/log/entry.ts'
import type { Annotation } from '../../../../../src/shared/model/annotation.ts'
import { type Carry, carriedAnnotationIdOf, carryIdOf } from '../../../../../src/shared/model/carry.ts'
import type { AnnotationId } from '../../../../../src/shared/model/ids.ts'
import {
  ada,
  annotation,
  bo,
  carry,
  flood,
  newEdition,
  newHash,
  oldEdition,
  target,
} from './carrying-fixture.ts'

const text = 'The floods came in July.'
const to = {
  document: newEdition,
  textHash: newHash,
  text,
  by: bo,
  now: 500,
}
const a1 = 'a1' as AnnotationId
/** What carrying a1 makes while nothing was decided about it. */
const made = carriedAnnotationIdOf({ id: a1, modified: 100 }, newEdition, null)

function item(
  old: Annotation,
  carries: readonly Carry[] = [],
  carried: readonly Annotation[] = [],
): QueueItem {
  const [found] = composeQueue({
    to: newEdition,
    annotations: [old],
    proposals: [{ annotation: old.id, place: { start: 4, end: 10 }, confidence: 0.82, reason: 'reworded' }],
    carries: new Map(carries.map((one) => [one.id, one])),
    carried: new Map(carried.map((one) => [one.id, one])),
  })
  return found as QueueItem
}
const anchor = {
  textHash: newHash,
  start: 4,
  end: 10,
  exact: 'floods',
  prefix: 'The ',
  suffix: ' came in July.',
}
const decision = {
  annotation: a1,
  from: oldEdition,
  to: newEdition,
  textHash: newHash,
  place: { start: 4, end: 10 },
  confidence: 0.82,
  by: bo,
  modified: 500,
}

test('makes an annotation of the same coder with the same tags and note, and says where it comes from', () => {
  const waiting = item(annotation('a1', { note: 'Compare 2023', tags: [flood, target] }))
  const writes = acceptWrites(waiting, proposedPlace(waiting), to)
  expect(writes).toEqual([
    {
      kind: 'annotation',
      id: made,
      document: newEdition,
      coder: ada,
      set: {
        anchor,
        note: 'Compare 2023',
        created: 500,
        modified: 500,
        carriedFrom: { document: oldEdition, annotation: 'a1', confidence: 0.82 },
        deleted: false,
      },
      tags: { [flood]: true, [target]: true },
    },
    {
      kind: 'carry',
      id: carryIdOf(a1, newEdition),
      set: { ...decision, decision: 'accepted', result: made },
    },
  ])
})

test('makes one annotation for one state of the queue, and another one once it was taken back', () => {
  const accepted = (one: QueueItem, now: number) =>
    acceptWrites(one, proposedPlace(one), { ...to, now })[0]?.id
  expect(accepted(item(annotation('a1')), 501)).toBe(made)
  expect(accepted(item(annotation('a2')), 501)).not.toBe(made)
  const takenBack = carry('a1', { decision: 'waiting', result: made, modified: 600 })
  expect(accepted(item(annotation('a1'), [takenBack]), 700)).not.toBe(made)
  expect(accepted(item(annotation('a1', { modified: 300 })), 501)).not.toBe(made)
})

test('makes one annotation whether or not its proposal was on record as waiting', () => {
  const recorded = item(annotation('a1'), [carry('a1', { decision: 'waiting', result: null })])
  expect(acceptWrites(recorded, proposedPlace(recorded), to)[0]?.id).toBe(made)
})

test.each([
  ['a record that it waits', [carry('a1', { decision: 'waiting', result: null })], 100],
  ['no record, and a clock that was ahead', [], 9000],
])('makes another annotation after each undo, with %s', (_, recorded, modified) => {
  const ids = new Set<string>()
  let carries: readonly Carry[] = recorded
  const decide = (writes: readonly Write[]) => {
    for (const write of writes) if (write.kind === 'carry') carries = [{ id: write.id, ...write.set }]
  }
  for (let round = 0; round < 3; round += 1) {
    const waiting = item(annotation('a1', { modified }), carries)
    const writes = acceptWrites(waiting, proposedPlace(waiting), to)
    ids.add(writes[0]?.id ?? '')
    decide(undoWrites(waiting, writes, to))
    // Leaving it out and taking that back must not bring an earlier one back either.
    const left = item(annotation('a1', { modified }), carries)
    decide(leaveOutWrites(left, to))
    const again = item(annotation('a1', { modified }), carries)
    decide(waitWrites(again, to))
  }
  expect(ids.size).toBe(3)
})

test('writes what a log takes', () => {
  const id = (prefix: string) => `${prefix}${'0'.repeat(20)}`
  const old = annotation(id('a'), {
    document: id('d') as never,
    coder: id('c') as never,
    tags: [id('t') as never],
  })
  const goal = { ...to, document: id('d') as never, by: id('c') as never }
  const writes = acceptWrites(item(old), proposedPlace(item(old)), goal)
  for (const write of [...writes, ...undoWrites(item(old), writes, goal), ...leaveOutWrites(item(old), goal)])
    expect(operationSchema.safeParse(write).error).toBeUndefined()
})

test('undoes it: the new annotation is deleted and the old one waits', () => {
  const waiting = item(annotation('a1'))
  const writes = acceptWrites(waiting, proposedPlace(waiting), to)
  expect(undoWrites(waiting, writes, { ...to, now: 600 })).toEqual([
    {
      kind: 'annotation',
      id: made,
      document: newEdition,
      coder: ada,
      set: { deleted: true, modified: 600 },
    },
    {
      kind: 'carry',
      id: carryIdOf(a1, newEdition),
      set: { ...decision, decision: 'waiting', result: made, modified: 600 },
    },
  ])
})

test('puts what was changed since onto what it became, and gives that back with undo', () => {
  const before = annotation('a1-new', {
    document: newEdition,
    tags: [target],
    note: 'Mine',
    anchor: { ...anchor, start: 0, end: 3, exact: 'The', prefix: '', suffix: ' floods came in July.' },
    carriedFrom: { document: oldEdition, annotation: a1, confidence: 0.9 },
    modified: 200,
  })
  const changed = item(annotation('a1', { modified: 300 }), [carry('a1')], [before])
  expect(changed.state).toBe('waiting')
  const writes = acceptWrites(changed, proposedPlace(changed), to)
  expect(writes[0]).toMatchObject({ id: 'a1-new', set: { anchor, note: 'Mine' }, tags: { [flood]: true } })
  expect(writes[0]).not.toHaveProperty('set.created')
  expect(undoWrites(changed, writes, { ...to, now: 600 })).toEqual([
    {
      kind: 'annotation',
      id: 'a1-new',
      document: newEdition,
      coder: ada,
      set: { anchor: before.anchor, note: 'Mine', modified: 200, carriedFrom: before.carriedFrom },
      tags: { [flood]: false },
    },
    {
      kind: 'carry',
      id: carryIdOf(a1, newEdition),
      set: expect.objectContaining({ decision: 'accepted', modified: 200 }),
    },
  ])
})

test('is fully sure of a place that a person chose', () => {
  const chosen = { start: 11, end: 15, confidence: 1, decision: 'adjusted' } as const
  const writes = acceptWrites(item(annotation('a1')), chosen, to)
  expect(writes).toMatchObject([
    { set: { anchor: { exact: 'came' }, carriedFrom: { confidence: 1 } } },
    { set: { place: { start: 11, end: 15 }, confidence: 1, decision: 'adjusted' } },
  ])
})

test('leaves out with one record, and touches no annotation', () => {
  expect(leaveOutWrites(item(annotation('a1')), to)).toEqual([
    {
      kind: 'carry',
      id: carryIdOf(a1, newEdition),
      set: { ...decision, decision: 'rejected', result: null },
    },
  ])
})

test('puts an annotation that lost its place at another one, and leaves its origin alone', () => {
  expect(replaceWrite(annotation('a1'), { start: 4, end: 10 }, to)).toEqual({
    kind: 'annotation',
    id: 'a1',
    document: oldEdition,
    coder: ada,
    set: { anchor, modified: 500 },
  })
})
