import { describe, expect, it } from 'vitest'
import { codedLayers } from '../../../../../src/shared/compare/matrix/coded-layer.ts'
import { countWanted, LayerCounter } from '../../../../../src/shared/compare/matrix/layer-counter.ts'
import { coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'
import { tree } from './matrix-fixtures.ts'

const [document, coder] = [documentId(1), coderId(1)]
const [layer] = codedLayers(
  [[2, 3], [2, 3], [1], [4, 99], [99], []].map((tags) => ({ document, coder, tags: tags.map(tagId) })),
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
    expect(counted).toMatchObject({ document, coder, tagged: 4, untagged: 2 })
  })

  it('tell how many passages have any of some tags', () => {
    const wanted = new Uint8Array(tree.all.length)
    expect(countWanted(counted, wanted)).toBe(0)
    wanted[placeOf('GDP')] = 1
    wanted[placeOf('Jobs')] = 1
    expect(countWanted(counted, wanted)).toBe(2)
    wanted[placeOf('Housing')] = 1
    expect(countWanted(counted, wanted)).toBe(3)
  })

  it('are remembered for the layer, and one layer leaves nothing in the next', () => {
    expect(counter.count(layer)).toBe(counted)
    const again = counter.count({ ...layer })
    expect(again).not.toBe(counted)
    expect(again).toEqual(counted)
  })
})
