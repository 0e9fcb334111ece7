import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import type { PaintedMark } from '../../parts/segments.ts'
import type { Pane } from '../text/panes.ts'
import { type PackedPassages, placesWithin, unpackPassage } from './packed.ts'

export type Layout = 'side' | 'overlay'

const noMarks: readonly PaintedMark[] = []

/** Returns the texts that are shown: one for each coder, or one with all of them, where each passage says whose it is. */
export function composePanes(
  coders: readonly Coder[],
  passages: PackedPassages | null,
  tree: TagTree,
  layout: Layout,
): Pane[] {
  const order = new Map(tree.all.map(({ tag }, place) => [tag.id, { place, colour: tag.colour }]))
  const byId = new Map(coders.map((coder) => [coder.id, coder]))
  const colourOf = (tags: readonly TagId[]) =>
    tags.flatMap((tag) => order.get(tag) ?? []).sort((a, b) => a.place - b.place)[0]?.colour ?? 0
  const paneOf = (key: string, own: readonly Coder[]): Pane => {
    const isOwn = new Set(own.map(({ id }) => passages?.coders.indexOf(id)))
    const drawn = new Map<number, readonly PaintedMark[]>()
    return {
      key,
      coders: own,
      count: passages?.coder.reduce((count, coder) => count + Number(isOwn.has(coder)), 0) ?? 0,
      marksIn(block) {
        const known = drawn.get(block.start)
        if (known !== undefined) return known
        if (passages === null) return noMarks
        const marks = placesWithin(passages, block)
          .filter((place) => isOwn.has(passages.coder[place]))
          .map((place): PaintedMark => {
            const { id, coder, start, end, tags } = unpackPassage(passages, place)
            const by = layout === 'overlay' ? byId.get(coder) : undefined
            return { id, start, end, colour: colourOf(tags), ...(by !== undefined && { by }) }
          })
        drawn.set(block.start, marks)
        return marks
      },
    }
  }
  return layout === 'overlay' ? [paneOf('all', coders)] : coders.map((coder) => paneOf(coder.id, [coder]))
}
