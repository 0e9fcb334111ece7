import { type AgreementSubject, coderIndices, type PreparedAgreement } from './agreement-input.ts'

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
  for (const { document, start, end, sets: given } of coded.runs) {
    const said = new Set<number>()
    for (const coder of coders) {
      const set = given[coder]
      if (typeof set === 'number') said.add(meanings[set] ?? 0)
    }
    const id = input.documents[document]?.id ?? ''
    const differs = said.size > 1
    if (open !== null && (!differs || open.document !== id)) {
      yield open
      open = null
    }
    if (differs) open = { document: id, start: open?.start ?? start, end }
  }
  if (open !== null) yield open
}
