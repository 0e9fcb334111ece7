import type { TagId } from '../../../../shared/model/ids.ts'
import type { Passage } from './passages.ts'

/**
 * Returns the passage nearest to `offset` and no further than `reach`, of those with the tag where one is given; null
 * when none is near. All lengths in UTF-16 code units.
 */
export function nearestPassage(
  passages: readonly Passage[],
  tag: TagId | null,
  offset: number,
  reach: number,
): Passage | null {
  let nearest: Passage | null = null
  let least = reach
  for (const passage of passages) {
    if (tag !== null && !passage.tags.some((other) => other.id === tag)) continue
    const distance = Math.max(passage.start - offset, offset - passage.end, 0)
    if (distance > least || (distance === least && nearest !== null)) continue
    least = distance
    nearest = passage
  }
  return nearest
}
