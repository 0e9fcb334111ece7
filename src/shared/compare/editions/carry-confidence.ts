import type { AlignmentGroup } from './alignment.ts'

/** How often the text of a paragraph occurs in the edition where it occurs more often. */
type Copies = number

/**
 * Returns how sure it is that the paragraphs belong together, for carrying: of equal texts by their neighbours, of
 * changed ones by their likeness too. Calibrated on pairs with known truth.
 */
export function pairConfidence(group: AlignmentGroup, copies: Copies): number {
  if (group.pinned) return 0.99
  if (copies > 1) return repeated(group)
  if (!group.changed) return group.neighbours > 0 ? 0.99 : 0.96
  return changed(group)
}

/** Lines that stand several times: only neighbours tell them apart. */
function repeated(group: AlignmentGroup): number {
  const byNeighbours = [0.6, 0.85, 0.97][group.neighbours] as number
  return group.changed ? Math.min(byNeighbours, changed(group)) : byNeighbours
}

function changed({ similarity, neighbours, state }: AlignmentGroup): number {
  const byLikeness = Math.min(0.98, 0.8 + 0.25 * (similarity - 0.3))
  const byNeighbours = neighbours === 0 ? 0 : similarity > 0.45 ? 0.97 : 0.9
  const confidence = Math.max(byLikeness, byNeighbours)
  return state === 'moved' && similarity < 0.7 ? Math.min(0.85, confidence) : confidence
}

/**
 * Returns the factor for the sentences around a range: the same words in a sentence that says something else are not the
 * same passage. `likeness`: Dice of the weight of matched words between both sentences.
 */
export function sentenceFactor(likeness: number): number {
  if (likeness >= 0.75) return 1
  if (likeness >= 0.6) return 0.93
  return likeness >= 0.45 ? 0.85 : 0.55
}

/** Sentences this much alike are the same one, even when its phrases stand in others too. */
const sameSentence = 0.85

/**
 * Returns the factor for a phrase that stands several times in its paragraph, then or now ("at the end of the year"):
 * it is the same one only in the same sentence.
 */
export function twinFactor(likeness: number): number {
  return likeness >= sameSentence ? 1 : 0.85
}

/** Ranges lighter than this are phrases that may stand anywhere. */
const shortRange = 2.2

/** Returns the factor for a range whose words all stayed, by how many of the words next to it changed. */
export function intactFactor(changedNeighbours: number, weight: number): number {
  const isShort = weight < shortRange
  if (changedNeighbours === 2) return isShort ? 0.7 : 0.92
  return changedNeighbours === 1 && isShort ? 0.93 : 1
}

/** Returns the factor for a range that changed, by the share of its weight that stayed: never enough to be carried. */
export function changedFactor(share: number): number {
  return 0.4 + 0.45 * share
}

/** At most, when the passage goes over the end of a paragraph that was not there before. */
export const cutConfidence = 0.6
/** The very words, found once elsewhere. */
export const elsewhereConfidence = 0.55
