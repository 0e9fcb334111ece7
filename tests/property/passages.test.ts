import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePassages } from '../../src/shared/compare/passages/compare-passages.ts'
import {
  intersectionOverUnion,
  isSameSpan,
  type MatchRule,
} from '../../src/shared/compare/passages/match-rule.ts'
import type { CodedPassage, ComparedItem, Marking } from '../../src/shared/compare/passages/passage.ts'
import type { CoderId, TagId } from '../../src/shared/model/ids.ts'

const seed = 20261124
const [A, B, C] = ['A', 'B', 'C'] as unknown as [CoderId, CoderId, CoderId]

const rule = fc.constantFrom<MatchRule>(
  { kind: 'exact' },
  { kind: 'overlap' },
  { kind: 'iou', least: 0.3 },
  { kind: 'iou', least: 0.5 },
  { kind: 'iou', least: 0.8 },
)

/** Short texts and few lengths and tags: equal, nested and overlapping spans come up often. */
function passagesOf(coders: readonly CoderId[], most: number) {
  const one = fc.record({
    coder: fc.constantFrom(...coders),
    start: fc.integer({ min: 0, max: 24 }),
    length: fc.constantFrom(1, 2, 4, 5, 6, 9),
    tags: fc.subarray(['X', 'Y'] as unknown as TagId[]),
  })
  return fc.array(one, { maxLength: most }).map((list) =>
    list.map(({ coder, start, length, tags }, index): CodedPassage => {
      const id = `${coder}${String(index).padStart(2, '0')}`
      return { id, coder, start, end: start + length, tags }
    }),
  )
}

const keyOf = (marking: Marking) => `${marking.coder} ${marking.tag} ${marking.start}-${marking.end}`

/** Returns the size of the largest one-to-one pairing, by trying everything. */
function largestPairing(
  left: readonly Marking[],
  right: readonly Marking[],
  fits: (a: Marking, b: Marking) => boolean,
): number {
  const [first, ...rest] = left
  if (first === undefined) return 0
  let best = largestPairing(rest, right, fits)
  for (const other of right) {
    if (!fits(first, other)) continue
    best = Math.max(
      best,
      1 +
        largestPairing(
          rest,
          right.filter((each) => each !== other),
          fits,
        ),
    )
  }
  return best
}

const only = (items: readonly ComparedItem[], coder: CoderId) =>
  items
    .filter((item) => item.markings.length === 1)
    .flatMap((item) => item.markings.filter((each) => each.coder === coder))

