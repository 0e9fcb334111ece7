import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatsRow } from '../../../../src/renderer/db/database.ts'
import {
  noPassages,
  type PassageCounts,
  updateCounts,
} from '../../../../src/renderer/db/queries/layer-counts.ts'
import { createSeenCounts } from '../../../../src/renderer/db/queries/seen-counts.ts'
import { type BlindCoding, openCoding } from '../../../../src/shared/model/coding.ts'
import type { CoderId } from '../../../../src/shared/model/ids.ts'
import { coderId, documentId, tagId } from '../../../helpers/view-entries.ts'

const small = (max: number) => fc.integer({ min: 1, max })
const layer = fc
  .record({ document: small(4), coder: small(3), annotations: fc.nat(5), tags: fc.array(small(3)) })
  .map(({ document, coder, annotations, tags }): StatsRow => {
    const uses: Record<string, number> = {}
    if (annotations > 0) for (const tag of tags) uses[tagId(tag)] = (tag % annotations) + 1
    return {
      key: `${documentId(document)} ${coderId(coder)}`,
      document: documentId(document),
      coder: coderId(coder),
      annotations,
      tags: uses,
      sets: Object.keys(uses).length > 1 ? { [Object.keys(uses).sort().join(' ')]: 1 } : {},
      records: annotations,
      sum: 0,
      version: 1,
    }
  })
/** What happens in a library: layers change or go, somebody else looks, marks are set, blind coding begins and ends. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), row: layer }) },
  fc.record({ kind: fc.constant('remove' as const), document: small(4), coder: small(3) }),
  fc.record({ kind: fc.constant('look' as const), viewer: fc.option(small(3)) }),
  fc.record({ kind: fc.constant('mark' as const), document: small(4), coder: small(3), done: fc.boolean() }),
  fc.record({ kind: fc.constant('blind' as const), on: fc.boolean() }),
)

const plain = (counts: PassageCounts) => ({
  total: counts.total,
  documents: Object.fromEntries([...counts.documents].sort()),
  coders: Object.fromEntries([...counts.coders].sort()),
  tags: Object.fromEntries([...counts.tags].sort()),
  sets: Object.fromEntries([...counts.sets].sort()),
  codersOf: Object.fromEntries(
    [...counts.codersOf].filter(([, ids]) => ids.size > 0).map(([id, ids]) => [id, [...ids].sort()]),
  ),
})

/** Counts by looking at every layer, in the plainest way. */
function countNaively(rows: Iterable<StatsRow>, isSeen: (row: StatsRow) => boolean) {
  const sums = { documents: {}, coders: {}, tags: {}, sets: {} } as Record<string, Record<string, number>>
  const codersOf: Record<string, string[]> = {}
  let total = 0
  const add = (what: string, key: string, by: number) => {
    const counts = sums[what] ?? {}
    if (by > 0) counts[key] = (counts[key] ?? 0) + by
  }
  for (const row of rows) {
    if (!isSeen(row) || row.annotations === 0) continue
    total += row.annotations
    add('documents', row.document, row.annotations)
    add('coders', row.coder, row.annotations)
    for (const [tag, uses] of Object.entries(row.tags)) add('tags', tag, uses)
    for (const [set, uses] of Object.entries(row.sets)) add('sets', set, uses)
    codersOf[row.document] = [...(codersOf[row.document] ?? []), row.coder].sort()
  }
  return { total, ...sums, codersOf }
}

/** Counts and blind coding that a test sets as it likes. */
function createSources() {
  const sources = { counts: noPassages, blind: openCoding as BlindCoding }
  const none = { subscribe: () => () => undefined }
  const seen = createSeenCounts(
    { ...none, get: () => sources.counts, isLoaded: () => true },
    { ...none, get: () => sources.blind },
  )
  const write = (rows: readonly StatsRow[]) => {
    sources.counts = updateCounts(sources.counts, new Map(rows.map((row) => [row.key, row])))
  }
  return { sources, seen, write }
}

const row = (document: number, coder: number, annotations: number): StatsRow => ({
  key: `${documentId(document)} ${coderId(coder)}`,
  document: documentId(document),
  coder: coderId(coder),
  annotations,
  tags: { [tagId(1)]: annotations },
  sets: {},
  records: annotations,
  sum: 0,
  version: 1,
})

describe('the counts of what a viewer may see', () => {
  it('are those of a plain count after any changes, marks and changes of who looks (seed 20261123)', () => {
    let hidden = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const { sources, seen } = createSources()
        const done = new Set<string>()
        let isOn = true
        sources.blind = { on: true, done: new Set() }
        let viewer: CoderId | null = coderId(1)
        for (const one of steps) {
          if (one.kind === 'write')
            sources.counts = updateCounts(sources.counts, new Map([[one.row.key, one.row]]))
          else if (one.kind === 'remove') {
            const key = `${documentId(one.document)} ${coderId(one.coder)}`
            sources.counts = updateCounts(sources.counts, new Map([[key, null]]))
          } else if (one.kind === 'look') viewer = one.viewer === null ? null : coderId(one.viewer)
          else if (one.kind === 'blind') isOn = one.on
          else if (one.done) done.add(`${documentId(one.document)} ${coderId(one.coder)}`)
          else done.delete(`${documentId(one.document)} ${coderId(one.coder)}`)
          if (one.kind === 'blind' || one.kind === 'mark') {
            sources.blind = isOn ? { on: true, done: new Set(done) } : openCoding
          }
          const isSeen = ({ document, coder }: StatsRow) =>
            !isOn || coder === viewer || (viewer !== null && done.has(`${document} ${viewer}`))
          const rows = [...sources.counts.rows.values()]
          if (rows.some((each) => !isSeen(each) && each.annotations > 0)) hidden++
          expect(plain(seen.get(viewer))).toEqual(countNaively(rows, isSeen))
          expect(seen.get(viewer).rows.size).toBe(rows.filter(isSeen).length)
        }
      }),
      { seed: 20_261_123, numRuns: 300 },
    )
    expect(hidden).toBeGreaterThan(1000)
  })

  it('are the very counts there are where coding is not blind', () => {
    const { sources, seen, write } = createSources()
    write([row(1, 1, 2), row(1, 2, 3)])
    expect(seen.get(coderId(1))).toBe(sources.counts)
  })

  it('stay the same value while only hidden layers change, so that nothing is drawn again', () => {
    const { sources, seen, write } = createSources()
    sources.blind = { on: true, done: new Set() }
    write([row(1, 1, 2), row(1, 2, 3)])
    const before = seen.get(coderId(1))
    expect(before.total).toBe(2)
    write([row(1, 2, 9), row(2, 2, 1)])
    expect(seen.get(coderId(1))).toBe(before)
    write([row(1, 1, 4)])
    expect(seen.get(coderId(1)).total).toBe(4)
  })

  it('do not count unchanged layers again', () => {
    const { sources, seen, write } = createSources()
    sources.blind = { on: true, done: new Set() }
    const read = { tags: 0 }
    const watched = (each: StatsRow): StatsRow => ({
      ...each,
      get tags() {
        read.tags++
        return each.tags
      },
    })
    write(Array.from({ length: 1000 }, (_, index) => watched(row(index + 1, 1, 1))))
    seen.get(coderId(1))
    read.tags = 0
    write([row(5, 1, 7)])
    const written = read.tags
    expect(seen.get(coderId(1)).total).toBe(1006)
    // The layer that changed is taken off once by the counts of all and once by those of the viewer.
    expect([written, read.tags]).toEqual([1, 2])
  })
})
