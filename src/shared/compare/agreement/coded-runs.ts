import { ascendingOrder } from '../../base/ascending-order.ts'
import type { CodedDocument, ComparedTag } from './coded-documents.ts'
import { type CoderMarks, documentOffsets, readMarks } from './coder-marks.ts'
import { createTagSets } from './tag-sets.ts'
import { readUnits, type UnitColumns } from './unit-columns.ts'

/** What a run has for a coder who did not code its document. */
export const notCoded = -1

/**
 * What coders said about all units of some documents: runs of units beside each other that all coders coded alike, in columns, in
 * order of documents and text, without holes between units.
 */
export interface CodedRuns {
  /** The distinct sets, as indices of compared tags in ascending order; the first is the empty one. */
  readonly sets: readonly (readonly number[])[]
  readonly length: number
  /** Index of the document. */
  readonly document: Int32Array
  /** UTF-16 offsets into the document's canonical text, half-open. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** How many units. */
  readonly count: Int32Array
  /** Per run one number per coder: the set of tags that the coder gave these units, or `notCoded`. */
  readonly codes: Int32Array
}

/** Where coders begin and end to give tags to units. Units are counted through all documents. */
interface Changes {
  readonly at: Int32Array
  /** Twice the coder's number times the number of tags plus the tag's; one more where the tag ends. */
  readonly what: Int32Array
  readonly order: Uint32Array
}

function listChanges(
  marks: readonly CoderMarks[],
  tags: number,
  offsets: readonly number[],
  units: readonly UnitColumns[],
): Changes {
  const most = 2 * marks.reduce((sum, { joined }) => sum + joined.start.length, 0)
  const at = new Int32Array(most)
  const what = new Int32Array(most)
  const coded = { from: 0, to: 0 }
  let length = 0
  const add = (unit: number, change: number) => {
    at[length] = unit
    what[length] = change
    length += 1
  }
  for (const [coder, { joined }] of marks.entries())
    for (let tag = 0; tag < tags; tag += 1) {
      let document = 0
      let unitsBefore = 0
      const change = 2 * (coder * tags + tag)
      for (let index = joined.first[tag] ?? 0; index < (joined.first[tag + 1] ?? 0); index += 1) {
        const start = joined.start[index] ?? 0
        while ((offsets[document + 1] ?? 0) <= start) unitsBefore += units[document++]?.count ?? 0
        const offset = offsets[document] ?? 0
        units[document]?.codedBy(start - offset, (joined.end[index] ?? 0) - offset, coded)
        if (coded.from === coded.to) continue
        add(unitsBefore + coded.from, change)
        add(unitsBefore + coded.to, change + 1)
      }
    }
  return { at, what, order: ascendingOrder(at.subarray(0, length)) }
}

/** Keeps which tags each coder gives at present. */
function createStates(coders: number, tags: number) {
  const table = createTagSets(tags)
  const states = Array.from({ length: coders }, () => ({
    counts: new Int32Array(tags),
    key: 0,
    size: 0,
    set: 0,
    touched: false,
  }))
  return {
    sets: table.list,
    change(what: number): void {
      const place = what >> 1
      const state = states[Math.floor(place / tags)]
      if (state === undefined) return
      const tag = place % tags
      const before = state.counts[tag] ?? 0
      const after = before + ((what & 1) === 0 ? 1 : -1)
      state.counts[tag] = after
      if (before > 0 && after > 0) return
      const sign = after > before ? 1 : -1
      state.key ^= table.keys[tag] ?? 0
      state.size += sign
      state.touched = true
    },
    /** Returns the number of the coder's set. */
    setOf(coder: number): number {
      const state = states[coder]
      if (state === undefined) return 0
      if (state.touched) state.set = table.numberOf(state.counts, state.key, state.size)
      state.touched = false
      return state.set
    },
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
  marks: readonly CoderMarks[] = coders.map((coder) => readMarks(documents, coder, tags)),
): CodedRuns {
  const units = documents.map((document) => readUnits(document))
  const { at, what, order } = listChanges(marks, tags.length, documentOffsets(documents), units)
  const states = createStates(coders.length, tags.length)
  const most = order.length + documents.length
  const runs = {
    document: new Int32Array(most),
    start: new Int32Array(most),
    end: new Int32Array(most),
    count: new Int32Array(most),
    codes: new Int32Array(most * coders.length),
  }
  let length = 0
  let next = 0
  let unitsBefore = 0
  for (const [document, own] of units.entries()) {
    const coded = coders.map((coder) => documents[document]?.passages.has(coder) === true)
    const first = length
    for (let from = 0; from < own.count; ) {
      for (; next < order.length && (at[order[next] ?? 0] ?? 0) <= unitsBefore + from; next += 1)
        states.change(what[order[next] ?? 0] ?? 0)
      const until = next < order.length ? (at[order[next] ?? 0] ?? 0) - unitsBefore : own.count
      const to = Math.min(until, own.count)
      const place = length * coders.length
      let isSame = length > first
      for (let coder = 0; coder < coders.length; coder += 1) {
        const set = coded[coder] === true ? states.setOf(coder) : notCoded
        runs.codes[place + coder] = set
        if (isSame && runs.codes[place + coder - coders.length] !== set) isSame = false
      }
      if (!isSame) {
        runs.document[length] = document
        runs.start[length] = own.startOf(from)
        runs.count[length] = 0
        length += 1
      }
      runs.end[length - 1] = own.endOf(to - 1)
      runs.count[length - 1] = (runs.count[length - 1] ?? 0) + to - from
      from = to
    }
    unitsBefore += own.count
  }
  return {
    sets: states.sets,
    length,
    document: runs.document.subarray(0, length),
    start: runs.start.subarray(0, length),
    end: runs.end.subarray(0, length),
    count: runs.count.subarray(0, length),
    codes: runs.codes.subarray(0, length * coders.length),
  }
}
