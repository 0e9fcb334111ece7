import { describe, expect, it } from 'vitest'
import { resolveTagPaths } from '../../../../src/shared/log/tag-operations.ts'
import type { TagId } from '../../../../src/shared/model/ids.ts'
import { type Tag, tagIdOf } from '../../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../../src/shared/model/tag-tree.ts'

const tag = (path: string[], more: Partial<Tag> = {}): Tag => ({
  id: tagIdOf(path),
  name: path.at(-1) ?? '',
  parent: path.length > 1 ? tagIdOf(path.slice(0, -1)) : null,
  colour: 1,
  description: '',
  deleted: false,
  ...more,
})

function resolve(known: readonly Tag[], ...paths: string[]) {
  return resolveTagPaths(createTagTree(known.filter(({ deleted }) => !deleted)), known, paths)
}

describe('resolveTagPaths', () => {
  it('makes a tag and the tags above it, parents first, each with a colour of its own', () => {
    expect(resolve([], 'Economy / GDP target')).toEqual({
      ids: ['t2e1z03lzs8zto'],
      operations: [
        {
          kind: 'tag',
          id: 't0gqix3ziivli9',
          set: { name: 'Economy', parent: null, colour: 1, deleted: false, description: '' },
        },
        {
          kind: 'tag',
          id: 't2e1z03lzs8zto',
          set: { name: 'GDP target', parent: 't0gqix3ziivli9', colour: 2, deleted: false, description: '' },
        },
      ],
    })
  })

  it('finds tags that are there, in any letters, and each only once', () => {
    const known = [tag(['Economy']), tag(['Economy', 'Growth'])]
    expect(resolve(known, 'economy/GROWTH', ' Economy ／ growth ', 'Economy')).toEqual({
      ids: [tagIdOf(['Economy', 'Growth']), tagIdOf(['Economy'])],
      operations: [],
    })
  })

  it('makes a tag once when two new paths need it, and leaves empty paths out', () => {
    const { ids, operations } = resolve([], 'A / B', 'a / C', ' / ', '')
    expect(ids).toEqual([tagIdOf(['A', 'B']), tagIdOf(['a', 'C'])])
    expect(operations.map(({ set }) => (set as Partial<Tag>).name)).toEqual(['A', 'B', 'C'])
  })

  it('takes the colour that fewest tags have', () => {
    const known = Array.from({ length: 12 }, (_, index) =>
      tag([`T${index}`], { colour: index === 6 ? 1 : index + 1 }),
    )
    expect(resolve(known, 'New').operations).toMatchObject([{ set: { colour: 7 } }])
  })

  it('brings a deleted tag back with its description', () => {
    const known = [tag(['Housing'], { deleted: true, description: 'Flats', colour: 5 })]
    expect(resolve(known, 'housing')).toEqual({
      ids: [tagIdOf(['Housing'])],
      operations: [
        {
          kind: 'tag',
          id: tagIdOf(['Housing']),
          set: { name: 'housing', parent: null, colour: 1, deleted: false },
        },
      ],
    })
  })

  it('finds the tags below one that comes back', () => {
    const known = [tag(['Economy'], { deleted: true }), tag(['Economy', 'Growth'])]
    const { ids, operations } = resolve(known, 'Economy / growth')
    expect(ids).toEqual([tagIdOf(['Economy', 'Growth'])])
    expect(operations.map(({ id }) => id)).toEqual([tagIdOf(['Economy'])])
  })

  it('leaves a tag alone that was renamed since: its old path makes another tag', () => {
    const renamed = tag(['Housing'], { name: 'Homes' })
    const { ids } = resolve([renamed], 'Housing')
    expect(ids).toEqual([tagIdOf(['Housing'], 1)])
    expect(ids).not.toContain(renamed.id)
  })

  it('makes the same tag on two machines that have never met', () => {
    expect(resolve([], 'Economy / GDP target').ids).toEqual(
      resolve([tag(['Other'])], 'economy/gdp target').ids,
    )
  })

  it('works below tags whose parents are missing or in a circle', () => {
    const lost = tag(['Lost', 'Child'])
    const [a, b] = ['t00000000a' as TagId, 't00000000b' as TagId]
    const circle = [tag(['A'], { id: a, parent: b }), tag(['B'], { id: b, parent: a })]
    expect(resolve([lost, ...circle], 'Child', 'A / B')).toEqual({ ids: [lost.id, b], operations: [] })
  })
})
