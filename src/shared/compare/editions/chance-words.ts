import type { DiffTokens } from './diff-tokens.ts'

/** A kept stretch this light says nothing by itself: two short words such as "of the", one character, a comma. */
const mostLight = 1.2
/** A token this heavy is a whole word or a number: kept, it is worth showing. */
const leastTelling = 1
/** How much more there must have changed on either side than stayed between. */
const outweighs = 2

/**
 * Takes back, in `partners`, light stretches that stayed between two much greater changes: where all around was rewritten, an
 * "on" in both texts is there by chance, and a reader sees one change rather than two with a crumb between them.
 */
export function dropChanceWords(old: DiffTokens, next: DiffTokens, partners: Int32Array): void {
  let row = 0
  let column = 0
  /** What changed before the kept stretch. */
  let before = 0
  while (row < old.count || column < next.count) {
    const start = row
    let weight = 0
    let isLight = true
    while (row < old.count && partners[row] === column) {
      const own = old.weights[row] as number
      weight += own
      isLight &&= own < leastTelling
      row++
      column++
    }
    const [end, newEnd] = [row, column]
    while (row < old.count && (partners[row] as number) < 0) row++
    column = row < old.count ? (partners[row] as number) : next.count
    const after = Math.max(weigh(old, end, row), weigh(next, newEnd, column))
    const isChance = isLight && weight < mostLight && Math.min(before, after) >= outweighs * weight
    if (isChance) partners.fill(-1, start, end)
    before = isChance ? before + weight + after : after
  }
}

function weigh({ weights }: DiffTokens, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += weights[at] as number
  return sum
}
