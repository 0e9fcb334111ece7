import type { Continuum, ContinuumUnit, Stretch } from './continuum.ts'

/** A part of a continuum; its units count from its own beginning. */
export interface ContinuumBlock {
  readonly length: number
  readonly units: readonly ContinuumUnit[]
}

/**
 * Returns the continuum cut where a paragraph begins and no unit lies across: cutting a unit would change what was measured.
 * `paragraphs` in order. The blocks together are the whole continuum.
 */
export function cutContinuum(continuum: Continuum, paragraphs: readonly Stretch[]): ContinuumBlock[] {
  const units = [...continuum.units].sort((a, b) => a.start - b.start)
  const blocks: ContinuumBlock[] = []
  let begin = 0
  let reach = 0
  let next = 0
  let from = 0
  const close = (end: number) => {
    if (end <= begin) return
    const offset = begin
    blocks.push({
      length: end - begin,
      units: units
        .slice(from, next)
        .map((unit) => ({ ...unit, start: unit.start - offset, end: unit.end - offset })),
    })
    begin = end
    from = next
  }
  for (const { start } of paragraphs) {
    for (let unit = units[next]; unit !== undefined && unit.start < start; unit = units[next]) {
      reach = Math.max(reach, unit.end)
      next += 1
    }
    if (reach <= start) close(start)
  }
  next = units.length
  close(continuum.length)
  return blocks
}

/** Returns a continuum of blocks behind each other, each as many times as `times` says. */
export function joinBlocks(
  coders: readonly string[],
  blocks: readonly ContinuumBlock[],
  times: readonly number[],
): Continuum {
  const units: ContinuumUnit[] = []
  let offset = 0
  for (const [index, block] of blocks.entries())
    for (let copy = 0; copy < (times[index] ?? 0); copy += 1) {
      for (const { coder, start, end, value } of block.units)
        units.push({ coder, start: start + offset, end: end + offset, value })
      offset += block.length
    }
  return { coders, length: offset, units }
}
