import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parseLine, renderLine } from '../../src/shared/log/codec.ts'
import { digestState } from '../../src/shared/log/digest.ts'
import { type Entry, type Operation, plainKinds } from '../../src/shared/log/entry.ts'
import { createFoldState, type FoldState, fold, foldEntry } from '../../src/shared/log/fold.ts'
import { type Register, registerStamps } from '../../src/shared/log/register.ts'

const seed = 20261123
const runs = 300

/** Few ids, few times and few values, so that writes meet. */
const ids = (prefix: string, count: number) =>
  fc.constantFrom(...Array.from({ length: count }, (_, index) => `${prefix}0000000${index}`))
const text = fc.constantFrom('', 'Ada', '国内', '🏠', 'x\ny')
const anchor = fc.nat(3).map((start) => ({
  textHash: '0'.repeat(32),
  start,
  end: start + 2,
  exact: '🏠',
  prefix: '',
  suffix: '',
}))
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('coder'),
    id: ids('c', 2),
    set: fc.record({ name: fc.constantFrom('Ada', 'Bo'), deleted: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({
    kind: fc.constant('tag'),
    id: ids('t', 3),
    set: fc.record(
      {
        name: fc.constantFrom('A', 'B'),
        parent: fc.option(ids('t', 3)),
        colour: fc.integer({ min: 1, max: 3 }),
        description: text,
        deleted: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    kind: fc.constant('annotation'),
    id: ids('a', 3),
    document: ids('d', 2),
    coder: ids('c', 2),
    set: fc.record({ note: text, anchor, modified: fc.nat(9), deleted: fc.boolean() }, { requiredKeys: [] }),
    tags: fc.dictionary(ids('t', 3), fc.boolean(), { maxKeys: 2 }),
  }),
) as fc.Arbitrary<Operation>

/** The logs of three writers: each counts its entries, and its times grow; two writers may share a moment. */
const logs: fc.Arbitrary<Entry[][]> = fc
  .array(
    fc.array(fc.tuple(fc.nat(2), fc.array(operation, { minLength: 1, maxLength: 4 })), { maxLength: 6 }),
    {
      minLength: 3,
      maxLength: 3,
    },
  )
  .map((writers) =>
    writers.map((entries, writer) => {
      let time = 0
      let counter = 0
      return entries.map(([step, ops], index): Entry => {
        counter = step === 0 ? counter + 1 : 0
        time += step
        return {
          v: 1,
          writer: `wwwwwwww${writer}-1` as Entry['writer'],
          seq: index + 1,
          at: [time, counter],
          ops,
          unknown: 0,
        }
      })
    }),
  )

const seen = { conflicts: 0, deletions: 0, undone: 0, sameMoment: 0, sharedLayers: 0 }

/** The state in a form that does not depend on how registers keep their stamps. */
function normalise(state: FoldState): Record<string, unknown> {
  const register = (value: Register) => ({
    fields: Object.fromEntries(Object.entries(value.fields).sort(([a], [b]) => (a < b ? -1 : 1))),
    stamps: registerStamps(value),
  })
  const all: Record<string, unknown> = {}
  const add = (map: Map<string, Register>, prefix: string) => {
    for (const [id, value] of [...map].sort(([a], [b]) => (a < b ? -1 : 1)))
      all[`${prefix} ${id}`] = register(value)
  }
  for (const kind of plainKinds) add(state[kind], kind)
  for (const [key, layer] of [...state.layers].sort(([a], [b]) => (a < b ? -1 : 1)))
    add(layer.annotations, key)
  return all
}

/** Takes the next entry of one log after another as `choices` say: each log keeps its own order. */
function interleave(writers: readonly Entry[][], choices: readonly number[]): Entry[] {
  const rest = writers.map((entries) => [...entries])
  const mixed: Entry[] = []
  for (let index = 0; rest.some((entries) => entries.length > 0); index++) {
    const left = rest.filter((entries) => entries.length > 0)
    const chosen = left[(choices[index % choices.length] ?? 0) % left.length]
    const entry = chosen?.shift()
    if (entry !== undefined) mixed.push(entry)
  }
  return mixed
}

function countCases(writers: readonly Entry[][]): void {
  const fieldWriters = new Map<string, Set<string>>()
  const moments = new Map<string, string>()
  const deleted = new Map<string, Set<unknown>>()
  const layers = new Map<string, Set<string>>()
  for (const entry of writers.flat()) {
    const moment = entry.at.join('.')
    if ((moments.get(moment) ?? entry.writer) !== entry.writer) seen.sameMoment++
    moments.set(moment, entry.writer)
    for (const op of entry.ops) {
      for (const [field, value] of Object.entries(op.set)) {
        const key = `${op.kind} ${op.id} ${field}`
        fieldWriters.set(key, (fieldWriters.get(key) ?? new Set()).add(entry.writer))
        if (field === 'deleted') deleted.set(key, (deleted.get(key) ?? new Set()).add(value))
      }
      if (op.kind === 'annotation') {
        const key = `${op.document} ${op.coder}`
        layers.set(key, (layers.get(key) ?? new Set()).add(entry.writer))
      }
    }
  }
  for (const names of fieldWriters.values()) if (names.size > 1) seen.conflicts++
  for (const values of deleted.values()) {
    if (values.has(true)) seen.deletions++
    if (values.size === 2) seen.undone++
  }
  for (const names of layers.values()) if (names.size > 1) seen.sharedLayers++
}

describe(`fold [seed ${seed}]`, () => {
  const orders = fc.array(fc.nat(5), { minLength: 1, maxLength: 20 })

  it('gives the same state for any interleaving of the logs', () => {
    fc.assert(
      fc.property(logs, orders, orders, (writers, first, second) => {
        countCases(writers)
        const [left, right] = [fold(interleave(writers, first)), fold(interleave(writers, second))]
        expect(normalise(left)).toEqual(normalise(right))
        expect(digestState(left)).toEqual(digestState(right))
      }),
      { seed, numRuns: runs },
    )
  })

  it('is commutative: not even the order within a log matters', () => {
    fc.assert(
      fc.property(
        logs.chain((writers) =>
          fc.tuple(
            fc.constant(writers.flat()),
            fc.shuffledSubarray(writers.flat(), { minLength: writers.flat().length }),
          ),
        ),
        ([ordered, shuffled]) => {
          expect(normalise(fold(shuffled))).toEqual(normalise(fold(ordered)))
        },
      ),
      { seed, numRuns: runs },
    )
  })

  it('is idempotent: entries may come any number of times', () => {
    fc.assert(
      fc.property(
        logs.chain((writers) => fc.tuple(fc.constant(writers.flat()), fc.subarray(writers.flat()))),
        ([entries, again]) => {
          const state = fold(entries)
          const once = normalise(state)
          for (const entry of again) foldEntry(state, entry)
          expect(normalise(state)).toEqual(once)
        },
      ),
      { seed, numRuns: runs },
    )
  })

  it('folds in steps what it folds at once', () => {
    fc.assert(
      fc.property(logs, fc.nat(20), (writers, cut) => {
        const entries = writers.flat()
        const state = createFoldState()
        for (const entry of entries.slice(0, cut)) foldEntry(state, entry)
        digestState(state)
        for (const entry of entries.slice(cut)) foldEntry(state, entry)
        expect(normalise(state)).toEqual(normalise(fold(entries)))
      }),
      { seed, numRuns: runs },
    )
  })

  it('gives the same state for entries that went through their lines', () => {
    fc.assert(
      fc.property(logs, (writers) => {
        const entries = writers.flat()
        const read = entries.map((entry) => {
          const parsed = parseLine(renderLine(entry))
          if (!parsed.ok) throw new Error(parsed.error)
          return parsed.value
        })
        expect(read).toEqual(entries)
        expect(normalise(fold(read))).toEqual(normalise(fold(entries)))
      }),
      { seed, numRuns: runs },
    )
  })

  afterAll(() => {
    // The generator is worth something only if it makes what can go wrong.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50)
  })
})
