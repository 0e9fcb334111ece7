import { describe, expect, it } from 'vitest'
import { measureAlignment } from '../../../../bench/generate/editions/measure.ts'
import { measureCarry } from '../../../../bench/generate/editions/measure-carry.ts'

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 101)
const scripts = ['en', 'zh'] as const
const states = ['moved', 'split', 'joined', 'dropped', 'new'] as const

describe('the quality of alignment on pairs with known truth [seeds from 101]', () => {
  it.each(scripts)('holds for mildly edited editions of 220 paragraphs (%s)', (script) => {
    const { f1, state, recall, formulaic } = measureAlignment('e1', script, 220, seeds(12))
    expect(f1.mean).toBeGreaterThanOrEqual(0.997)
    expect(f1.min).toBeGreaterThanOrEqual(0.99)
    expect(state.mean).toBeGreaterThanOrEqual(0.993)
    expect(state.min).toBeGreaterThanOrEqual(0.98)
    expect(formulaic).toBe(1)
    for (const name of states) expect(recall[name], name).toBeGreaterThanOrEqual(0.95)
  })

  it.each(scripts)('holds for mildly edited editions of 2,000 paragraphs (%s)', (script) => {
    const { f1, recall, formulaic } = measureAlignment('e1', script, 2000, seeds(2))
    expect(f1.min).toBeGreaterThanOrEqual(0.998)
    expect(formulaic).toBe(1)
    expect(recall.split).toBeGreaterThanOrEqual(0.95)
    expect(recall.joined).toBeGreaterThanOrEqual(0.95)
  })

  it.each(scripts)('holds for harshly edited editions of 400 paragraphs (%s)', (script) => {
    const { f1, state } = measureAlignment('e2', script, 400, seeds(8))
    expect(f1.min).toBeGreaterThanOrEqual(0.97)
    expect(state.min).toBeGreaterThanOrEqual(0.95)
  })
})

describe('the quality of carried passages on pairs with known truth [seeds from 101]', () => {
  it.each((['e1', 'e2'] as const).flatMap((family) => scripts.map((script) => ({ family, script }))))(
    'carries what survived and nothing else ($family, $script)',
    ({ family, script }) => {
      const found = measureCarry(family, script, 600, 1000, seeds(2))
      expect(found.intact).toBeGreaterThan(400)
      expect(found.intactCarried / found.intact).toBeGreaterThanOrEqual(0.9)
      expect(found.wrong / found.annotations).toBeLessThanOrEqual(0.001)
    },
  )
})
