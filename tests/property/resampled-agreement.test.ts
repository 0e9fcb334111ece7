import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContinuumUnit, layOut } from '../../src/shared/compare/agreement/continuum.ts'
import { countBlocks, cutContinuum } from '../../src/shared/compare/agreement/continuum-blocks.ts'
import { measureContinuum, unitizingMeasures } from '../../src/shared/compare/agreement/measures.ts'
import { createSampleMeasure } from '../../src/shared/compare/agreement/resample.ts'

const seed = 20261126
const coders = ['A', 'B', 'C']

const marked = fc.record({
  length: fc.integer({ min: 10, max: 60 }),
  units: fc.array(
    fc
      .tuple(fc.nat(2), fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.constantFrom('x', 'y'))
      .map(([coder, start, size, value]): ContinuumUnit => ({ coder, start, end: start + size, value })),
    { maxLength: 12 },
  ),
  borders: fc.uniqueArray(fc.nat(59), { maxLength: 8 }),
  times: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
})

/** Returns the drawn blocks written out behind each other, as if they were a text of their own. */
function writeOut(units: readonly ContinuumUnit[], borders: readonly number[], times: readonly number[]) {
  const drawn: ContinuumUnit[] = []
  let length = 0
  for (let block = 0; block + 1 < borders.length; block += 1) {
    const [from = 0, to = 0] = borders.slice(block, block + 2)
    for (let copy = 0; copy < (times[block] ?? 0); copy += 1) {
      for (const unit of units)
        if (unit.start >= from && unit.end <= to)
          drawn.push({ ...unit, start: unit.start - from + length, end: unit.end - from + length })
      length += to - from
    }
  }
  return layOut({ coders, length, units: drawn })
}

describe(`rounds of the bootstrap, seed ${seed}`, () => {
  it.each(unitizingMeasures)('give %s of the text that was drawn', (measure) => {
    const seen = { values: 0, reasons: new Set<string>(), blocks: 0 }
    fc.assert(
      fc.property(marked, fc.boolean(), ({ length, units, borders: starts, times }, isOne) => {
        const inside = units.filter(({ end }) => end <= length)
        // αU and u-α of one value are asked for on a continuum of that value alone.
        const isAlone = isOne && measure !== 'cu-alpha'
        const counted = inside.filter(({ value }) => value === 'x' || !isAlone)
        const continuum = layOut({ coders, length, units: counted })
        const paragraphs = starts.sort((a, b) => a - b).map((start) => ({ start }))
        const blocks = cutContinuum(
          continuum,
          paragraphs.filter(({ start }) => start < length),
        )
        const sample = times.slice(0, countBlocks(blocks))
        const found = createSampleMeasure(blocks, measure, isOne ? 'x' : null)(sample)
        const drawn = writeOut(counted, blocks.borders, sample)
        seen.blocks += countBlocks(blocks)
        const expected = measureContinuum(measure, drawn, isOne && !isAlone ? 'x' : null)
        if (expected.value === null) {
          expect(found).toEqual(expected)
          seen.reasons.add(expected.reason)
          return
        }
        seen.values += 1
        if (found.value === null) throw new Error(found.reason)
        expect(Math.abs(found.value - expected.value)).toBeLessThan(
          1e-12 * Math.max(1, Math.abs(expected.value)),
        )
        expect(found.units).toBe(expected.units)
      }),
      { seed, numRuns: 600 },
    )
    expect(seen.values).toBeGreaterThan(50)
    expect(seen.reasons.size).toBeGreaterThan(0)
    expect(seen.blocks).toBeGreaterThan(1000)
  })
})
