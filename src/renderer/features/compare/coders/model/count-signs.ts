import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import type { SignKind } from '../../parts/StateSign.tsx'
import type { ItemTable } from './item-table.ts'

export type SignCounts = Readonly<Record<SignKind, number>>

/** How many items of each sign there are under a tag; '' stands for highlights without tags. */
export interface TagFigure {
  readonly tag: TagId | ''
  readonly counts: SignCounts
}

const noCounts = (): Record<SignKind, number> => ({ same: 0, near: 0, diff: 0, left: 0, right: 0 })

/** Counts items by their sign. */
export function countSigns(items: ItemTable): SignCounts {
  const counts = noCounts()
  for (let place = 0; place < items.count; place++) counts[items.signAt(place)]++
  return counts
}

/**
 * Counts items by tag and sign: highlights first, then tags as in the codebook. An item with different tags counts under
 * each of them.
 */
export function countSignsByTag(items: ItemTable, tree: TagTree): TagFigure[] {
  const byTag = new Map<TagId | '', Record<SignKind, number>>()
  for (let place = 0; place < items.count; place++) {
    const sign = items.signAt(place)
    for (const tag of items.tagsAt(place)) {
      const counts = byTag.get(tag ?? '') ?? noCounts()
      counts[sign]++
      byTag.set(tag ?? '', counts)
    }
  }
  const order = new Map<string, number>(tree.all.map(({ tag }, place) => [tag.id, place]))
  return [...byTag]
    .map(([tag, counts]) => ({ tag, counts }))
    .sort((a, b) => (order.get(a.tag) ?? -1) - (order.get(b.tag) ?? -1))
}

/** Returns what a sign stands for between these coders, in words. */
export function signWords(kind: SignKind, coders: readonly Coder[]): string {
  const { states, only, view } = compareCodersMessages
  if (kind === 'same') return states.agreed
  if (kind === 'near') return states.otherExtent
  if (kind === 'diff') return states.otherTag
  const [first, second] = coders.map(({ name }) => name)
  if (coders.length === 2) return only([(kind === 'left' ? first : second) ?? ''])
  return kind === 'left' ? view.partlyWith(first ?? '') : view.partlyWithout(first ?? '')
}
