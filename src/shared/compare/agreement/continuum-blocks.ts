import type { Continuum } from './continuum.ts'
import { type OrderedLayer, orderLayer } from './layer.ts'

/** A continuum in parts, across whose borders no unit lies. */
export interface ContinuumBlocks {
  readonly continuum: Continuum
  /** Where the parts begin, ascending, and where the last one ends. */
  readonly borders: readonly number[]
}

/**
 * Returns the continuum cut where a paragraph begins and no unit lies across: cutting a unit would change what was measured.
 * `paragraphs` in order.
 */
export function cutContinuum(
  continuum: Continuum,
  paragraphs: readonly { readonly start: number }[],
): ContinuumBlocks {
  const layers = continuum.layers.map(orderLayer)
  const next = layers.map(() => 0)
  const borders = [0]
  let reach = 0
  for (const { start } of paragraphs) {
    for (const [coder, layer] of layers.entries()) {
      let unit = next[coder] ?? 0
      for (; unit < layer.start.length && (layer.start[unit] ?? 0) < start; unit += 1)
        reach = Math.max(reach, layer.end[unit] ?? 0)
      next[coder] = unit
    }
    if (reach <= start && start > (borders.at(-1) ?? 0)) borders.push(start)
  }
  if (continuum.length > (borders.at(-1) ?? 0)) borders.push(continuum.length)
  return { continuum, borders }
}

/** Returns how many parts there are. */
export function countBlocks({ borders }: ContinuumBlocks): number {
  return Math.max(0, borders.length - 1)
}

/** Yields each part's units: a layer per coder, counted from the beginning of the continuum. */
export function* sliceBlocks({ continuum, borders }: ContinuumBlocks): Generator<OrderedLayer[]> {
  const layers = continuum.layers.map(orderLayer)
  const from = layers.map(() => 0)
  for (const border of borders.slice(1))
    yield layers.map(({ value, start, end }, coder) => {
      const first = from[coder] ?? 0
      let last = first
      while (last < start.length && (start[last] ?? 0) < border) last += 1
      from[coder] = last
      return {
        value: value.subarray(first, last),
        start: start.subarray(first, last),
        end: end.subarray(first, last),
      }
    })
}
