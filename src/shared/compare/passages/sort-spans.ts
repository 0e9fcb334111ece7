import { ascendingOrder } from '../../base/ascending-order.ts'
import type { TextRange } from '../../text/text-range.ts'

/** Returns the spans by start, the longer first; `compare` decides between equal ones. */
export function sortSpans<Span extends TextRange>(
  spans: readonly Span[],
  compare: (a: Span, b: Span) => number,
): Span[] {
  const starts = new Float64Array(spans.length)
  let reach = 0
  for (const { end } of spans) if (end > reach) reach = end
  // How far a span ends before the furthest: the longer first.
  const early = new Float64Array(spans.length)
  let place = 0
  for (const { start, end } of spans) {
    starts[place] = start
    early[place] = reach - end
    place += 1
  }
  const order = ascendingOrder(starts, ascendingOrder(early))
  const sorted: Span[] = []
  /** Where the spans begin that are equal to the last one. */
  let equal = 0
  const close = () => {
    if (sorted.length - equal < 2) return
    const ties = sorted.splice(equal).sort(compare)
    for (const span of ties) sorted.push(span)
  }
  for (const index of order) {
    const span = spans[index]
    if (span === undefined) continue
    const last = sorted[sorted.length - 1]
    if (last !== undefined && (last.start !== span.start || last.end !== span.end)) {
      close()
      equal = sorted.length
    }
    sorted.push(span)
  }
  close()
  return sorted
}
