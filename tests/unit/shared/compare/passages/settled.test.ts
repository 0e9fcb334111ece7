import { describe, expect, it } from 'vitest'
import { comparePassages } from '../../../../../src/shared/compare/passages/compare-passages.ts'
import { createTagLift } from '../../../../../src/shared/compare/passages/lift-tags.ts'
import { placePassages } from '../../../../../src/shared/compare/passages/place-passages.ts'
import { indexSettlements, settledStateOf } from '../../../../../src/shared/compare/passages/settled.ts'
import { type Annotation, annotationDefaults } from '../../../../../src/shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId, TagId } from '../../../../../src/shared/model/ids.ts'
import {
  consensusAnnotationIdOf,
  type Settlement,
  settlementIdOf,
} from '../../../../../src/shared/model/settlement.ts'
import { type Tag, tagDefaults } from '../../../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../../../src/shared/model/tag-tree.ts'

const tag = (name: string, parent: string | null = null): Tag => ({
  ...tagDefaults,
  id: `t0000000${name}` as TagId,
  name,
  parent: parent === null ? null : (`t0000000${parent}` as TagId),
})
const [economy, growth, target, housing] = ['e', 'g', 't', 'h'].map((name) => `t0000000${name}`) as [
  TagId,
  TagId,
  TagId,
  TagId,
]
const tree = createTagTree([tag('e'), tag('g', 'e'), tag('t', 'g'), tag('h')])
const document = 'd00000000' as DocumentId
const text = 'The council set a target.'

function annotation(name: string, exact: string, tags: readonly TagId[], textHash = 'now'): Annotation {
  const start = text.indexOf(exact)
  const anchor = { textHash, start, end: start + exact.length, exact, prefix: '', suffix: '' }
  const coder = `c0000000${name.charAt(0)}` as CoderId
  return {
    ...annotationDefaults,
    id: `a0000000${name}` as AnnotationId,
    document,
    coder,
    anchor,
    tags,
    modified: 100,
  }
}
const [ada, jonas] = ['c0000000a', 'c0000000j'] as [CoderId, CoderId]

describe('restricting tags to chosen ones', () => {
  it('counts a tag under the nearest chosen one', () => {
    const lift = createTagLift(tree, [economy, growth])
    expect([economy, growth, target, housing].map(lift.liftOf)).toEqual([economy, growth, growth, null])
    expect(lift.lift([target, growth, housing])).toEqual([growth])
    expect(lift.lift([housing])).toBeNull()
    expect(lift.lift([])).toBeNull()
    expect(lift.under([target, economy], growth)).toEqual([target])
  })

  it('leaves every tag as it is where none is chosen, and highlights too', () => {
    const lift = createTagLift(tree, [])
    expect(lift.lift([target, housing])).toEqual([target, housing])
    expect(lift.lift([])).toEqual([])
    expect(lift.lift(['t0000000gone' as TagId])).toEqual([])
  })
})

describe('placing passages', () => {
  it('leaves out and counts what does not stand in this text', () => {
    const annotations = [
      annotation('a1', 'council', [economy]),
      annotation('a2', 'target', [economy], 'before'),
      {
        ...annotation('a3', 'target', [economy]),
        anchor: { ...annotation('a3', 'target', []).anchor, start: 3, end: 9 },
      },
      annotation('j1', 'council', [housing]),
      annotation('m1', 'council', [economy], 'before'),
    ]
    const { passages, leftOut } = placePassages(
      annotations,
      [ada, jonas],
      { text, textHash: 'now' },
      createTagLift(tree, [economy]),
    )
    expect(passages).toEqual([{ id: 'a0000000a1', coder: ada, start: 4, end: 11, tags: [economy] }])
    expect(leftOut).toBe(2)
  })
})

describe('what is settled', () => {
  const annotations = [
    annotation('a1', 'council', [economy, housing]),
    annotation('j1', 'council', [economy, growth]),
  ]
  function settled(change: {
    readonly decision?: Settlement['decision']
    readonly modified?: number
    readonly withConsensus?: boolean
  }) {
    const lift = createTagLift(tree, [])
    const { passages } = placePassages(annotations, [ada, jonas], { text, textHash: 'now' }, lift)
    const items = comparePassages(passages, { coders: [ada, jonas], rule: { kind: 'exact' } })
    const ids = annotations.map(({ id }) => id)
    const id = settlementIdOf(document, ids, [growth, housing])
    const settlement: Settlement = {
      id,
      document,
      annotations: ids,
      tags: [growth, housing],
      decision: change.decision ?? 'accepted',
      accepted: ada,
      by: ada,
      modified: change.modified ?? 100,
      deleted: false,
    }
    const consensus = { ...annotation('c1', 'council', [housing]), id: consensusAnnotationIdOf(id) }
    const all = [...annotations, ...(change.withConsensus === false ? [] : [consensus])]
    const records = {
      annotations: new Map<string, Annotation>(all.map((each) => [each.id, each])),
      settlements: indexSettlements(document, [settlement]),
      lift,
    }
    return items.map((item) => `${item.state} ${settledStateOf(item, records)}`)
  }

  it('is each tag by itself, of the same passages', () => {
    expect(settled({})).toEqual(['agreed open', 'otherTag settled'])
  })

  it('is not what is to be discussed, what changed since, or what lost its consensus', () => {
    expect(settled({ decision: 'discuss' })[1]).toBe('otherTag discuss')
    expect(settled({ modified: 99 })[1]).toBe('otherTag changed')
    expect(settled({ withConsensus: false })[1]).toBe('otherTag changed')
    expect(settled({ decision: 'none', withConsensus: false })[1]).toBe('otherTag settled')
  })
})
