import { describe, expect, test } from 'vitest'
import {
  extendSelection,
  stepParagraphEdge,
} from '../../../../src/renderer/features/reader/model/extend-selection.ts'
import { dragEnd, moveEnd } from '../../../../src/renderer/features/reader/model/move-end.ts'
import { createSentenceWalk } from '../../../../src/renderer/features/reader/model/sentence-walk.ts'
import { composeSourceText } from '../../../../src/shared/text/canonical-text.ts'
import type { TextRange } from '../../../../src/shared/text/text-range.ts'

const source = composeSourceText({
  blocks: [
    { kind: 'heading', text: 'River', level: 1 },
    { kind: 'paragraph', text: 'One is here. Two is here.' },
    { kind: 'figure', text: '' },
    { kind: 'paragraph', text: 'Three is here. Four.' },
  ],
  pageStarts: [],
})
const words = (range: TextRange | null) => (range === null ? null : source.text.slice(range.start, range.end))
const walk = createSentenceWalk(source, 'en')
const at = (quote: string) => {
  const start = source.text.indexOf(quote)
  return { start, end: start + quote.length }
}

describe('walking by sentences', () => {
  test('goes over the ends of blocks and over empty ones', () => {
    expect(words(walk.at(0))).toBe('River')
    expect(words(walk.step(at('River'), 1))).toBe('One is here.')
    expect(words(walk.step(at('Two is here.'), 1))).toBe('Three is here.')
    expect(words(walk.step(at('Three is here.'), -1))).toBe('Two is here.')
    expect(walk.step(at('Four.'), 1)).toBeNull()
    expect(walk.step(at('River'), -1)).toBeNull()
  })

  test('goes by paragraphs, first to the beginning of the present one', () => {
    expect(words(walk.stepParagraph(at('One is here.'), 1))).toBe('Three is here.')
    expect(words(walk.stepParagraph(at('Two is here.'), -1))).toBe('One is here.')
    expect(words(walk.stepParagraph(at('One is here.'), -1))).toBe('River')
  })

  test('first and last', () => {
    expect(words(walk.first())).toBe('River')
    expect(words(walk.last())).toBe('Four.')
  })
})

describe('extending a selection', () => {
  const anchor = at('Two is here.')
  const extend = (selected: TextRange, direction: -1 | 1) =>
    extendSelection(anchor, selected, direction, (from) => walk.step(from, direction))

  test('grows beyond the anchor on either side', () => {
    expect(words(extend(anchor, 1))).toBe('Two is here.\n\nThree is here.')
    expect(words(extend(anchor, -1))).toBe('One is here. Two is here.')
  })

  test('shrinks back from where it grew', () => {
    const down = extend(anchor, 1)
    expect(down === null ? null : words(extend(down, -1))).toBe('Two is here.')
    const up = extend(anchor, -1)
    expect(up === null ? null : words(extend(up, 1))).toBe('Two is here.')
  })

  test('by paragraph goes to its end, then to the next one’s', () => {
    const first = stepParagraphEdge(source, at('One is here.'), at('One is here.'), 1)
    expect(words(first)).toBe('One is here. Two is here.')
    expect(first === null ? null : words(stepParagraphEdge(source, at('One is here.'), first, 1))).toBe(
      'One is here. Two is here.\n\nThree is here. Four.',
    )
  })
})

describe('moving the ends of a passage', () => {
  const text = 'We will raise 18 kilometres, at last.'
  const range = { start: 8, end: 13 }

  test('an end goes to the end of the next or previous word', () => {
    expect(moveEnd(text, range, 'end', 1, 'en')).toEqual({ start: 8, end: 16 })
    expect(moveEnd(text, { start: 3, end: 13 }, 'end', -1, 'en')).toEqual({ start: 3, end: 7 })
  })

  test('a start goes to the start of the previous or next word', () => {
    expect(moveEnd(text, range, 'start', -1, 'en')).toEqual({ start: 3, end: 13 })
    expect(moveEnd(text, { start: 3, end: 13 }, 'start', 1, 'en')).toEqual({ start: 8, end: 13 })
  })

  test('never makes a passage empty and stops at the ends of the text', () => {
    expect(moveEnd(text, range, 'start', 1, 'en')).toEqual(range)
    expect(moveEnd(text, { start: 0, end: 2 }, 'start', -1, 'en')).toEqual({ start: 0, end: 2 })
  })

  test('a dragged end may cross the other one', () => {
    expect(dragEnd(range, 'end', 3)).toEqual({ start: 3, end: 8 })
    expect(dragEnd(range, 'start', 13)).toBeNull()
  })
})
