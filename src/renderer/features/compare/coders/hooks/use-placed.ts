import { useEffect, useState } from 'react'
import type { TagLift } from '../../../../../shared/compare/passages/lift-tags.ts'
import { placePassages } from '../../../../../shared/compare/passages/place-passages.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import { createPassagePacker, type PackedPassages } from '../model/packed.ts'
import type { Layer } from './use-layers.ts'
import type { OpenText } from './use-text.ts'

/** The passages that are compared. */
export interface Placed {
  readonly passages: PackedPassages
  /** Passages that do not stand in the present text. */
  readonly leftOut: number
}

/** So many annotations are placed at once: a few milliseconds. */
const slice = 2_000
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

async function place(
  layers: readonly (Layer | undefined)[],
  coders: readonly CoderId[],
  { source, textHash }: OpenText,
  lift: TagLift,
  isWanted: () => boolean,
): Promise<Placed | null> {
  const packer = createPassagePacker(coders)
  let leftOut = 0
  const annotations = layers.flatMap((layer) => (layer === undefined ? [] : [...layer.values()]))
  for (let at = 0; at < annotations.length; at += slice) {
    if (at > 0) await nextTask()
    if (!isWanted()) return null
    const part = annotations.slice(at, at + slice)
    const placed = placePassages(part, coders, { text: source.text, textHash }, lift)
    packer.add(placed.passages)
    leftOut += placed.leftOut
  }
  return { passages: packer.finish(), leftOut }
}

/**
 * Returns the passages of coders under the tags that are compared, placed some at a time; the last ones until the next
 * are ready. `layers` are those of the coders, in their order; null: not read yet. Keep all arguments in memos.
 */
export function usePlaced(
  layers: readonly (Layer | undefined)[] | null,
  coders: readonly CoderId[],
  text: OpenText | null,
  lift: TagLift,
): Placed | null {
  const [placed, setPlaced] = useState<Placed | null>(null)
  useEffect(() => {
    if (layers === null || text === null) return
    let isOpen = true
    void place(layers, coders, text, lift, () => isOpen).then((next) => {
      if (isOpen && next !== null) setPlaced(next)
    })
    return () => {
      isOpen = false
    }
  }, [layers, coders, text, lift])
  return placed
}
