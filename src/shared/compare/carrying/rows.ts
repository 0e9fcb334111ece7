import type { Alignment, AlignmentGroup, AlignmentState, EditionBlock } from '../editions/alignment.ts'

/**
 * A line of two columns. A group that moved has two: at its place in the old edition (`side` old), and at its place in
 * the new one (`side` new); all others have one.
 */
export interface EditionRow {
  readonly group: AlignmentGroup
  /** The group's place in the alignment. */
  readonly index: number
  readonly side: 'both' | 'old' | 'new'
  /** Blocks shown on each side; a side may be empty. */
  readonly old: readonly number[]
  readonly new: readonly number[]
}

type Texts = readonly Pick<EditionBlock, 'text'>[]

const hasText = (blocks: readonly number[], texts: Texts) =>
  blocks.some((block) => texts[block]?.text.trim() !== '')

/** Whether a group has anything to read: figures and page breaks have not. */
export function isReadable({ old, new: next }: AlignmentGroup, oldTexts: Texts, newTexts: Texts): boolean {
  return hasText(old, oldTexts) || hasText(next, newTexts)
}

/**
 * Returns the rows in reading order: groups as the alignment orders them, and the new place of one that moved, with what is only
 * new behind it, after the row with the new block before it. Groups without text are left out.
 */
export function composeRows({ groups }: Alignment, oldTexts: Texts, newTexts: Texts): EditionRow[] {
  const rows: EditionRow[] = []
  const arrivals: EditionRow[] = []
  const displaced = findDisplaced(groups)
  for (const [index, group] of groups.entries()) {
    if (group.state !== 'moved') {
      const row: EditionRow = { group, index, side: 'both', old: group.old, new: group.new }
      const shown = displaced.has(group) ? arrivals : rows
      shown.push(row)
    } else {
      rows.push({ group, index, side: 'old', old: group.old, new: [] })
      arrivals.push({ group, index, side: 'new', old: [], new: group.new })
    }
  }
  const ordered = insertArrivals(rows, arrivals)
  return ordered.filter(({ group }) => isReadable(group, oldTexts, newTexts))
}

/**
 * Returns the groups that are only new and out of order among what stayed: the alignment has them behind the old place of a
 * paragraph that moved, and they stand behind its new one.
 */
function findDisplaced(groups: readonly AlignmentGroup[]): Set<AlignmentGroup> {
  const displaced = new Set<AlignmentGroup>()
  const walk = (ordered: readonly AlignmentGroup[], isPast: (block: number, stayed: number) => boolean) => {
    let stayed: number | undefined
    for (const group of ordered) {
      const [first] = group.new
      if (first === undefined || group.state === 'moved') continue
      if (group.old.length > 0) stayed = first
      else if (stayed !== undefined && isPast(first, stayed)) displaced.add(group)
    }
  }
  walk(groups, (block, stayed) => block < stayed)
  walk(groups.toReversed(), (block, stayed) => block > stayed)
  return displaced
}

/** Puts each arrival behind the row that shows the new block before its first; one with the very first block goes first. */
function insertArrivals(rows: readonly EditionRow[], arrivals: readonly EditionRow[]): EditionRow[] {
  if (arrivals.length === 0) return [...rows]
  const shownBy = new Map<number, EditionRow>()
  for (const row of [...rows, ...arrivals]) for (const block of row.new) shownBy.set(block, row)
  const followers = new Map<EditionRow | null, EditionRow[]>()
  for (const row of arrivals) {
    const before = shownBy.get((row.new[0] ?? 0) - 1) ?? null
    const known = followers.get(before)
    if (known === undefined) followers.set(before, [row])
    else known.push(row)
  }
  const ordered: EditionRow[] = []
  // Not by recursion: thousands of paragraphs may have moved together.
  const add = (row: EditionRow | null) => {
    const waiting: (EditionRow | null)[] = [row]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next !== null) ordered.push(next)
      waiting.push(...(followers.get(next) ?? []).toReversed())
    }
  }
  add(null)
  for (const row of rows) add(row)
  return ordered
}

/** How many groups with text there are, in all, with a partner, and of each state. */
export interface EditionFigures {
  readonly total: number
  readonly matched: number
  readonly states: Readonly<Record<AlignmentState, number>>
}

/** Counts the groups of an alignment that have text. */
export function countGroups({ groups }: Alignment, oldTexts: Texts, newTexts: Texts): EditionFigures {
  const states = { same: 0, reworded: 0, moved: 0, split: 0, joined: 0, dropped: 0, new: 0 }
  let total = 0
  for (const group of groups) {
    if (!isReadable(group, oldTexts, newTexts)) continue
    total += 1
    states[group.state] += 1
  }
  return { total, matched: total - states.dropped - states.new, states }
}
