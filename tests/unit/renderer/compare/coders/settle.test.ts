import { describe, expect, it } from 'vitest'
import {
  type Decision,
  type SettleContext,
  settle,
  takeBack,
} from '../../../../../src/renderer/features/compare/coders/model/settle.ts'
import { createTagLift } from '../../../../../src/shared/compare/passages/lift-tags.ts'
import type { ComparedItem, Marking } from '../../../../../src/shared/compare/passages/passage.ts'
import { indexSettlements } from '../../../../../src/shared/compare/passages/settled.ts'
import type { Operation } from '../../../../../src/shared/log/entry.ts'
import { type Annotation, annotationDefaults } from '../../../../../src/shared/model/annotation.ts'
import { consensusCoderId } from '../../../../../src/shared/model/coder.ts'
import {
  consensusAnnotationIdOf,
  type Settlement,
  settlementIdOf,
} from '../../../../../src/shared/model/settlement.ts'
import { tagDefaults } from '../../../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../../../src/shared/model/tag-tree.ts'
import { annotationId, coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'

const text = 'The council set a target of 5 per cent.'
const textHash = '0'.repeat(32)
const [ada, jonas] = [coderId(1), coderId(2)]
const [targets, review] = [tagId(1), tagId(2)]
const document = documentId(1)
const lift = createTagLift(
  createTagTree([
    { ...tagDefaults, id: targets, name: 'Targets' },
    { ...tagDefaults, id: review, name: 'Review' },
  ]),
  [],
)

const adas: Annotation = {
  ...annotationDefaults,
  id: annotationId(1),
  document,
  coder: ada,
  anchor: { textHash, start: 16, end: 24, exact: 'a target', prefix: '', suffix: '' },
  tags: [targets],
  note: 'Early',
  modified: 10,
}
const jonass: Annotation = {
  ...annotationDefaults,
  id: annotationId(2),
  document,
  coder: jonas,
  anchor: { textHash, start: 18, end: 38, exact: 'target of 5 per cent', prefix: '', suffix: '' },
  tags: [targets],
  note: 'Late',
  modified: 10,
}
const marking = ({ id, coder, anchor, tags }: Annotation): Marking => ({
  coder,
  tag: tags[0] ?? null,
  start: anchor.start,
  end: anchor.end,
  passages: [id],
})
const item: ComparedItem = {
  state: 'otherExtent',
  start: 16,
  end: 38,
  markings: [marking(adas), marking(jonass)],
}
const settlementId = settlementIdOf(document, [adas.id, jonass.id], [targets])
const consensusId = consensusAnnotationIdOf(settlementId)

function contextOf(
  annotations: readonly Annotation[] = [adas, jonass],
  settlements: readonly Settlement[] = [],
): SettleContext {
  return {
    document,
    text,
    textHash,
    records: {
      annotations: new Map(annotations.map((one) => [one.id as string, one])),
      settlements: indexSettlements(document, settlements),
      lift,
    },
    hasConsensus: true,
    by: ada,
    now: 100,
  }
}
const settled = (decision: Decision, context = contextOf()) => settle([{ item, decision }], context)
const annotationOf = (operations: readonly Operation[]) =>
  operations.find((operation) => operation.kind === 'annotation')
const settlementOf = (operations: readonly Operation[]) =>
  operations.find((operation) => operation.kind === 'settlement')

describe('settling an item', () => {
  it('writes what an accepted coder has, for the consensus coder', () => {
    const operations = settled({ kind: 'accept', coder: jonas })
    expect(operations).toHaveLength(2)
    expect(annotationOf(operations)).toEqual({
      kind: 'annotation',
      id: consensusId,
      document,
      coder: consensusCoderId,
      set: {
        anchor: {
          textHash,
          start: 18,
          end: 38,
          exact: 'target of 5 per cent',
          prefix: 'The council set a ',
          suffix: '.',
        },
        note: 'Late',
        created: 100,
        modified: 100,
        settles: [adas.id, jonass.id],
        deleted: false,
      },
      tags: { [targets]: true },
    })
    expect(settlementOf(operations)).toEqual({
      kind: 'settlement',
      id: settlementId,
      set: {
        document,
        annotations: [adas.id, jonass.id],
        tags: [targets],
        decision: 'accepted',
        accepted: jonas,
        by: ada,
        modified: 100,
        deleted: false,
      },
    })
  })

  it('joins spans, tags and notes', () => {
    const other: ComparedItem = {
      ...item,
      state: 'otherTag',
      markings: [marking(adas), { ...marking(jonass), tag: review }],
    }
    const context = contextOf([adas, { ...jonass, tags: [review] }])
    const written = annotationOf(settle([{ item: other, decision: { kind: 'join' } }], context))
    expect(written?.set).toMatchObject({
      anchor: { start: 16, end: 38, exact: 'a target of 5 per cent' },
      note: 'Early\n\nLate',
    })
    expect(written?.tags).toEqual({ [targets]: true, [review]: true })
  })

  it('takes a passage of its own as it is, without the tags of the coders', () => {
    const own = { kind: 'own', range: { start: 4, end: 11 }, tags: [review], note: 'Who' } as const
    const written = annotationOf(settled(own))
    expect(written?.set).toMatchObject({ anchor: { start: 4, end: 11, exact: 'council' }, note: 'Who' })
    expect(written?.tags).toEqual({ [targets]: false, [review]: true })
  })

  it('makes no passage when none holds, when it is to be discussed, or when the accepted coder has none', () => {
    const only: ComparedItem = { ...item, state: 'only', markings: [marking(adas)] }
    const without: [ComparedItem, Decision, string][] = [
      [item, { kind: 'none' }, 'none'],
      [item, { kind: 'discuss' }, 'discuss'],
      [only, { kind: 'accept', coder: jonas }, 'none'],
    ]
    for (const [one, decision, expected] of without) {
      const operations = settle([{ item: one, decision }], contextOf())
      expect(operations).toHaveLength(1)
      expect(settlementOf(operations)?.set).toMatchObject({ decision: expected, accepted: null })
    }
  })

  it('makes the consensus coder with the first one, and only then', () => {
    const first = settle([{ item, decision: { kind: 'join' } }], { ...contextOf(), hasConsensus: false })
    expect(first.map(({ kind }) => kind)).toEqual(['coder', 'annotation', 'settlement'])
    expect(first[0]).toMatchObject({ id: consensusCoderId, set: { name: 'Consensus', role: 'consensus' } })
  })

  it('never writes to an annotation of a coder', () => {
    const decisions: Decision[] = [{ kind: 'join' }, { kind: 'none' }, { kind: 'accept', coder: ada }]
    const written = decisions.flatMap((decision) => settled(decision))
    for (const operation of written)
      if (operation.kind === 'annotation') expect(operation.coder).toBe(consensusCoderId)
  })
})

describe('settling again, and taking back', () => {
  const consensus: Annotation = {
    ...adas,
    id: consensusId,
    coder: consensusCoderId,
    settles: [adas.id, jonass.id],
    created: 50,
    modified: 50,
  }
  const before: Settlement = {
    id: settlementId,
    document,
    annotations: [adas.id, jonass.id],
    tags: [targets],
    decision: 'accepted',
    accepted: ada,
    by: jonas,
    modified: 50,
    deleted: false,
  }
  const again = contextOf([adas, jonass, consensus], [before])

  it('replaces the same annotation and keeps when it was made', () => {
    const operations = settled({ kind: 'join' }, again)
    expect(annotationOf(operations)).toMatchObject({ id: consensusId, set: { created: 50, modified: 100 } })
    expect(settlementOf(operations)).toMatchObject({ id: settlementId, set: { decision: 'joined' } })
    expect(annotationOf(settled({ kind: 'none' }, again))).toMatchObject({
      id: consensusId,
      set: { deleted: true },
      tags: { [targets]: false },
    })
  })

  it('takes back what was new by deleting it', () => {
    const back = takeBack(settled({ kind: 'join' }), { ...contextOf(), now: 200 })
    expect(annotationOf(back)).toEqual({
      kind: 'annotation',
      id: consensusId,
      document,
      coder: consensusCoderId,
      set: { modified: 200, deleted: true },
      tags: { [targets]: false },
    })
    expect(settlementOf(back)).toMatchObject({ id: settlementId, set: { deleted: true } })
  })

  it('takes back to what was settled before', () => {
    const back = takeBack(settled({ kind: 'none' }, again), { ...again, now: 200 })
    expect(annotationOf(back)).toEqual({
      kind: 'annotation',
      id: consensusId,
      document,
      coder: consensusCoderId,
      set: {
        anchor: consensus.anchor,
        note: 'Early',
        settles: [adas.id, jonass.id],
        modified: 200,
        deleted: false,
      },
      tags: { [targets]: true },
    })
    const { id: _, ...fields } = before
    expect(settlementOf(back)?.set).toEqual(fields)
  })

  it('leaves the consensus coder when it is taken back', () => {
    const first = settle([{ item, decision: { kind: 'join' } }], { ...contextOf(), hasConsensus: false })
    expect(takeBack(first, contextOf()).some(({ kind }) => kind === 'coder')).toBe(false)
  })
})
