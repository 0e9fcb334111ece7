import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../../src/shared/base/random.ts'
import {
  createMultinomial,
  drawBinomial,
  drawMultinomial,
} from '../../../../../src/shared/compare/agreement/binomial.ts'
import { bootstrap, quantile, runBootstrap } from '../../../../../src/shared/compare/agreement/bootstrap.ts'
import { layOut } from '../../../../../src/shared/compare/agreement/continuum.ts'
import {
  countBlocks,
  cutContinuum,
  sliceBlocks,
} from '../../../../../src/shared/compare/agreement/continuum-blocks.ts'
import type { Figure } from '../../../../../src/shared/compare/agreement/figure.ts'
import type { Draw } from '../../../../../src/shared/compare/agreement/resample.ts'

const basis = { units: 1, pairableUnits: 1, coders: 2, observed: 0, expected: 0 }
const figure = (value: number): Figure => ({ ...basis, value })
const from = { kind: 'units', count: 1 } as const
const drawOf = (figureOf: Draw['figureOf']): Draw => ({ figureOf, from })

describe('a seeded source of numbers', () => {
  it('repeats itself for a seed and differs between neighbouring seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed))
    expect(draw(7)).toEqual(draw(7))
    expect(new Set([...draw(7), ...draw(8), ...draw(7 + 2 ** 32)]).size).toBe(15)
  })

  it('spreads evenly over 0 to 1', () => {
    const random = createRandom(1)
    const bins = new Array<number>(16).fill(0)
    for (let draw = 0; draw < 160_000; draw += 1) {
      const bin = Math.floor(random() * 16)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    // 15 degrees of freedom: 37.7 is exceeded once in a thousand.
    expect(chiSquare).toBeLessThan(37.7)
  })
})

describe('binomial draws', () => {
  it.each([
    [1, 0.3],
    [20, 0.2],
    [20, 0.9],
    [60, 0.5],
    [1000, 0.005],
    [1000, 0.3],
    [1_000_000, 0.02],
    [1_000_000, 0.6],
  ])('have mean and variance of %i trials at %f', (trials, chance) => {
    const random = createRandom(3)
    const count = 20_000
    let sum = 0
    let squares = 0
    for (let draw = 0; draw < count; draw += 1) {
      const successes = drawBinomial(trials, chance, random)
      expect(Number.isInteger(successes) && successes >= 0 && successes <= trials).toBe(true)
      sum += successes - trials * chance
      squares += (successes - trials * chance) ** 2
    }
    const variance = trials * chance * (1 - chance)
    // Five standard errors.
    expect(Math.abs(sum / count)).toBeLessThan(5 * Math.sqrt(variance / count))
    expect(Math.abs(squares / count / variance - 1)).toBeLessThan(5 * Math.sqrt(3 / count))
  })

  it('have the distribution itself, by counting and by rejecting', () => {
    for (const [trials, chance] of [
      [12, 0.25],
      [40, 0.4],
    ] as const) {
      const random = createRandom(11)
      const count = 50_000
      const seen = new Array<number>(trials + 1).fill(0)
      for (let draw = 0; draw < count; draw += 1) {
        const successes = drawBinomial(trials, chance, random)
        seen[successes] = (seen[successes] ?? 0) + 1
      }
      let probability = (1 - chance) ** trials
      for (let k = 0; k <= trials; k += 1) {
        const deviation = Math.sqrt(count * probability * (1 - probability))
        expect(Math.abs((seen[k] ?? 0) - count * probability)).toBeLessThan(5 * deviation + 2)
        probability *= ((trials - k) / (k + 1)) * (chance / (1 - chance))
      }
    }
  })

  it('keep the number of members in a multinomial draw', () => {
    const random = createRandom(5)
    const members = [3, 0, 500_000, 1, 77, 499_919]
    const sums = members.map(() => 0)
    for (let round = 0; round < 200; round += 1) {
      const drawn = drawMultinomial(members, random)
      expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(1_000_000)
      expect(drawn[1]).toBe(0)
      for (const [index, count] of drawn.entries()) sums[index] = (sums[index] ?? 0) + count
    }
    expect(Math.abs((sums[4] ?? 0) / 200 - 77)).toBeLessThan(5 * Math.sqrt(77 / 200))
  })

  it.each([
    ['members one by one', [1, 1, 5, 0, 2, 1]],
    ['classes of many', [100, 900, 0, 30]],
  ])('have mean and variance of a multinomial, drawn as %s', (_, members) => {
    const draw = createMultinomial(members)
    const random = createRandom(6)
    const total = members.reduce((sum, count) => sum + count, 0)
    const rounds = 20_000
    const sums = members.map(() => ({ sum: 0, squares: 0 }))
    for (let round = 0; round < rounds; round += 1) {
      const drawn = Array.from(draw(random))
      expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(total)
      for (const [index, own] of sums.entries()) {
        own.sum += drawn[index] ?? 0
        own.squares += (drawn[index] ?? 0) ** 2
      }
    }
    for (const [index, { sum, squares }] of sums.entries()) {
      const mean = members[index] ?? 0
      const variance = mean * (1 - mean / total)
      expect(Math.abs(sum / rounds - mean)).toBeLessThanOrEqual(5 * Math.sqrt(variance / rounds))
      expect(squares / rounds - (sum / rounds) ** 2).toBeCloseTo(variance, variance > 10 ? -1 : 0)
    }
  })
})

