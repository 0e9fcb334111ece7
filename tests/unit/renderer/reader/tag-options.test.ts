import { describe, expect, test } from 'vitest'
import {
  choicesAtEnter,
  toggleChoice,
} from '../../../../src/renderer/features/reader/model/picker-choices.ts'
import { createTagLookup } from '../../../../src/renderer/features/reader/model/tag-lookup.ts'
import { tagOptions } from '../../../../src/renderer/features/reader/model/tag-options.ts'
import { createTagTree } from '../../../../src/shared/model/tag-tree.ts'
import { tagOf } from './passage.ts'

const claims = tagOf('claims', 1, 'Claims')
const commitment = tagOf('commitment', 2, 'Commitment', claims.id)
const ecology = tagOf('ecology', 3, 'River ecology')
const tree = createTagLookup(createTagTree([claims, commitment, ecology]))
const show = (typed: string, recent: readonly string[] = []) =>
  tagOptions(tree, typed, recent).map((option) =>
    option.kind === 'create' ? `+ ${option.path.join(' / ')}` : `${option.recent ?? ''}${option.tag.name}`,
  )

describe('lines of the picker', () => {
  test('nothing typed: the recent tags with their keys, then the others by the tree', () => {
    expect(show('', [ecology.id, 'tgone'])).toEqual(['1River ecology', 'Claims', 'Commitment'])
  })

  test('typed: names that begin so before those that contain it, then the offer to create', () => {
    expect(show('co')).toEqual(['Commitment', 'River ecology', '+ co'])
  })

  test('a path finds the tag under its parent and is not offered again', () => {
    expect(show('claims / commitment')).toEqual(['Commitment'])
    expect(show('claims/comm')).toEqual(['Commitment', '+ claims / comm'])
  })

  test('the match is marked in the name', () => {
    const [, second] = tagOptions(tree, 'co', [])
    expect(second).toMatchObject({ match: { start: 7, end: 9 } })
  })
})

describe('what Enter applies', () => {
  const [active] = tagOptions(tree, '', [])

  test('the active line alone when nothing else is chosen', () => {
    expect(choicesAtEnter({ ticked: [], current: [], active, isPicked: false })).toEqual([claims.id])
  })

  test('only the ticked tags when the active line was not picked', () => {
    expect(choicesAtEnter({ ticked: [ecology.id], current: [], active, isPicked: false })).toEqual([
      ecology.id,
    ])
  })

  test('both when it was', () => {
    expect(choicesAtEnter({ ticked: [ecology.id], current: [], active, isPicked: true })).toEqual([
      ecology.id,
      claims.id,
    ])
  })

  test('nothing changes when the tags of a passage are only looked at', () => {
    const current = [ecology.id]
    expect(choicesAtEnter({ ticked: current, current, active, isPicked: false })).toEqual(current)
  })

  test('a new path is ticked once, letter case aside', () => {
    expect(toggleChoice([['Water', 'Floods']], ['water', 'floods'])).toEqual([])
  })
})
