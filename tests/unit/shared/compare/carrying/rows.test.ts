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

test('keeps what is new behind a paragraph that moved in its place', () => {
  const moved = alignment(
    group('same', [0], [0]),
    group('moved', [1], [3]),
    group('new', [], [4]),
    group('new', [], [5]),
    group('same', [2], [1]),
    group('same', [3], [2]),
    group('same', [4], [6]),
    group('new', [], [7]),
  )
  expect(shown(composeRows(moved, texts(5), texts(8)))).toEqual([
    'both 0:0',
    'old 1:',
    'both 2:1',
    'both 3:2',
    'new :3',
    'both :4',
    'both :5',
    'both 4:6',
    'both :7',
  ])
})

test('keeps what is new behind a paragraph that moved up in its place', () => {
  const moved = alignment(
    group('same', [0], [0]),
    group('same', [1], [3]),
    group('same', [2], [4]),
    group('moved', [3], [1]),
    group('new', [], [2]),
    group('dropped', [4], []),
  )
  expect(shown(composeRows(moved, texts(5), texts(5)))).toEqual([
    'both 0:0',
    'new :1',
    'both :2',
    'both 1:3',
    'both 2:4',
    'old 3:',
    'both 4:',
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
