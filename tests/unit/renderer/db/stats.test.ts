import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noPassages, updateCounts } from '../../../../src/renderer/db/queries/layer-counts.ts'
import { countWithChildren } from '../../../../src/renderer/db/queries/use-stats.ts'
import { StatsDraft } from '../../../../src/renderer/db/stats-row.ts'
import type { Register } from '../../../../src/shared/log/register.ts'
import type { AnnotationId, TagId } from '../../../../src/shared/model/ids.ts'
import type { Tag } from '../../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../../src/shared/model/tag-tree.ts'
import { coderId, documentId, tagId } from '../../../helpers/view-entries.ts'

const layer = { key: 'layer', document: documentId(1), coder: coderId(1) }

function tagOf(number: number, parent: TagId | null): Tag {
  return { id: tagId(number), name: `Tag ${number}`, parent, colour: 1, description: '', deleted: false }
}

function registerOf(tags: readonly number[], deleted = false): Register {
  const on = Object.fromEntries(tags.map((tag) => [`tag:${tagId(tag)}`, true]))
  return { fields: { anchor: { start: 0, end: 1 }, deleted, ...on }, stamp: '1' as Register['stamp'] }
}

/** Counts annotations with these tags, one after another. */
function countsOf(passages: readonly (readonly number[])[]) {
  const draft = new StatsDraft(undefined)
  for (const [index, tags] of passages.entries())
    draft.change(`a${index}` as AnnotationId, undefined, registerOf(tags))
  return updateCounts(noPassages, new Map([[layer.key, draft.compose(layer, 1)]]))
}

describe('passages with a tag or one below it', () => {
  const claims = tagOf(1, null)
  const target = tagOf(2, claims.id)
  const deadline = tagOf(3, claims.id)
  const tree = createTagTree([claims, target, deadline])

  it('count once when they have several of them', () => {
    const counts = countWithChildren(countsOf([[2, 3], [2], [1, 2, 3], [9]]), tree)
    expect([claims, target, deadline].map(({ id }) => counts.get(id))).toEqual([3, 3, 2])
  })

  it('are taken off again as they were counted', () => {
    const draft = new StatsDraft(undefined)
    const id = 'a1' as AnnotationId
    draft.change(id, undefined, registerOf([2, 3]))
    draft.change(id, registerOf([2, 3]), registerOf([2]))
    expect(draft.compose(layer, 1)).toMatchObject({ annotations: 1, tags: { [target.id]: 1 }, sets: {} })
    draft.change(id, registerOf([2]), registerOf([2], true))
    expect(draft.compose(layer, 1)).toMatchObject({ annotations: 0, tags: {}, sets: {} })
  })

  it('are as many as when one looks at each passage (seed 20261123)', () => {
    const number = fc.integer({ min: 1, max: 9 })
    const parents = fc.array(fc.option(number), { minLength: 9, maxLength: 9 })
    const passages = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 5 }))
    fc.assert(
      fc.property(parents, passages, (above, tagged) => {
        // Parents may form circles: the tree cuts them.
        const all = createTagTree(above.map((up, index) => tagOf(index + 1, up === null ? null : tagId(up))))
        const counts = countWithChildren(countsOf(tagged), all)
        for (const { tag } of all.all) {
          const within = all.withChildren([tag.id])
          const naive = tagged.filter((tags) => tags.some((one) => within.has(tagId(one)))).length
          expect(counts.get(tag.id)).toBe(naive)
        }
      }),
      { seed: 20261123, numRuns: 400 },
    )
  })
})
