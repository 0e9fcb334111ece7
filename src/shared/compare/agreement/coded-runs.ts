import { assert } from '../../base/assert.ts'
import { findRangeIndex, type TextRange } from '../../text/text-range.ts'
import {
  type CodedDocument,
  type CodedPassage,
  type ComparedTag,
  clipPassage,
  createTagReader,
} from './coded-documents.ts'
import { joinOverlapping } from './continuum.ts'

/** Units beside each other that all coders coded alike. */
export interface CodedRun extends TextRange {
  /** Index of the document. */
  readonly document: number
  /** How many units. */
  readonly count: number
  /** One per coder: index of the set of tags that the coder gave these units; null where the coder did not code here. */
  readonly sets: readonly (number | null)[]
}

/** What coders said about all units of some documents, as sets of tags. */
export interface CodedRuns {
  readonly coders: readonly string[]
  /** The distinct sets, as indices of compared tags in ascending order; the first is the empty one. */
  readonly sets: readonly (readonly number[])[]
  /** In order of documents and text, without holes between units. */
  readonly runs: readonly CodedRun[]
}

/** Gives each distinct set of tags a number; the empty set is 0. */
function createSetTable() {
  const sets: (readonly number[])[] = [[]]
  const numbers = new Map<string, number>([['', 0]])
  return {
    sets,
    numberOf(tags: readonly number[]): number {
      const key = tags.join(',')
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, sets.length)
      return sets.push(tags) - 1
    },
  }
}
type SetTable = ReturnType<typeof createSetTable>

/** A stretch of units, by index, that a coder gave one tag. */
interface TagStretch extends TextRange {
  readonly tag: number
}

/** Returns one coder's stretches of code units per tag, those that overlap joined. */
function stretchesOfCharacters(
  passages: readonly CodedPassage[],
  tags: readonly ComparedTag[],
): TagStretch[] {
  const byTag: TagStretch[][] = tags.map(() => [])
  const readTags = createTagReader(tags)
  for (const passage of passages)
    for (const tag of readTags(passage)) byTag[tag]?.push({ start: passage.start, end: passage.end, tag })
  return byTag.flatMap((stretches) => joinOverlapping(stretches))
}

/**
 * Returns one coder's stretches of units per tag. A passage codes a unit when it covers at least half of the unit, or when
 * at least half of what it covers lies in the unit. So a few words code their sentence, while a mark that slips some letters
 * into the next one, or ends before its middle, does not code that; every passage on a unit codes at least one. Passages of
 * the same tag that overlap count as one.
 */
function stretchesOfUnits(
  passages: readonly CodedPassage[],
  tags: readonly ComparedTag[],
  units: readonly TextRange[],
): TagStretch[] {
  return stretchesOfCharacters(passages, tags).flatMap(({ start, end, tag }) => {
    const overlaps: { readonly unit: number; readonly share: number }[] = []
    let covered = 0
    for (let unit = Math.max(0, findRangeIndex(units, start)); unit < units.length; unit += 1) {
      const range = units[unit]
      if (range === undefined || range.start >= end) break
      const overlap = Math.min(end, range.end) - Math.max(start, range.start)
      if (overlap <= 0) continue
      covered += overlap
      overlaps.push({ unit, share: overlap })
    }
    return overlaps
      .filter(({ unit, share }) => {
        const range = units[unit] ?? { start: 0, end: 0 }
        return 2 * share >= range.end - range.start || 2 * share >= covered
      })
      .map(({ unit }) => ({ start: unit, end: unit + 1, tag }))
  })
}

interface Change {
  readonly at: number
  readonly coder: number
  readonly tag: number
  readonly step: 1 | -1
}

/** Walks along all coders' stretches of one document and reports each run of units with the sets in force. */
function walk(
  stretches: readonly (readonly TagStretch[] | null)[],
  unitCount: number,
  table: SetTable,
  report: (start: number, end: number, sets: readonly (number | null)[]) => void,
): void {
  const changes: Change[] = stretches.flatMap((list, coder) =>
    (list ?? []).flatMap(({ start, end, tag }): Change[] => [
      { at: start, coder, tag, step: 1 },
      { at: end, coder, tag, step: -1 },
    ]),
  )
  changes.sort((a, b) => a.at - b.at)
  const counts = stretches.map(() => new Map<number, number>())
  let sets: (number | null)[] = stretches.map((list) => (list === null ? null : 0))
  let from = 0
  let index = 0
  while (from < unitCount) {
    const touched = new Set<number>()
    for (let change = changes[index]; change?.at === from; change = changes[index]) {
      const { coder, tag, step } = change
      const active = counts[coder]
      const count = (active?.get(tag) ?? 0) + step
      if (count === 0) active?.delete(tag)
      else active?.set(tag, count)
      touched.add(coder)
      index += 1
    }
    if (touched.size > 0) {
      sets = [...sets]
      for (const coder of touched)
        sets[coder] = table.numberOf([...(counts[coder]?.keys() ?? [])].sort((a, b) => a - b))
    }
    const to = Math.min(changes[index]?.at ?? unitCount, unitCount)
    report(from, to, sets)
    from = to
  }
}

/**
 * Returns what `coders` said about every unit of the documents, in runs. Costs as much as there are passages (and words, sentences
 * or paragraphs under them), however long the text. Passages outside the text are clipped to it.
 */
export function codeUnits(
  documents: readonly CodedDocument[],
  coders: readonly string[],
  tags: readonly ComparedTag[],
): CodedRuns {
  const table = createSetTable()
  const runs: CodedRun[] = []
  for (const [document, { length, units, passages }] of documents.entries()) {
    const stretches = coders.map((coder) => {
      const own = passages.get(coder)
      if (own === undefined) return null
      const clipped = own.flatMap((passage) => clipPassage(passage, length) ?? [])
      return units === null ? stretchesOfCharacters(clipped, tags) : stretchesOfUnits(clipped, tags, units)
    })
    walk(stretches, units === null ? length : units.length, table, (from, to, sets) => {
      const last = runs.at(-1)
      const [start, end] = units === null ? [from, to] : [units[from]?.start, units[to - 1]?.end]
      assert(start !== undefined && end !== undefined, 'a run lies within the units')
      const isSame = last?.document === document && last.sets.every((set, coder) => set === sets[coder])
      if (isSame) runs[runs.length - 1] = { ...last, end, count: last.count + (to - from) }
      else runs.push({ document, start, end, count: to - from, sets })
    })
  }
  return { coders, sets: table.sets, runs }
}
