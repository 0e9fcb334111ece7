import { expect, it } from 'vitest'
import { keepKeys } from '../../../../../src/renderer/features/compare/matrix/data/use-layers.ts'

it('layers that may not be seen any more are left out, and nothing is copied where all may be', () => {
  const layers = new Map([
    ['report ada', 1],
    ['report jonas', 2],
  ])
  expect(keepKeys(layers, new Map([['report ada', {}]]))).toEqual(new Map([['report ada', 1]]))
  expect(keepKeys(layers, new Map([...layers, ['budget ada', 3]]))).toBe(layers)
})
