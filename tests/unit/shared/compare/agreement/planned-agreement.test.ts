import { describe, expect, it } from 'vitest'
import { planTags } from '../../../../../src/shared/compare/agreement/plan-tags.ts'
import { computePlanned, preparePlan } from '../../../../../src/shared/compare/agreement/planned-agreement.ts'
import type { TagId } from '../../../../../src/shared/model/ids.ts'
import { type Tag, tagDefaults } from '../../../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../../../src/shared/model/tag-tree.ts'

const worth = 'tworth000000' as TagId
const yes = 'tyes00000000' as TagId
const no = 'tno000000000' as TagId
const tag = (id: TagId, name: string, parent: TagId | null): Tag => ({ ...tagDefaults, id, name, parent })
const tree = createTagTree([tag(worth, 'Worth', null), tag(yes, 'Yes', worth), tag(no, 'No', worth)])

const passage = (start: number, end: number, id: TagId) => ({ start, end, tags: [id] })
/** Ada and Bo agree on one of two passages and differ in the tag of the other. */
const input = {
  documents: [
    {
      id: 'd1',
      length: 40,
      units: [0, 10, 20, 30].map((start) => ({ start, end: start + 10 })),
      paragraphs: [{ start: 0, end: 40 }],
      passages: new Map([
        ['Ada', [passage(0, 10, yes), passage(10, 20, no)]],
        ['Bo', [passage(0, 10, yes), passage(10, 20, yes)]],
      ]),
    },
  ],
  coders: ['Ada', 'Bo'],
  uncoded: 'included',
} as const

const rowsOf = (chosen: readonly TagId[]) => {
  const planned = preparePlan(input, planTags(tree, chosen, new Set([yes, no])))
  return computePlanned(planned, ['percent', 'cu-alpha', 'alpha-nominal'], input.coders)
}
const figureOf = (tagId: TagId | null, measure: string, chosen: readonly TagId[] = []) =>
  rowsOf(chosen)
    .find((row) => row.tag === tagId)
    ?.figures.find((figure) => figure.measure === measure)?.figure

describe('a planned comparison', () => {
  it('has a row for all tags, then one for each tag in the order of the tree', () => {
    expect(rowsOf([]).map((row) => row.tag)).toEqual([null, worth, no, yes])
    expect(rowsOf([worth]).map((row) => row.tag)).toEqual([null, worth])
  })

  it('lets a parent include its children, which agree on what is coded at all', () => {
    expect(figureOf(worth, 'percent')?.value).toBe(1)
    expect(figureOf(yes, 'percent')?.value).toBe(0.75)
    expect(figureOf(no, 'percent')?.value).toBe(0.75)
  })

  it('does not let a tag overlap with its own parent where coders’ passages do not', () => {
    expect(figureOf(yes, 'cu-alpha')).toBeDefined()
    expect(figureOf(yes, 'cu-alpha')).not.toMatchObject({ reason: 'overlappingUnits' })
    expect(figureOf(null, 'cu-alpha')).not.toMatchObject({ reason: 'overlappingUnits' })
  })

  it('counts a child as the chosen parent, once, when all chosen tags are taken together', () => {
    // All sets are {Worth} or nothing, and both coders gave them to the same units.
    expect(figureOf(null, 'alpha-nominal', [worth])?.value).toBe(1)
    // As given they are {Yes} and {No}: MASI is 1 between them, 0 within. Do = 2/8; of 8 values 3 yes, 1 no, 4 none.
    expect(figureOf(null, 'alpha-nominal')?.value).toBeCloseTo(
      1 - 0.25 / ((2 * (3 * 1 + 3 * 4 + 1 * 4)) / (8 * 7)),
      12,
    )
  })
})
