import { type AgreementSubject, coderIndices, type PreparedAgreement } from './agreement-input.ts'
import { notCoded } from './coded-runs.ts'

/** A place that lowers a figure: UTF-16 offsets into the document's canonical text, half-open. */
export interface DisagreeingRange {
  readonly document: string
  readonly start: number
  readonly end: number
}

/**
 * Yields the stretches in which coders of the subject differ: one gave the tag and another, who coded this document, did
 * not; over all tags together, their sets are not the same. In order of documents and text; neighbours joined.
 */
export function* disagreeingRanges(
  prepared: PreparedAgreement,
  subject: AgreementSubject,
): Generator<DisagreeingRange> {
  const { coded, input, sets } = prepared
  const coders = coderIndices(prepared, subject)
  const { tag } = subject
  // What a set says about the subject: the set itself, or whether the tag is in it.
  const meanings = sets.values.map((set, code) => (tag === null ? code : Number(set.includes(tag))))
  let open = null as DisagreeingRange | null
  for (let run = 0; run < coded.length; run += 1) {
    const said = new Set<number>()
    for (const coder of coders) {
      const set = coded.codes[run * input.coders.length + coder] ?? notCoded
      if (set !== notCoded) said.add(meanings[set] ?? 0)
    }
    const [start, end] = [coded.start[run] ?? 0, coded.end[run] ?? 0]
    const id = input.documents[coded.document[run] ?? 0]?.id ?? ''
    const differs = said.size > 1
    if (open !== null && (!differs || open.document !== id)) {
      yield open
      open = null
    }
    if (differs) open = { document: id, start: open?.start ?? start, end }
  }
  if (open !== null) yield open
}
