import type { CodedPassage, Marking } from './passage.ts'
import { sortSpans } from './sort-spans.ts'

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Orders markings by start, the longer first, then tag, then coder: no two markings are equal. */
export function compareMarkings(a: Marking, b: Marking): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    compareText(a.tag ?? '', b.tag ?? '') ||
    compareText(a.coder, b.coder)
  )
}

/** Returns the markings of passages in the order of `compareMarkings`: one for each coder, tag and span. */
export function createMarkings(passages: readonly CodedPassage[]): Marking[] {
  const given: Marking[] = []
  for (const { id, coder, start, end, tags } of passages)
    for (const tag of tags.length === 0 ? [null] : tags)
      given.push({ coder, tag, start, end, passages: [id] })
  const sorted = sortSpans(
    given,
    (a, b) => compareMarkings(a, b) || compareText(a.passages[0] ?? '', b.passages[0] ?? ''),
  )
  const markings: Marking[] = []
  for (const marking of sorted) {
    const last = markings.at(-1)
    if (last === undefined || compareMarkings(last, marking) !== 0) markings.push(marking)
    else markings[markings.length - 1] = { ...last, passages: [...last.passages, ...marking.passages] }
  }
  return markings
}
