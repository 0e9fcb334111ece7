import { ascendingOrder } from '../../base/ascending-order.ts'
import { type CodedDocument, type ComparedTag, createTagReader } from './coded-documents.ts'
import { joinLayer, type Layer } from './layer.ts'

/** What one coder marked with compared tags, on the line of all documents, one behind the other with its whole length. */
export interface CoderMarks {
  /** Every tag on every passage. */
  readonly marks: Layer
  /** The same, those of one tag that overlap joined. */
  readonly joined: Layer
  /** The passages, all under one value. */
  readonly passages: Layer
}

/** Returns where documents begin when they stand behind each other; one more than there are documents. */
export function documentOffsets(documents: readonly Pick<CodedDocument, 'length'>[]): number[] {
  let offset = 0
  return [0, ...documents.map(({ length }) => (offset += length))]
}

/** Returns the marks of one coder. Passages outside their text are clipped to it. */
export function readMarks(
  documents: readonly CodedDocument[],
  coder: string,
  tags: readonly ComparedTag[],
): CoderMarks {
  const readTags = createTagReader(tags)
  let most = 0
  for (const { passages } of documents) most += passages.get(coder)?.length ?? 0
  const starts = new Float64Array(most)
  const ends = new Float64Array(most)
  const values: (readonly number[])[] = []
  let offset = 0
  let count = 0
  let marked = 0
  for (const document of documents) {
    for (const passage of document.passages.get(coder) ?? []) {
      const start = Math.max(0, passage.start)
      const end = Math.min(document.length, passage.end)
      if (start >= end) continue
      const own = readTags(passage)
      if (own.length === 0) continue
      starts[count] = offset + start
      ends[count++] = offset + end
      values.push(own)
      marked += own.length
    }
    offset += document.length
  }
  const [start, end] = [starts.subarray(0, count), ends.subarray(0, count)]
  const order = ascendingOrder(start, ascendingOrder(end))
  const marks = spreadByValue({ start, end }, values, order, tags.length, marked)
  const passages = {
    first: Int32Array.of(0, count),
    start: new Float64Array(count),
    end: new Float64Array(count),
  }
  for (let place = 0; place < count; place += 1) {
    const index = order[place] ?? 0
    passages.start[place] = start[index] ?? 0
    passages.end[place] = end[index] ?? 0
  }
  return { marks, joined: joinLayer(marks), passages }
}

/** Returns the layer of stretches that have several values each, given in order; `marked`: how many values they have together. */
function spreadByValue(
  { start, end }: Pick<Layer, 'start' | 'end'>,
  values: readonly (readonly number[])[],
  order: Uint32Array,
  count: number,
  marked: number,
): Layer {
  const first = new Int32Array(count + 1)
  for (const own of values) for (const value of own) first[value + 1] = (first[value + 1] ?? 0) + 1
  for (let value = 1; value <= count; value += 1) first[value] = (first[value] ?? 0) + (first[value - 1] ?? 0)
  const layer = { first, start: new Float64Array(marked), end: new Float64Array(marked) }
  const next = first.slice()
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at] ?? 0
    const [from, to] = [start[index] ?? 0, end[index] ?? 0]
    for (const value of values[index] ?? []) {
      const place = next[value] ?? 0
      next[value] = place + 1
      layer.start[place] = from
      layer.end[place] = to
    }
  }
  return layer
}

/**
 * Returns the layer with the documents of which `keeps` holds only, one behind the other. `offsets` as from
 * `documentOffsets`; no stretch lies across two documents.
 */
export function keepDocuments(layer: Layer, offsets: readonly number[], keeps: readonly boolean[]): Layer {
  if (keeps.every((kept) => kept)) return layer
  const { first } = layer
  const kept = { first: new Int32Array(first.length), start: [] as number[], end: [] as number[] }
  for (let value = 0; value + 1 < first.length; value += 1) {
    let document = 0
    let left = 0
    for (let index = first[value] ?? 0; index < (first[value + 1] ?? 0); index += 1) {
      const start = layer.start[index] ?? 0
      for (let next = offsets[document + 1] ?? 0; next <= start; next = offsets[document + 1] ?? 0) {
        if (keeps[document] === false) left += next - (offsets[document] ?? 0)
        document += 1
      }
      if (keeps[document] !== true) continue
      kept.start.push(start - left)
      kept.end.push((layer.end[index] ?? 0) - left)
    }
    kept.first[value + 1] = kept.start.length
  }
  return { first: kept.first, start: Float64Array.from(kept.start), end: Float64Array.from(kept.end) }
}

/** Returns how many different stretches each value has. */
export function countStretches({ first, start, end }: Layer): number[] {
  return Array.from({ length: first.length - 1 }, (_, value) => {
    let count = 0
    const from = first[value] ?? 0
    for (let index = from; index < (first[value + 1] ?? 0); index += 1) {
      const isSame = index > from && start[index] === start[index - 1] && end[index] === end[index - 1]
      if (!isSame) count += 1
    }
    return count
  })
}
