import { describe, expect, it } from 'vitest'
import { ExpectedError } from '../../../../src/main/core/expected-error.ts'
import {
  assertVisible,
  readAnnotations,
  visibleAnnotations,
} from '../../../../src/main/core/library/read-state.ts'
import type { Entry, Operation } from '../../../../src/shared/log/entry.ts'
import { fold } from '../../../../src/shared/log/fold.ts'
import { describeError } from '../../../../src/shared/messages/errors.ts'
import { codingIdOf } from '../../../../src/shared/model/coding.ts'
import type { CoderId, DocumentId, WriterId } from '../../../../src/shared/model/ids.ts'
import { settingsId } from '../../../../src/shared/model/settings.ts'
import { coderId, documentId, passage } from '../../../helpers/view-entries.ts'

const [ada, ben] = [coderId(1), coderId(2)]
const [report, budget] = [documentId(1), documentId(2)]

const stateOf = (ops: Operation[]) => {
  const entry: Entry = { v: 1, writer: 'wtestwriter-0' as WriterId, seq: 1, at: [1, 0], ops, unknown: 0 }
  return fold([entry])
}
const document = (id: DocumentId, title: string): Operation => ({
  kind: 'document',
  id,
  set: { title, sha256: '1'.repeat(64) },
})
const blind = (on: boolean): Operation => ({ kind: 'settings', id: settingsId, set: { blindCoding: on } })
const done = (id: DocumentId, coder: CoderId, isDone = true): Operation => ({
  kind: 'coding',
  id: codingIdOf(id, coder),
  set: { document: id, coder, done: isDone, modified: 1 },
})
const library = [
  document(report, 'Report'),
  document(budget, 'Budget'),
  { kind: 'coder', id: ada, set: { name: 'Ada' } } as const,
  passage(1, 5, { document: 1, coder: 1 }),
  passage(2, 9, { document: 1, coder: 2 }),
  passage(3, 5, { document: 2, coder: 2 }),
]
const seenBy = (ops: Operation[], viewer: CoderId | null) =>
  visibleAnnotations(stateOf(ops), viewer)
    .map(
      ({ document: where, coder }) =>
        `${where === report ? 'report' : 'budget'} ${coder === ada ? 'Ada' : 'Ben'}`,
    )
    .sort()

describe('visibleAnnotations', () => {
  it.each([
    ['everything while coding is not blind', [blind(false)], ada, ['budget Ben', 'report Ada', 'report Ben']],
    ['one’s own', [blind(true)], ada, ['report Ada']],
    ['one’s own to whoever has not begun', [blind(true)], coderId(3), []],
    ['nothing to whoever has no name', [blind(true)], null, []],
    ['all of what one is done with', [blind(true), done(report, ada)], ada, ['report Ada', 'report Ben']],
    ['nothing for another’s mark', [blind(true), done(report, ben)], ada, ['report Ada']],
    ['nothing for a mark taken off', [blind(true), done(report, ada, false)], ada, ['report Ada']],
  ])('gives %s', (_what, ops, viewer, seen) => {
    expect(seenBy([...library, ...ops], viewer)).toEqual(seen)
  })

  it('hides nothing where no viewer is named: checks and deletions reach everything', () => {
    expect(readAnnotations(stateOf([...library, blind(true)]))).toHaveLength(3)
  })
})

describe('assertVisible', () => {
  const thrown = (ops: Operation[], viewer: CoderId | null, documents: DocumentId[]) => {
    try {
      assertVisible(stateOf([...library, ...ops]), viewer, documents)
      return null
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      return error
    }
  }

  it('lets pass what may be compared', () => {
    expect(thrown([], null, [report, budget])).toBeNull()
    expect(thrown([blind(true), done(report, ada)], ada, [report, report])).toBeNull()
    expect(thrown([blind(true)], ada, [])).toBeNull()
  })

  it('names the document and whose coding is to be marked', () => {
    const error = thrown([blind(true)], ada, [report])
    expect(error?.code).toBe('codingHidden')
    expect(describeError('codingHidden', error?.details)).toEqual({
      what: 'Other coders’ passages of “Report” are hidden: coding is blind in this library.',
      todo: 'They can be compared once Ada’s coding is marked as done; the mark is at the head of the document’s text.',
    })
  })

  it('counts the other documents, and speaks to whoever has no name', () => {
    const error = thrown([blind(true)], null, [budget, report, budget])
    expect(error?.details).toEqual({ document: 'Budget', others: ['Report'] })
    const { what, todo } = describeError('codingHidden', error?.details)
    expect(what).toContain('“Budget” and of one more document are hidden')
    expect(todo).toContain('once your own coding is marked')
  })

  it('refuses alike where others marked something and where nobody did', () => {
    const alone = [document(report, 'Report'), passage(1, 5, { document: 1, coder: 1 }), blind(true)]
    expect(() => assertVisible(stateOf(alone), ada, [report])).toThrow('codingHidden')
  })
})
