import type { CodedPassage } from '../../../../../shared/compare/passages/passage.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import type { PaintedMark } from '../../parts/segments.ts'
import type { Pane } from '../text/panes.ts'

export type Layout = 'side' | 'overlay'

/** Returns the texts that are shown: one for each coder, or one with all of them, where each passage says whose it is. */
export function composePanes(
  coders: readonly Coder[],
  passages: readonly CodedPassage[],
  tree: TagTree,
  layout: Layout,
): Pane[] {
  const order = new Map(tree.all.map(({ tag }, place) => [tag.id, { place, colour: tag.colour }]))
  const byId = new Map(coders.map((coder) => [coder.id, coder]))
  const markOf = ({ id, coder, start, end, tags }: CodedPassage): PaintedMark => {
    const [first] = tags.flatMap((tag) => order.get(tag) ?? []).sort((a, b) => a.place - b.place)
    const by = layout === 'overlay' ? byId.get(coder) : undefined
    return { id, start, end, colour: first?.colour ?? 0, ...(by !== undefined && { by }) }
  }
  if (layout === 'overlay') return [{ key: 'all', coders, marks: passages.map(markOf) }]
  return coders.map((coder) => ({
    key: coder.id,
    coders: [coder],
    marks: passages.filter((passage) => passage.coder === coder.id).map(markOf),
  }))
}
