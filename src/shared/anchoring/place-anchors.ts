import type { Anchor } from '../model/anchor.ts'
import type { TextRange } from '../text/text-range.ts'
import { type AnchorIndex, createAnchorIndex } from './resolve.ts'

/** Below this a place is a guess: such a passage is shown in no text. */
const leastConfidence = 0.6

/** Finds where anchors stand in a text. */
export interface AnchorPlacer {
  /** Returns the anchor's range in this text; null when it is not certain enough. */
  place(anchor: Anchor): TextRange | null
}

/** Prepares a text. Anchors that were made on it and fit it cost a comparison; others are resolved once and kept. */
export function createAnchorPlacer(text: string, textHash: string): AnchorPlacer {
  const known = new WeakMap<Anchor, TextRange | null>()
  let index: AnchorIndex | null = null
  const resolve = (anchor: Anchor): TextRange | null => {
    index ??= createAnchorIndex(text, textHash)
    const found = index.resolve(anchor)
    return found !== null && found.confidence >= leastConfidence
      ? { start: found.start, end: found.end }
      : null
  }
  return {
    place: (anchor) => {
      if (anchor.textHash === textHash && text.startsWith(anchor.exact, anchor.start)) return anchor
      const before = known.get(anchor)
      if (before !== undefined) return before
      const place = resolve(anchor)
      known.set(anchor, place)
      return place
    },
  }
}
