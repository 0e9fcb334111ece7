import { expect, it } from 'vitest'
import { writtenAnnotations } from '../../../../src/main/core/library/written-annotations.ts'
import type { Entry, Operation } from '../../../../src/shared/log/entry.ts'
import { fold } from '../../../../src/shared/log/fold.ts'
import type { WriterId } from '../../../../src/shared/model/ids.ts'
import { annotationId, coderId, documentId, passage } from '../../../helpers/view-entries.ts'

const entry = (seq: number, ops: Operation[]): Entry => ({
  v: 1,
  writer: 'wtestwriter-0' as WriterId,
  seq,
  at: [seq, 0],
  ops,
  unknown: 0,
})
const change = (number: number, set: object): Operation => ({
  kind: 'annotation',
  id: annotationId(number),
  document: documentId(1),
  coder: coderId(1),
  set,
})

it('gives what entries wrote into as all entries say, each once', () => {
  const before = entry(1, [passage(1, 5, { tags: [3] }), passage(2, 30)])
  const written = entry(2, [
    change(1, { note: 'a' }),
    { kind: 'coder', id: coderId(1), set: { name: 'Ada' } },
    change(1, { note: 'b' }),
  ])
  expect(writtenAnnotations(fold([before, written]), [written])).toMatchObject([
    { id: annotationId(1), note: 'b', tags: ['t0000000003'], anchor: { start: 5 }, deleted: false },
  ])
})

it('gives what was deleted, or never made, as deleted', () => {
  const entries = [
    entry(1, [passage(1, 5)]),
    entry(2, [change(1, { deleted: true }), change(2, { note: 'a' })]),
  ]
  expect(writtenAnnotations(fold(entries), entries)).toMatchObject([
    { id: annotationId(1), deleted: true },
    { id: annotationId(2), deleted: true },
  ])
})

it('gives none where they are many', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => passage(index + 1, index * 10))
  const hundred = entry(1, many(100))
  expect(writtenAnnotations(fold([hundred]), [hundred])).toHaveLength(100)
  const more = entry(2, many(101))
  expect(writtenAnnotations(fold([more]), [more])).toBeNull()
  const both = [hundred, entry(2, [passage(101, 5)])]
  expect(writtenAnnotations(fold(both), both)).toBeNull()
})
