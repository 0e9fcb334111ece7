import { expect, test } from 'vitest'
import { createTagPath, leastUsedColour } from '../../../../src/renderer/features/reader/model/create-tags.ts'
import { resolveChoices } from '../../../../src/renderer/features/reader/state/annotate.ts'
import { type Tag, tagIdOf } from '../../../../src/shared/model/tag.ts'

const economy: Tag = {
  id: tagIdOf(['Economy']),
  name: 'Economy',
  parent: null,
  colour: 1,
  description: '',
  deleted: false,
}

test('creates the tag and what is missing above it, each in the colour used least', () => {
  const { operations, tag } = createTagPath(['Economy', 'GDP target'], [])
  const parent = tagIdOf(['Economy'])
  expect(operations).toEqual([
    {
      kind: 'tag',
      id: parent,
      set: { name: 'Economy', parent: null, colour: 1, description: '', deleted: false },
    },
    {
      kind: 'tag',
      id: tagIdOf(['Economy', 'GDP target']),
      set: { name: 'GDP target', parent, colour: 2, description: '', deleted: false },
    },
  ])
  expect(tag).toBe(tagIdOf(['Economy', 'GDP target']))
})

test('a tag that exists is used, letter case aside', () => {
  expect(createTagPath(['economy'], [economy])).toEqual({ operations: [], tag: economy.id })
})

test('a deleted tag comes back with its colour and description', () => {
  const deleted = { ...economy, deleted: true, colour: 7, description: 'About money' }
  expect(createTagPath(['Economy'], [deleted]).operations).toEqual([
    { kind: 'tag', id: economy.id, set: { name: 'Economy', parent: null, deleted: false } },
  ])
})

test('an id that a renamed tag has taken is passed over', () => {
  const renamed = { ...economy, name: 'Prosperity' }
  expect(createTagPath(['Economy'], [renamed]).tag).toBe(tagIdOf(['Economy'], 1))
})

test('colours go round: the least used, of several the first', () => {
  expect(leastUsedColour([])).toBe(1)
  const all = Array.from({ length: 12 }, (_, index) => ({ colour: index + 1, deleted: false }))
  expect(leastUsedColour(all)).toBe(1)
  expect(leastUsedColour(all.filter((tag) => tag.colour !== 4))).toBe(4)
})

test('two new paths in one entry share the step above them', () => {
  const { ids, operations } = resolveChoices(
    [
      ['Water', 'Floods'],
      ['Water', 'Drought'],
    ],
    [],
  )
  expect(operations.map((operation) => operation.id)).toEqual([
    tagIdOf(['Water']),
    tagIdOf(['Water', 'Floods']),
    tagIdOf(['Water', 'Drought']),
  ])
  expect(ids).toEqual([tagIdOf(['Water', 'Floods']), tagIdOf(['Water', 'Drought'])])
})
