import type { EditionBlock } from './alignment.ts'

/** Places of blocks that stay, ascending: the first old and new block of each group in place. */
export interface Landmark {
  readonly old: number
  readonly new: number
}

/**
 * Pairs blocks without text (figures, page breaks, empty paragraphs): between the same two landmarks, of the same kind,
 * by their order. Returns pairs of block indices in old order.
 */
export function pairTextless(
  old: readonly EditionBlock[],
  next: readonly EditionBlock[],
  textless: { readonly old: readonly number[]; readonly new: readonly number[] },
  landmarks: readonly Landmark[],
): Landmark[] {
  const waiting = new Map<string, number[]>()
  const keyOf = (block: EditionBlock | undefined, gap: number) => `${gap} ${block?.kind}`
  gapsOf(
    textless.new,
    landmarks.map((landmark) => landmark.new),
  ).forEach((gap, index) => {
    const at = textless.new[index] as number
    const key = keyOf(next[at], gap)
    waiting.set(key, [...(waiting.get(key) ?? []), at])
  })
  const pairs: Landmark[] = []
  gapsOf(
    textless.old,
    landmarks.map((landmark) => landmark.old),
  ).forEach((gap, index) => {
    const at = textless.old[index] as number
    const partner = waiting.get(keyOf(old[at], gap))?.shift()
    if (partner !== undefined) pairs.push({ old: at, new: partner })
  })
  return pairs
}

/** For each of the ascending indices: how many landmarks lie before it. */
function gapsOf(indices: readonly number[], landmarks: readonly number[]): number[] {
  let gap = 0
  return indices.map((at) => {
    while (gap < landmarks.length && (landmarks[gap] as number) < at) gap++
    return gap
  })
}
