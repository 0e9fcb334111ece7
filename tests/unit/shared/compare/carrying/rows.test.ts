import { expect, test } from 'vitest'
import { composeRows, countGroups } from '../../../../../src/shared/compare/carrying/rows.ts'
import type {
  Alignment,
  AlignmentGroup,
  AlignmentState,
} from '../../../../../src/shared/compare/editions/alignment.ts'

function group(state: AlignmentState, old: number[], next: number[]): AlignmentGroup {
  return {
    old,
    new: next,
    state,
    changed: false,
    similarity: 1,
    confidence: 1,
    neighbours: 2,
    doubt: null,
  }
}
const alignment = (...groups: AlignmentGroup[]): Alignment => ({
  groups,
  compared: { old: 0, new: 0 },
  paired: { old: 0, new: 0 },
  looksUnrelated: false,
})
const texts = (count: number) => Array.from({ length: count }, (_, block) => ({ text: `block ${block}` }))
const shown = (rows: ReturnType<typeof composeRows>) =>
  rows.map(({ side, old, new: next }) => `${side} ${old.join('+')}:${next.join('+')}`)

test('shows a moved paragraph at both of its places', () => {
  const moved = alignment(
    group('moved', [0], [3]),
    group('same', [1], [0]),
    group('split', [2], [1, 2]),
    group('dropped', [3], []),
    group('new', [], [4]),
  )
  expect(shown(composeRows(moved, texts(4), texts(5)))).toEqual([
    'old 0:',
    'both 1:0',
    'both 2:1+2',
    'new :3',
    'both 3:',
    'both :4',
  ])
})

test('keeps the order of paragraphs that moved together, to the very front too', () => {
  const moved = alignment(
    group('same', [0], [3]),
    group('moved', [1], [0]),
    group('moved', [2], [1]),
    group('moved', [3], [2]),
  )
  expect(shown(composeRows(moved, texts(4), texts(4)))).toEqual([
    'new :0',
    'new :1',
    'new :2',
    'both 0:3',
    'old 1:',
    'old 2:',
    'old 3:',
  ])
})

test('shows every block of each edition once, however many moved', () => {
  const count = 3000
  const reversed = Array.from({ length: count }, (_, block) => group('moved', [block], [count - 1 - block]))
  const rows = composeRows(alignment(...reversed), texts(count), texts(count))
  const blocks = Array.from({ length: count }, (_, block) => block)
  expect(rows.flatMap((row) => row.old)).toEqual(blocks)
  expect(rows.flatMap((row) => row.new)).toEqual(blocks)
})

test('leaves out what has no text, and counts the rest', () => {
  const groups = alignment(
    group('same', [0], [0]),
    group('reworded', [1], [1]),
    group('dropped', [2], []),
    group('new', [], [2]),
  )
  const old = [{ text: 'a' }, { text: 'b' }, { text: ' \n' }]
  const next = [{ text: 'a' }, { text: 'c' }, { text: 'd' }]
  expect(shown(composeRows(groups, old, next))).toEqual(['both 0:0', 'both 1:1', 'both :2'])
  expect(countGroups(groups, old, next)).toEqual({
    total: 3,
    matched: 2,
    states: { same: 1, reworded: 1, moved: 0, split: 0, joined: 0, dropped: 0, new: 1 },
  })
})
