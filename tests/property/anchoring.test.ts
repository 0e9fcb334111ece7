import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeRange } from '../../src/shared/anchoring/describe.ts'
import { createAnchorIndex, resolveAnchor } from '../../src/shared/anchoring/resolve.ts'
import { isBoundary } from '../../src/shared/text/offsets.ts'

const seed = 20261123

/** Words of several scripts, with repetition, so that copies and near copies of passages come up often. */
const word = fc.constantFrom(
  'growth',
  'was',
  'strong',
  'the',
  'city',
  '5.2%',
  '经济',
  '高质量发展',
  '。',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  'naïve',
  '\n',
  'a',
  'a',
)
const textArbitrary = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '))
const rangeIn = (text: string, a: number, b: number) => {
  const at = (share: number) => {
    const offset = Math.floor(share * text.length)
    return isBoundary(text, offset) ? offset : offset - 1
  }
  const [start, end] = [at(Math.min(a, b)), at(Math.max(a, b))]
  return start < end ? { start, end } : { start: 0, end: isBoundary(text, 1) ? 1 : 2 }
}
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe(`anchors [seed ${seed}]`, () => {
  it('come back to their range in the unchanged text', () => {
    fc.assert(
      fc.property(textArbitrary, share, share, (text, a, b) => {
        const range = rangeIn(text, a, b)
        const anchor = { ...describeRange(text, range), textHash: 'same' }
        expect(createAnchorIndex(text, 'same').resolve(anchor)).toEqual({
          ...range,
          confidence: 1,
          method: 'exact',
        })
        expect(resolveAnchor(text, anchor)).toMatchObject({ ...range, method: 'exact' })
      }),
      { seed, numRuns: 1500 },
    )
  })

  it('are never certain of another place after an edit', () => {
    const seen = { exact: 0, quote: 0, fuzzy: 0, none: 0, certain: 0 }
    fc.assert(
      fc.property(textArbitrary, share, share, share, share, textArbitrary, (text, a, b, c, d, inserted) => {
        const range = rangeIn(text, a, b)
        const edit = rangeIn(text, c, Math.min(1, c + d / 10))
        const edited = text.slice(0, edit.start) + inserted.slice(0, 40) + text.slice(edit.end)
        const shift = edited.length - text.length
        const resolution = resolveAnchor(edited, describeRange(text, range))
        seen[resolution?.method ?? 'none']++
        if (resolution === null) return
        expect(isBoundary(edited, resolution.start) && isBoundary(edited, resolution.end)).toBe(true)
        expect(resolution.confidence).toSatisfy((value: number) => value > 0 && value <= 1)
        if (resolution.confidence < 1) return
        seen.certain++
        // Certain: the same words, in the same place, in the same surroundings, which stand nowhere else.
        const { start, end, exact, prefix, suffix } = describeRange(text, range)
        const whole = prefix + exact + suffix
        expect({ start: resolution.start, end: resolution.end }).toEqual({ start, end })
        expect(edited.indexOf(whole)).toBe(start - prefix.length)
        expect(edited.lastIndexOf(whole)).toBe(start - prefix.length)
        // And the passage itself was not moved away by the edit, unless the old text had a second one like it.
        const isUnmoved = end <= edit.start || (start >= edit.end && shift === 0)
        const isUnique = text.indexOf(whole) === text.lastIndexOf(whole)
        if (isUnique && !isUnmoved) expect(edited.slice(start, end)).toBe(exact)
      }),
      { seed, numRuns: 3000 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
  })

  it('are found in a long text with one character in a hundred changed', () => {
    let state = seed
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const words = Array.from({ length: 800 }, () =>
      Math.floor(random() * 36 ** 5)
        .toString(36)
        .slice(0, 1 + Math.floor(random() * 5)),
    )
    const text = Array.from({ length: 20_000 }, () => words[Math.floor(random() * random() * 800)]).join(' ')
    const moved = new Int32Array(text.length + 1)
    let edited = ''
    for (let index = 0; index < text.length; index++) {
      moved[index] = edited.length
      const dice = random()
      if (dice < 0.0033) edited += '#'
      else if (dice < 0.0067) edited += `${text.charAt(index)}+`
      else if (dice >= 0.01) edited += text.charAt(index)
    }
    moved[text.length] = edited.length
    const index = createAnchorIndex(edited)
    let right = 0
    let wronglySure = 0
    for (let run = 0; run < 1000; run++) {
      const start = Math.floor(random() * (text.length - 420))
      const end = start + 20 + Math.floor(random() * 380)
      const found = index.resolve(describeRange(text, { start, end }))
      const isRight =
        found !== null &&
        Math.abs(found.start - (moved[start] ?? 0)) <= 2 &&
        Math.abs(found.end - (moved[end] ?? 0)) <= 2
      if (isRight) right++
      else if (found !== null && found.confidence > 0.98) wronglySure++
    }
    expect(right).toBeGreaterThanOrEqual(995)
    expect(wronglySure).toBe(0)
  })
})