describe(`compared passages [seed ${seed}]`, () => {
  it('are each in one item for each of their tags', () => {
    const seen = { agreed: 0, otherExtent: 0, otherTag: 0, only: 0 }
    fc.assert(
      fc.property(passagesOf([A, B, C], 14), rule, (passages, matchRule) => {
        const items = comparePassages(passages, { coders: [A, B, C], rule: matchRule })
        const found = items.flatMap((item) =>
          item.markings.flatMap(({ passages: ids, tag }) => ids.map((id) => `${id} ${tag}`)),
        )
        const expected = passages.flatMap(({ id, tags }) =>
          (tags.length === 0 ? [null] : tags).map((tag) => `${id} ${tag}`),
        )
        expect(found.sort()).toEqual(expected.sort())
        for (const { state, markings } of items) {
          seen[state]++
          expect(new Set(markings.map(({ coder }) => coder)).size).toBe(markings.length)
        }
      }),
      { seed, numRuns: 1500 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
  })

  it('have the state that their definition says', () => {
    fc.assert(
      fc.property(passagesOf([A, B, C], 12), rule, (passages, matchRule) => {
        for (const { state, markings } of comparePassages(passages, { coders: [A, B, C], rule: matchRule })) {
          const tags = new Set(markings.map(({ tag }) => tag)).size
          const same = markings.every((a) =>
            markings.every((b) => isSameSpan(matchRule, intersectionOverUnion(a, b))),
          )
          const expected =
            tags > 1 ? 'otherTag' : markings.length < 3 ? 'only' : same ? 'agreed' : 'otherExtent'
          expect(state).toBe(expected)
        }
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('stand by start, the longer first, then by the tag and coder of what begins them', () => {
    let ties = 0
    fc.assert(
      fc.property(passagesOf([A, B, C], 14), rule, (passages, matchRule) => {
        const items = comparePassages(passages, { coders: [C, A, B], rule: matchRule })
        const keysOf = ({ start, end, markings }: ComparedItem) => {
          const [first = ''] = markings
            .map(
              ({ start: from, end: to, tag, coder }) =>
                `${String(from).padStart(4, '0')} ${String(1000 - to)} ${tag ?? ''} ${coder}`,
            )
            .sort()
          return `${String(start).padStart(4, '0')} ${String(1000 - end)} ${first}`
        }
        const keys = items.map(keysOf)
        expect(keys).toEqual([...keys].sort())
        for (const [index, item] of items.slice(1).entries())
          if (items[index]?.start === item.start && items[index]?.end === item.end) ties++
      }),
      { seed, numRuns: 1000 },
    )
    expect(ties).toBeGreaterThan(100)
  })

  it('come out alike in any order, and with the coders the other way round', () => {
    fc.assert(
      fc.property(
        passagesOf([A, B, C], 14),
        rule,
        fc.infiniteStream(fc.nat()),
        (passages, matchRule, dice) => {
          const options = { coders: [A, B, C], rule: matchRule }
          const items = comparePassages(passages, options)
          const shuffled = passages
            .map((passage) => ({ passage, at: dice.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ passage }) => passage)
          expect(comparePassages(shuffled, options)).toEqual(items)
          const mirrored = comparePassages(passages, { ...options, coders: [C, B, A] })
          const back = mirrored.map((item) => ({ ...item, markings: item.markings.toReversed() }))
          expect(back).toEqual(items)
        },
      ),
      { seed, numRuns: 1000 },
    )
  })

  it('come out alike wherever in a text they stand', () => {
    fc.assert(
      fc.property(passagesOf([A, B], 14), rule, fc.nat(1_000_000), (passages, matchRule, by) => {
        const options = { coders: [A, B], rule: matchRule }
        const move = <Range extends { start: number; end: number }>(range: Range): Range => ({
          ...range,
          start: range.start + by,
          end: range.end + by,
        })
        const expected = comparePassages(passages, options).map((item) => ({
          ...move(item),
          markings: item.markings.map(move),
        }))
        expect(comparePassages(passages.map(move), options)).toEqual(expected)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('are paired as often as can be in each round', () => {
    let exchanged = 0
    fc.assert(
      fc.property(passagesOf([A, B], 12), rule, (passages, matchRule) => {
        const items = comparePassages(passages, { coders: [A, B], rule: matchRule })
        const alone = comparePassages(
          passages.filter((passage) => passage.coder === A),
          { coders: [A], rule: matchRule },
        )
        const left = alone.flatMap((item) => item.markings)
        const right = comparePassages(
          passages.filter((passage) => passage.coder === B),
          {
            coders: [B],
            rule: matchRule,
          },
        ).flatMap((item) => item.markings)
        const sameTag = (a: Marking, b: Marking) => a.tag === b.tag
        const byRule = (a: Marking, b: Marking) => isSameSpan(matchRule, intersectionOverUnion(a, b))
        const isEqual = (a: Marking, b: Marking) => sameTag(a, b) && a.start === b.start && a.end === b.end

        // Equal spans first, then as many as possible by the rule.
        const equal = new Set(
          left.filter((a) => right.some((b) => isEqual(a, b))).map((a) => `${a.tag} ${a.start}-${a.end}`),
        )
        const isRest = (marking: Marking) => !equal.has(`${marking.tag} ${marking.start}-${marking.end}`)
        const [restLeft, restRight] = [left.filter(isRest), right.filter(isRest)]
        const most = largestPairing(restLeft, restRight, (a, b) => sameTag(a, b) && byRule(a, b))
        expect(items.filter((item) => item.state === 'agreed')).toHaveLength(equal.size + most)

        // Then as many others of the same tag as what is left allows.
        const agreed = new Set(
          items.filter((item) => item.state === 'agreed').flatMap((item) => item.markings.map(keyOf)),
        )
        const isOpen = (marking: Marking) => !agreed.has(keyOf(marking))
        const extents = largestPairing(
          left.filter(isOpen),
          right.filter(isOpen),
          (a, b) => sameTag(a, b) && intersectionOverUnion(a, b) > 0,
        )
        expect(items.filter((item) => item.state === 'otherExtent')).toHaveLength(extents)

        // And nothing that is left would make another pair.
        for (const a of only(items, A)) {
          for (const b of only(items, B)) {
            expect(sameTag(a, b) ? intersectionOverUnion(a, b) : Number(byRule(a, b))).toBe(0)
          }
        }
        if (most > 1) exchanged++
      }),
      { seed, numRuns: 1000 },
    )
    expect(exchanged).toBeGreaterThan(50)
  })
})
