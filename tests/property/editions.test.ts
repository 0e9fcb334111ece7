import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BlockRanges,
  findChangedWords,
  hasChangedWords,
} from '../../src/shared/compare/carrying/changed-words.ts'
import { composeRows } from '../../src/shared/compare/carrying/rows.ts'
import { alignBlocks, alignInSteps } from '../../src/shared/compare/editions/align-blocks.ts'
import type { Alignment, EditionBlock } from '../../src/shared/compare/editions/alignment.ts'
import { carryThreshold } from '../../src/shared/compare/editions/carried.ts'
import { carryAnnotations } from '../../src/shared/compare/editions/carry-annotations.ts'
import { diffWords, joinTexts } from '../../src/shared/compare/editions/diff-words.ts'
import { composeSourceText } from '../../src/shared/text/canonical-text.ts'
import { isBoundary, snapToGrapheme } from '../../src/shared/text/offsets.ts'
import { harsh, mild } from '../bench/generate/editions/edit.ts'
import { generateEditions } from '../bench/generate/editions/generate-pair.ts'
import { editedEditions } from '../helpers/edited-editions.ts'

const seed = 20261123

/** Lines with copies, near copies, tables, nothing to read, and both scripts. */
const line = fc.oneof(
  fc.constantFrom('', ' ', '—', 'Status: on schedule.', 'a', '一', '正在研究。', '2014', '1.', '😀'),
  fc
    .array(
      fc.constantFrom(
        'the city',
        'grew',
        'by',
        '5.2%',
        '全市',
        '财政收入',
        '增长',
        'ports',
        'and',
        '.',
        '，',
      ),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    .map((words) => words.join(' ')),
)
const block: fc.Arbitrary<EditionBlock> = fc.record({
  kind: fc.constantFrom('paragraph', 'heading', 'tableRow', 'figure', 'pageBreak'),
  text: line,
})
const blocks = fc.array(block, { maxLength: 25 })
const pairs = fc.oneof(fc.record({ old: blocks, new: blocks }), editedEditions)

const indices = (count: number) => Array.from({ length: count }, (_, at) => at)
const links = ({ groups }: Alignment) =>
  groups.flatMap((group) => group.old.flatMap((old) => group.new.map((next) => `${old} ${next}`)))

describe(`editions [seed ${seed}]`, () => {
  it('leave no line over on both sides between the same neighbours in place', () => {
    fc.assert(
      fc.property(pairs, ({ old, new: next }) => {
        const { groups } = alignBlocks(old, next)
        const between = (side: 'old' | 'new', texts: readonly EditionBlock[], state: string) => {
          const inPlace = new Map(
            groups.flatMap((group, index) =>
              group.old.length > 0 && group.new.length > 0 && group.state !== 'moved'
                ? group[side].map((at) => [at, index] as const)
                : [],
            ),
          )
          const nearest = (at: number, step: number) => {
            for (let other = at + step; texts[other] !== undefined; other += step)
              if (inPlace.has(other)) return inPlace.get(other)
            return 'end'
          }
          return groups
            .filter((group) => group.state === state)
            .flatMap((group) => group[side])
            .filter((at) => /\S/.test(texts[at]?.text ?? ''))
            .map((at) => `${nearest(at, -1)} ${nearest(at, 1)} ${texts[at]?.text.normalize('NFKC').trim()}`)
        }
        const left = new Set(between('old', old, 'dropped'))
        expect(between('new', next, 'new').filter((place) => left.has(place))).toEqual([])
      }),
      { seed, numRuns: 300 },
    )
  })

  it('have every block in exactly one group', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(pairs, ({ old, new: next }) => {
        const { groups } = alignBlocks(old, next)
        expect(groups.flatMap((group) => group.old).sort((a, b) => a - b)).toEqual(indices(old.length))
        expect(groups.flatMap((group) => group.new).sort((a, b) => a - b)).toEqual(indices(next.length))
        for (const group of groups) {
          seen.add(group.state)
          expect(group.similarity).toBeGreaterThanOrEqual(0)
          expect(group.similarity).toBeLessThanOrEqual(1)
          expect(group.old.length + group.new.length).toBeGreaterThan(0)
          if (group.state === 'same') expect(group.changed).toBe(false)
        }
        const firsts = groups.flatMap((group) => group.old.slice(0, 1))
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      }),
      { seed, numRuns: 400 },
    )
    expect([...seen].sort()).toEqual(['dropped', 'joined', 'moved', 'new', 'reworded', 'same', 'split'])
  })

  it('are shown in rows that keep the order of both', () => {
    let moved = 0
    const ordered = ({ old, new: next }: { old: readonly EditionBlock[]; new: readonly EditionBlock[] }) => {
      const rows = composeRows(alignBlocks(old, next), old, next)
      moved += rows.filter((row) => row.side === 'new').length
      for (const side of ['old', 'new'] as const) {
        const shown = rows.flatMap((row) => row[side])
        expect(shown).toEqual([...shown].sort((a, b) => a - b))
      }
    }
    fc.assert(fc.property(pairs, ordered), { seed, numRuns: 300 })
    for (const script of ['en', 'zh'] as const) ordered(generateEditions(harsh, 200, script, seed))
    expect(moved).toBeGreaterThan(20)
  })

  it('are all the same when they are one text', () => {
    fc.assert(
      fc.property(blocks, (text) => {
        const { groups } = alignBlocks(text, text)
        expect(groups.map(({ old, new: next, state }) => ({ old, next, state }))).toEqual(
          text.map((_, at) => ({ old: [at], next: [at], state: 'same' })),
        )
      }),
      { seed, numRuns: 400 },
    )
  })

  it.each([mild, harsh].flatMap((family) => (['en', 'zh'] as const).map((script) => ({ family, script }))))(
    'mirror each other when they change sides ($script)',
    ({ family, script }) => {
      const { old, new: next } = generateEditions(family, 200, script, seed)
      const there = new Set(links(alignBlocks(old, next)))
      const back = links(alignBlocks(next, old)).map((link) => link.split(' ').reverse().join(' '))
      const common = back.filter((link) => there.has(link)).length
      expect(there.size).toBeGreaterThan(150)
      expect((2 * common) / (there.size + back.length)).toBeGreaterThan(0.99)
    },
  )

  it.each([mild, harsh].flatMap((family) => (['en', 'zh'] as const).map((script) => ({ family, script }))))(
    'swap dropped with new and split with joined when they change sides ($script)',
    ({ family, script }) => {
      const mirrored = { dropped: 'new', new: 'dropped', split: 'joined', joined: 'split' } as const
      const { old, new: next } = generateEditions(family, 400, script, seed + 1)
      const statesOf = (groups: Alignment['groups'], side: 'old' | 'new') =>
        new Map(groups.flatMap((group) => group[side].map((at) => [at, group.state] as const)))
      const [there, back] = [alignBlocks(old, next).groups, alignBlocks(next, old).groups]
      for (const [own, other] of [['old', 'new'] as const, ['new', 'old'] as const]) {
        const found = statesOf(back, other)
        const states = [...statesOf(there, own)]
        const equal = states.filter(([at, state]) => {
          const expected = Object.hasOwn(mirrored, state) ? mirrored[state as keyof typeof mirrored] : state
          return found.get(at) === expected
        })
        expect(equal.length / states.length).toBeGreaterThan(0.98)
      }
      expect(there.map(({ state }) => state)).toEqual(expect.arrayContaining(['dropped', 'new', 'split']))
    },
  )

  it('keep what a person paired and separated', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.nat(), fc.nat(), fc.nat(), (old, next, a, b, c) => {
        if (old.length < 2 || next.length < 2) return
        const pin = { old: [a % old.length], new: [b % next.length] }
        const apart = alignBlocks(old, next)
          .groups.filter(({ old: olds, new: news }) => olds.length > 0 && news.length > 0)
          .map((group) => ({ old: group.old[0] as number, new: group.new[0] as number }))
          .filter((pair) => pair.old !== pin.old[0] && pair.new !== pin.new[0])
          .filter((_, at) => at === c % 3)
        const alignment = alignBlocks(old, next, { pinned: [pin], apart })
        expect(alignment.groups.find((group) => group.pinned)).toMatchObject(pin)
        for (const pair of apart) expect(links(alignment)).not.toContain(`${pair.old} ${pair.new}`)
        expect(alignment.groups.flatMap((group) => group.old).length).toBe(old.length)
        expect(alignment.groups.flatMap((group) => group.new).length).toBe(next.length)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('are aligned in pieces that say how far they are', () => {
    const { old, new: next } = generateEditions(harsh, 300, 'en', seed)
    const shares = [...alignInSteps(old, next)]
    expect(shares.length).toBeGreaterThan(10)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })
})

describe(`word differences [seed ${seed}]`, () => {
  it('cover both texts in order, and what is the same is the same', () => {
    fc.assert(
      fc.property(line, line, (old, next) => {
        let [oldAt, newAt] = [0, 0]
        for (const run of diffWords(old, next)) {
          expect([run.oldStart, run.newStart]).toEqual([oldAt, newAt])
          ;[oldAt, newAt] = [run.oldEnd, run.newEnd]
          const from = old.slice(run.oldStart, run.oldEnd)
          const to = next.slice(run.newStart, run.newEnd)
          if (run.kind === 'same') expect(from.replace(/\s+/g, ' ')).toBe(to.replace(/\s+/g, ' '))
          if (run.kind === 'dropped') expect(to).toBe('')
          if (run.kind === 'new') expect(from).toBe('')
          expect(from + to).not.toBe('')
        }
        expect([oldAt, newAt]).toEqual([old.length, next.length])
      }),
      { seed, numRuns: 1000 },
    )
  })
})

describe(`joined texts [seed ${seed}]`, () => {
  it('say for every offset where it stands', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (texts) => {
        const { text, locate } = joinTexts(texts)
        const read = Array.from({ length: text.length }, (_, at) => {
          const { part, offset } = locate(at)
          return texts[part]?.[offset] ?? '\n'
        })
        expect(read.join('')).toBe(text)
        expect(locate(text.length)).toEqual({ part: texts.length - 1, offset: texts.at(-1)?.length })
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe(`changed words [seed ${seed}]`, () => {
  it('are all that two paragraphs do not share', () => {
    const left = (texts: readonly EditionBlock[], blocks: readonly number[], changed: BlockRanges) =>
      blocks
        .map((block) => {
          const text = texts[block]?.text ?? ''
          let [kept, at] = ['', 0]
          for (const { start, end } of changed.get(block) ?? []) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeLessThanOrEqual(text.length)
            kept += text.slice(at, start)
            at = end
          }
          return kept + text.slice(at)
        })
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    let changed = 0
    fc.assert(
      fc.property(editedEditions, ({ old, new: next }) => {
        for (const group of alignBlocks(old, next).groups) {
          if (!hasChangedWords(group)) continue
          changed++
          const { dropped, added } = findChangedWords(group, old, next)
          const [from, to] = [left(old, group.old, dropped), left(next, group.new, added)]
          expect(from.replaceAll(' ', '')).toBe(to.replaceAll(' ', ''))
        }
      }),
      { seed, numRuns: 300 },
    )
    expect(changed).toBeGreaterThan(50)
  })
})

describe(`carried passages [seed ${seed}]`, () => {
  it('stand where they stood when nothing changed', () => {
    let carried = 0
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 15 }), fc.nat(), fc.nat(), (text, a, b) => {
        const source = composeSourceText({ blocks: text, pageStarts: [] })
        const [start, end] = [a % (source.text.length + 1), b % (source.text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number]
        if (source.text.slice(start, end).trim() === '') return
        if (!isBoundary(source.text, start) || !isBoundary(source.text, end)) return
        const [result] = carryAnnotations(alignBlocks(text, text), source, source, [{ start, end }])
        const trimmed = {
          start: start + (source.text.slice(start, end).match(/^\n+/)?.[0].length ?? 0),
          end: end - (source.text.slice(start, end).match(/\n+$/)?.[0].length ?? 0),
        }
        expect(result).toMatchObject(trimmed)
        expect(result?.confidence).toBeGreaterThanOrEqual(0.9)
        carried++
      }),
      { seed, numRuns: 500 },
    )
    expect(carried).toBeGreaterThan(250)
  })

  it('stay inside the new text, whatever it is', () => {
    const reasons = new Set<string>()
    fc.assert(
      fc.property(blocks, blocks, fc.nat(), fc.nat(), (old, next, a, b) => {
        const from = composeSourceText({ blocks: old, pageStarts: [] })
        const to = composeSourceText({ blocks: next, pageStarts: [] })
        const start = a % (from.text.length + 1)
        const range = { start, end: start + (b % 60) }
        const [result] = carryAnnotations(alignBlocks(old, next), from, to, [range])
        if (result === undefined) throw new Error('no result')
        reasons.add(result.reason)
        if (result.start === undefined) {
          expect(result.confidence).toBe(0)
          return
        }
        expect(result.confidence).toBeGreaterThanOrEqual(0.5)
        expect(result.confidence).toBeLessThanOrEqual(1)
        expect(result.start).toBeLessThan(result.end)
        expect(result.end).toBeLessThanOrEqual(to.text.length)
        expect(result.start).toBeGreaterThanOrEqual(0)
      }),
      { seed, numRuns: 600 },
    )
    expect([...reasons]).toEqual(expect.arrayContaining(['dropped', 'outside', 'exact', 'reworded']))
  })

  it('are the same words wherever the program is sure or says so, and tear no sign', () => {
    const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
    const reasons = new Map<string, number>()
    fc.assert(
      fc.property(
        editedEditions,
        fc.array(fc.tuple(fc.nat(), fc.nat(120)), { maxLength: 8 }),
        (edited, picks) => {
          const from = composeSourceText({ blocks: [...edited.old], pageStarts: [] })
          const to = composeSourceText({ blocks: [...edited.new], pageStarts: [] })
          const ranges = picks
            .map(([at, length]) => {
              const start = snapToGrapheme(from.text, at % (from.text.length + 1), -1)
              return { start, end: snapToGrapheme(from.text, Math.min(from.text.length, start + length), 1) }
            })
            .filter(({ start, end }) => start < end)
          const alignment = alignBlocks(edited.old, edited.new)
          carryAnnotations(alignment, from, to, ranges).forEach((carried, at) => {
            const { start, end } = ranges[at] as (typeof ranges)[0]
            const words = from.text.slice(start, end)
            reasons.set(carried.reason, (reasons.get(carried.reason) ?? 0) + 1)
            if (carried.start === undefined) return
            expect(isBoundary(to.text, carried.start) && isBoundary(to.text, carried.end)).toBe(true)
            const found = to.text.slice(carried.start, carried.end)
            expect(found).not.toBe('')
            const isSure = carried.confidence >= carryThreshold
            if (isSure) expect(plain(found).replaceAll(' ', '')).toBe(plain(words).replaceAll(' ', ''))
            if (['exact', 'moved', 'ambiguous'].includes(carried.reason) && !words.includes('\n'))
              expect(found).toBe(words)
            if (carried.reason === 'elsewhere') expect(found).toBe(words)
            if (['partlyChanged', 'cut', 'ambiguous', 'elsewhere'].includes(carried.reason))
              expect(isSure).toBe(false)
          })
        },
      ),
      { seed, numRuns: 600 },
    )
    for (const reason of [
      'exact',
      'moved',
      'reworded',
      'partlyChanged',
      'cut',
      'ambiguous',
      'elsewhere',
      'dropped',
    ])
      expect(reasons.get(reason), reason).toBeGreaterThan(0)
  })
})
