import { describe, expect, it } from 'vitest'
import { diffWords, joinTexts } from '../../../../../src/shared/compare/editions/diff-words.ts'

/** Returns the difference as one text: [-dropped-] and {+new+}. */
function show(old: string, next: string): string {
  return diffWords(old, next)
    .map(({ kind, oldStart, oldEnd, newStart, newEnd }) => {
      if (kind === 'same') return next.slice(newStart, newEnd)
      return kind === 'dropped' ? `[-${old.slice(oldStart, oldEnd)}-]` : `{+${next.slice(newStart, newEnd)}+}`
    })
    .join('')
}

describe('the words that changed', () => {
  it.each([
    ['The port grew.', 'The port shrank.', 'The port [-grew-]{+shrank+}.'],
    ['It grew by 5.2% in all.', 'It grew by 6% in all.', 'It grew by [-5.2%-]{+6%+} in all.'],
    [
      '全市GDP增长5.2%，财政收入平稳。',
      '全市GDP增长6%，财政总收入平稳。',
      '全市GDP增长[-5.2%-]{+6%+}，财政{+总+}收入平稳。',
    ],
    ['', 'all new', '{+all new+}'],
    ['all gone', '', '[-all gone-]'],
    ['same  words', 'same words', 'same words'],
    ['a b c d', 'a c d', 'a [-b -]c d'],
  ])('%j to %j', (old, next, shown) => {
    expect(show(old, next)).toBe(shown)
  })

  it('keeps words together rather than here and there', () => {
    expect(show('the council of the port', 'the fees that the council of the port sets')).toBe(
      '{+the fees that +}the council of the port{+ sets+}',
    )
  })

  it.each([
    // A lone small word between two rewritten stretches is there by chance.
    [
      'Deputies, on behalf of the council I report.',
      'Deputies, a year ago we asked you to have it on the desk today. On behalf of the council I report.',
      'Deputies, [-on-]{+a year ago we asked you to have it on the desk today. On+} behalf of the council I report.',
    ],
    ['加快港口建设的步伐', '完善公共服务的体系', '[-加快港口建设的步伐-]{+完善公共服务的体系+}'],
    // What was changed on both sides is not more than what stayed, or what stayed says something.
    ['from 5 to 6 per cent', 'from 7 to 8 per cent', 'from [-5-]{+7+} to [-6-]{+8+} per cent'],
    [
      'Orders at the shipyards fell and unemployment rose in early spring.',
      'New ships were bought while unemployment stayed where it had been.',
      '[-Orders at the shipyards fell and-]{+New ships were bought while+} unemployment [-rose in early spring-]{+stayed where it had been+}.',
    ],
    ['加快港口经济建设步伐', '完善公共经济服务体系', '[-加快港口-]{+完善公共+}经济[-建设步伐-]{+服务体系+}'],
  ])('shows one change where all around was rewritten: %j to %j', (old, next, shown) => {
    expect(show(old, next)).toBe(shown)
  })

  it('gives offsets into both texts', () => {
    expect(diffWords('old port', 'new port')).toEqual([
      { kind: 'dropped', oldStart: 0, oldEnd: 3, newStart: 0, newEnd: 0 },
      { kind: 'new', oldStart: 3, oldEnd: 3, newStart: 0, newEnd: 3 },
      { kind: 'same', oldStart: 3, oldEnd: 8, newStart: 3, newEnd: 8 },
    ])
  })

  it('finds the one change in a text of a megabyte, and gives up on two that have nothing in common', () => {
    const words = Array.from({ length: 140_000 }, (_, at) => `w${(at * 7919) % 9973}`)
    const changed = [...words.slice(0, 70_000), 'here', ...words.slice(70_001)]
    const runs = diffWords(words.join(' '), changed.join(' ')).filter(({ kind }) => kind !== 'same')
    expect(runs).toHaveLength(2)
    const others = Array.from({ length: 30_000 }, (_, at) => `v${at % 5000}`).join(' ')
    expect(diffWords(words.join(' '), others).map(({ kind }) => kind)).toEqual(['dropped', 'new'])
  })

  it('reads several paragraphs as one and finds the way back', () => {
    const joined = joinTexts(['first part', 'second'])
    expect(joined.text).toBe('first part\nsecond')
    expect(joined.locate(0)).toEqual({ part: 0, offset: 0 })
    expect(joined.locate(10)).toEqual({ part: 0, offset: 10 })
    expect(joined.locate(11)).toEqual({ part: 1, offset: 0 })
    expect(joined.locate(17)).toEqual({ part: 1, offset: 6 })
  })
})
