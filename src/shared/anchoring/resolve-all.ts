import { type AnchorIndex, ambiguousConfidence, type Resolution, type ResolvableAnchor } from './resolve.ts'

/** What is certain enough to tell where its neighbours have moved to. */
const trusted = 0.9
/** Given to a place that stands among its neighbours as before, where its words alone could not decide. */
const placedByNeighbours = 0.8
/** Characters by which a passage may stand off the place that its neighbours show. */
const neighbourSlack = 64

/**
 * Returns the resolution of each anchor, in the order of `anchors`. Where words and context fit several places alike
 * (headers and footers that recur on every page), the one that stands among its neighbours as it did before is taken.
 */
export function resolveAll(index: AnchorIndex, anchors: readonly ResolvableAnchor[]): (Resolution | null)[] {
  const resolved = anchors.map((anchor) => index.resolve(anchor))
  const order = anchors
    .map((anchor, position) => ({ start: anchor.start, position }))
    .filter((entry): entry is { start: number; position: number } => entry.start !== undefined)
    .sort((a, b) => a.start - b.start)
  const drifts = order.map(({ start, position }) => {
    const resolution = resolved[position]
    return resolution && resolution.confidence >= trusted ? resolution.start - start : null
  })
  const before = fillForward(drifts)
  const after = fillForward(drifts.toReversed()).toReversed()
  for (const [rank, { start, position }] of order.entries()) {
    const anchor = anchors[position]
    const resolution = resolved[position]
    if (!anchor || !resolution || resolution.confidence > ambiguousConfidence) continue
    // Neighbours on both sides must agree, or only one side has any.
    const left = before[rank] ?? after[rank]
    const right = after[rank] ?? before[rank]
    if (left == null || right == null || Math.abs(left - right) > neighbourSlack) continue
    const expected = start + Math.round((left + right) / 2)
    const again = index.resolve(anchor, expected)
    if (again === null || Math.abs(again.start - expected) > neighbourSlack) continue
    resolved[position] = { ...again, confidence: Math.max(again.confidence, placedByNeighbours) }
  }
  return resolved
}

/** Replaces each null by the last value before it. */
function fillForward(values: readonly (number | null)[]): (number | null)[] {
  let last: number | null = null
  return values.map((value) => (last = value ?? last))
}
