import type { AlignmentState } from '../../../../src/shared/compare/editions/alignment.ts'
import type { Block } from '../../../../src/shared/text/blocks.ts'

/** What really became of blocks. */
export interface TrueGroup {
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly state: AlignmentState
}

type Linked = Omit<TrueGroup, 'state'>

/** Returns the groups with their states by definition: what crosses the order-keeping part with most characters moved. */
export function judgeTruth(
  groups: readonly Linked[],
  old: readonly Block[],
  next: readonly Block[],
): TrueGroup[] {
  const linked = groups.filter((group) => group.old.length > 0 && group.new.length > 0)
  const staying = stayingGroups(linked, old, next)
  return groups.map((group) => ({ ...group, state: stateOf(group, staying.has(group), old, next) }))
}

function stateOf(
  group: Linked,
  stays: boolean,
  old: readonly Block[],
  next: readonly Block[],
): AlignmentState {
  if (group.new.length === 0) return 'dropped'
  if (group.old.length === 0) return 'new'
  if (!stays) return 'moved'
  if (group.new.length > 1) return 'split'
  if (group.old.length > 1) return 'joined'
  return old[group.old[0] as number]?.text === next[group.new[0] as number]?.text ? 'same' : 'reworded'
}

/** Every group of the heaviest chain in both orders, by comparing each with all before it. */
function stayingGroups(
  linked: readonly Linked[],
  old: readonly Block[],
  next: readonly Block[],
): Set<Linked> {
  const sorted = [...linked].sort((a, b) => (a.old[0] as number) - (b.old[0] as number))
  const totals = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length).fill(-1)
  let last = -1
  sorted.forEach((group, at) => {
    let best = 0
    for (let earlier = 0; earlier < at; earlier++) {
      const isBefore = (sorted[earlier]?.new.at(-1) as number) < (group.new[0] as number)
      if (isBefore && (totals[earlier] as number) > best) {
        best = totals[earlier] as number
        before[at] = earlier
      }
    }
    const length =
      group.old.reduce((sum, index) => sum + (old[index]?.text.length ?? 0), 0) +
      group.new.reduce((sum, index) => sum + (next[index]?.text.length ?? 0), 0)
    totals[at] = best + length
    if (last < 0 || (totals[at] as number) > (totals[last] as number)) last = at
  })
  const staying = new Set<Linked>()
  for (let at = last; at >= 0; at = before[at] as number) staying.add(sorted[at] as Linked)
  return staying
}
