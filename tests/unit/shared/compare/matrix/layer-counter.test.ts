import { describe, expect, it } from 'vitest'
import { codedLayers } from '../../../../../src/shared/compare/matrix/coded-layer.ts'
import { countWanted, LayerCounter } from '../../../../../src/shared/compare/matrix/layer-counter.ts'
import { coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'
import { tree } from './matrix-fixtures.ts'

const [document, coder] = [documentId(1), coderId(1)]
const textHash = '0'.repeat(32)
const anchorAt = (start: number, hash = textHash) => ({
  textHash: hash,
  start,
  end: start + 10,
  exact: 'x'.repeat(10),
  prefix: '',
  suffix: '',
})
const [layer] = codedLayers(
  [[2, 3], [2, 3], [1], [4, 99], [99], []].map((tags, index) => ({
    document,
    coder,
    tags: tags.map(tagId),
    anchor: anchorAt(index * 10),
  })),
  [{ id: document, textHash, characters: 60 }],
)
if (layer === undefined) throw new Error('no layer')
const placeOf = (name: string) => tree.all.findIndex(({ tag }) => tag.name === name)
const counter = new LayerCounter(tree)
const counted = counter.count(layer)

describe('the counts of a layer', () => {
  it('count a passage once in a tag above several of its own', () => {
    const byName = Object.fromEntries(
      [...counted.tags].map((place, at) => [tree.all[place]?.tag.name, [counted.own[at], counted.total[at]]]),
    )
    expect(byName).toEqual({ Economy: [1, 3], GDP: [2, 2], Jobs: [2, 2], Housing: [1, 1] })
    expect(counted).toMatchObject({
      document,
      coder,
      tagged: { passages: 4, astray: 0 },
      untagged: { passages: 2, astray: 0 },
    })
  })

  it('tell how many passages have any of some tags', () => {
    const wanted = new Uint8Array(tree.all.length)
    expect(countWanted(counted, wanted).passages).toBe(0)
    wanted[placeOf('GDP')] = 1
    wanted[placeOf('Jobs')] = 1
    expect(countWanted(counted, wanted).passages).toBe(2)
    wanted[placeOf('Housing')] = 1
    expect(countWanted(counted, wanted).passages).toBe(3)
  })

  it('are remembered for the layer, and one layer leaves nothing in the next', () => {
    expect(counter.count(layer)).toBe(counted)
    const again = counter.count({ ...layer })
    expect(again).not.toBe(counted)
    expect(again).toEqual(counted)
  })
})

it('tells how many passages do not stand in the present text, if there is one', () => {
  const anchors = [anchorAt(0), anchorAt(50), anchorAt(51), anchorAt(0, '1'.repeat(32))]
  const found = anchors.map((anchor) => ({ document, coder, tags: [], anchor }))
  const astray = (characters: number) =>
    codedLayers(found, [{ id: document, textHash, characters }]).flatMap(({ combinations }) => combinations)
  expect(astray(61)).toEqual([{ tags: [], count: 4, astray: 1 }])
  expect(astray(60)).toEqual([{ tags: [], count: 4, astray: 2 }])
  expect(codedLayers(found, [])[0]?.combinations).toEqual([{ tags: [], count: 4, astray: 0 }])
})
