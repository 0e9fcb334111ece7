import { expect, test } from 'vitest'
import { pairingOptions } from '../../../../../src/shared/compare/carrying/pairing-options.ts'
import { type Pairing, type PairingFields, pairingIdOf } from '../../../../../src/shared/model/pairing.ts'
import { newEdition, newHash, oldEdition, oldHash } from './carrying-fixture.ts'

const pair = {
  old: { document: oldEdition, textHash: oldHash, blocks: 10 },
  new: { document: newEdition, textHash: newHash, blocks: 10 },
}

function pairing(
  old: number[],
  next: number[],
  modified: number,
  change: Partial<PairingFields> = {},
): Pairing {
  const fields: PairingFields = {
    oldDocument: oldEdition,
    newDocument: newEdition,
    oldTextHash: oldHash,
    newTextHash: newHash,
    old,
    new: next,
    together: true,
    by: null,
    modified,
    deleted: false,
    ...change,
  }
  return { ...fields, id: pairingIdOf(fields) }
}
const apart = { together: false }

test('pins what belongs together and separates each pair that does not', () => {
  expect(pairingOptions([pairing([1], [2, 3], 10), pairing([5], [6, 7], 11, apart)], pair)).toEqual({
    pinned: [{ old: [1], new: [2, 3] }],
    apart: [
      { old: 5, new: 6 },
      { old: 5, new: 7 },
    ],
  })
})

test('keeps a paragraph that was said to have no partner', () => {
  expect(pairingOptions([pairing([4], [], 10)], pair).pinned).toEqual([{ old: [4], new: [] }])
})

test('lets the later of two hold that speak of one paragraph', () => {
  const earlier = pairing([1], [2], 10)
  const later = pairing([1], [5], 20)
  expect(pairingOptions([later, earlier], pair).pinned).toEqual([{ old: [1], new: [5] }])
  expect(pairingOptions([earlier, later], pair).pinned).toEqual([{ old: [1], new: [5] }])
})

test('lets a later separation undo a pairing, and a later pairing a separation', () => {
  expect(pairingOptions([pairing([1], [2, 3], 10), pairing([1], [3], 20, apart)], pair)).toEqual({
    pinned: [],
    apart: [{ old: 1, new: 3 }],
  })
  expect(pairingOptions([pairing([1], [2], 20), pairing([1], [2, 3], 10, apart)], pair)).toEqual({
    pinned: [{ old: [1], new: [2] }],
    apart: [{ old: 1, new: 3 }],
  })
})

test('knows nothing of other texts, other documents, deleted corrections and blocks that are not there', () => {
  const other = 'c'.repeat(32)
  const of = (change: Partial<PairingFields>) => pairing([1], [2], 10, change)
  expect(
    pairingOptions(
      [
        of({ oldTextHash: other }),
        of({ newTextHash: other }),
        of({ oldDocument: newEdition }),
        of({ newDocument: oldEdition }),
        of({ deleted: true }),
        pairing([40], [50], 10),
        pairing([40], [50], 10, apart),
      ],
      pair,
    ),
  ).toEqual({ pinned: [], apart: [] })
})
