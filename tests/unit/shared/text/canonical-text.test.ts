import { describe, expect, it } from 'vitest'
import {
  composeSourceText,
  findBlockIndex,
  findPageLabel,
} from '../../../../src/shared/text/canonical-text.ts'

const source = composeSourceText({
  blocks: [
    { kind: 'heading', level: 1, text: '报告😀', page: 'i' },
    { kind: 'paragraph', text: 'One. Two.', page: 'i' },
    { kind: 'paragraph', text: '' },
    { kind: 'tableRow', text: 'a\tb', page: '1' },
    { kind: 'footnote', label: '1', text: 'A note.', page: 'i' },
  ],
  pageStarts: [
    { label: 'i', block: 0, offset: 0 },
    { label: '1', block: 1, offset: 5 },
  ],
})

describe('the canonical text', () => {
  it('joins the blocks by one line feed and places them by UTF-16 code units', () => {
    expect(source.text).toBe('报告😀\nOne. Two.\n\na\tb\nA note.')
    expect(source.blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 14],
      [15, 15],
      [16, 19],
      [20, 27],
    ])
  })

  it('finds the block of an offset, the empty one included', () => {
    expect([0, 4, 5, 14, 15, 16, 27, 99].map((offset) => findBlockIndex(source.blocks, offset))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4,
    ])
    expect(findBlockIndex([], 0)).toBe(-1)
  })

  it('finds the page of an offset, inside a paragraph too, and of a footnote that stands at the end', () => {
    expect([0, 9, 10, 16, 22].map((offset) => findPageLabel(source, offset))).toEqual([
      'i',
      'i',
      '1',
      '1',
      'i',
    ])
    expect(findPageLabel({ blocks: [], pages: [] }, 0)).toBeNull()
  })
})
