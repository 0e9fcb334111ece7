import { type ContinuumBlocks, countBlocks, sliceBlocks } from './continuum-blocks.ts'
import { hasOverlap } from './layer.ts'
import type { Pairing } from './pairing.ts'
import { type MarkedLengths, sumLengths } from './u-alpha.ts'
import { countCoincidences } from './unitized-coincidences.ts'

/** What u-α and cu-α are made from; each of it is a sum over blocks. */
export interface BlockSums extends MarkedLengths, Pick<Pairing, 'unitCounts' | 'coincidences'> {
  readonly units: number
  /** Blocks in which units of one coder overlap. */
  readonly overlaps: number
}

/** Returns a function that gives the sums of a sample in which each block is as many times as `times` says. */
export function createBlockSums(blocks: ContinuumBlocks): (times: ArrayLike<number>) => BlockSums {
  const values = blocks.continuum.values.length
  /** First what does not go by value, then each column of values. */
  const columns = 5 + 5 * values
  /** Per block: where its entries begin; entries are columns that are not 0. */
  const first = new Int32Array(countBlocks(blocks) + 1)
  const column: number[] = []
  const amount: number[] = []
  let block = 0
  for (const layers of sliceBlocks(blocks)) {
    const sums = new Float64Array(columns)
    const { lengths, squares } = sumLengths(layers, values)
    const { unpaired, mismatching, matching, paired, pairedSquares } = countCoincidences(layers, values)
    const counts = new Float64Array(values)
    for (const { value } of layers) for (const own of value) counts[own] = (counts[own] ?? 0) + 1
    const units = layers.reduce((sum, { start }) => sum + start.length, 0)
    sums.set([units, Number(layers.some(hasOverlap)), squares, unpaired, mismatching])
    for (const [place, list] of [lengths, counts, matching, paired, pairedSquares].entries())
      sums.set(list, 5 + place * values)
    for (const [place, sum] of sums.entries())
      if (sum !== 0) {
        column.push(place)
        amount.push(sum)
      }
    block += 1
    first[block] = column.length
  }
  const [columnOf, amountOf] = [Int32Array.from(column), Float64Array.from(amount)]
  return (times) => {
    const sums = new Float64Array(columns)
    for (let index = 0; index < times.length; index += 1) {
      const copies = times[index] ?? 0
      if (copies === 0) continue
      for (let entry = first[index] ?? 0; entry < (first[index + 1] ?? 0); entry += 1) {
        const place = columnOf[entry] ?? 0
        sums[place] = (sums[place] ?? 0) + copies * (amountOf[entry] ?? 0)
      }
    }
    const list = (place: number) => sums.subarray(5 + place * values, 5 + (place + 1) * values)
    const [units = 0, overlaps = 0, squares = 0, unpaired = 0, mismatching = 0] = sums
    return {
      units,
      overlaps,
      squares,
      lengths: list(0),
      unitCounts: list(1),
      coincidences: {
        matching: list(2),
        paired: list(3),
        pairedSquares: list(4),
        unpaired,
        mismatching,
      },
    }
  }
}