describe('the bootstrap', () => {
  it('takes the percentiles of its rounds, and repeats itself for a seed', () => {
    const run = () =>
      runBootstrap(
        drawOf((random) => figure(random())),
        { rounds: 4000, seed: 9 },
      )
    const { low, high, rounds, undefinedRounds } = run()
    expect(run()).toEqual(run())
    expect({ rounds, undefinedRounds }).toEqual({ rounds: 4000, undefinedRounds: 0 })
    expect(low).toBeCloseTo(0.025, 1)
    expect(high).toBeCloseTo(0.975, 1)
  })

  it('counts rounds without a figure, and has no interval without any', () => {
    const draw = (random: () => number): Figure =>
      random() < 0.5 ? figure(0.4) : { ...basis, value: null, reason: 'noVariation' }
    const { low, high, undefinedRounds } = runBootstrap(drawOf(draw), { rounds: 1000, seed: 2 })
    expect([low, high]).toEqual([0.4, 0.4])
    expect(undefinedRounds).toBeGreaterThan(400)
    expect(undefinedRounds).toBeLessThan(600)
    const never = runBootstrap(
      drawOf(() => ({ ...basis, value: null, reason: 'noUnits' })),
      { rounds: 3, seed: 2 },
    )
    expect(never).toEqual({ low: null, high: null, rounds: 3, undefinedRounds: 3, from })
  })

  it('tells its progress round by round', () => {
    expect([
      ...bootstrap(
        drawOf(() => figure(1)),
        { rounds: 3, seed: 0 },
      ),
    ]).toEqual([1, 2, 3])
  })

  it('places quantiles between neighbours', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantile([7], 0.975)).toBe(7)
  })
})

describe('blocks of a continuum', () => {
  const unit = (coder: number, start: number, end: number) => ({ coder, start, end, value: 'x' })
  const paragraphs = [0, 20, 50, 80].map((start) => ({ start, end: start + 15 }))

  it('end where a paragraph begins and no unit lies across', () => {
    const continuum = layOut({
      coders: ['A', 'B'],
      length: 100,
      units: [unit(0, 5, 25), unit(1, 30, 40), unit(0, 60, 70)],
    })
    const blocks = cutContinuum(continuum, paragraphs)
    expect(blocks.borders).toEqual([0, 50, 80, 100])
    expect(countBlocks(blocks)).toBe(3)
    const starts = [...sliceBlocks(blocks)].map((layers) => layers.map(({ start }) => [...start]))
    expect(starts).toEqual([
      [[5], [30]],
      [[60], []],
      [[], []],
    ])
  })
})
