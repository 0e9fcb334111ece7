import type { Work } from './matching.ts'

const mostWords = 14
const leastDice = 0.15
const finalStop = /[.!?。！？;；]["'”’)\]」』》]*$/u

/** Pairs headings that were worded anew: lines without a final stop between two aligned neighbours. */
export function pairHeadings(work: Work): void {
  const { pair, matching, likeness } = work
  for (let old = 0; old < pair.old.size; old++) {
    if (!matching.isOldFree(old) || !isHeadingLike(work, 'old', old)) continue
    const next = placeOf(work, old)
    if (next === null || !matching.isNewFree(next) || !isHeadingLike(work, 'new', next)) continue
    if (likeness.isApart(old, next)) continue
    const enumerator = pair.old.enumerators[old]
    const hasSameNumber = enumerator !== '' && enumerator === pair.new.enumerators[next]
    if (hasSameNumber || likeness.dice(old, next) >= leastDice)
      matching.pair({ old, oldCount: 1, new: next, newCount: 1 })
  }
}

/** The new paragraph whose neighbours are paired with the old one's; null when there is none. */
function placeOf({ pair, matching }: Work, old: number): number | null {
  const before = old === 0 ? 0 : (matching.ofOld(old - 1)?.new.at(-1) ?? -2) + 1
  const after = old === pair.old.size - 1 ? pair.new.size - 1 : (matching.ofOld(old + 1)?.new[0] ?? -1) - 1
  return before === after && before >= 0 ? before : null
}

function isHeadingLike({ pair }: Work, side: 'old' | 'new', at: number): boolean {
  const edition = pair[side]
  const words = edition.words[at] as Int32Array
  return words.length > 0 && words.length <= mostWords && !finalStop.test(edition.texts[at] as string)
}
