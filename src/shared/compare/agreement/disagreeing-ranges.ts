import { type AgreementSubject, coderIndices, type PreparedAgreement } from './agreement-input.ts'
import { notCoded } from './coded-runs.ts'

/** A place that lowers a figure: UTF-16 offsets into the document's canonical text, half-open. */
export interface DisagreeingRange {
  readonly document: string
  readonly start: number
  readonly end: number
  /** Of the subject's tags, those that each of its coders gave all of it; null: did not code the document. */
  readonly given: readonly (readonly string[] | null)[]
}

/**
 * Yields the stretches in which coders of the subject differ: one gave the tag and another, who coded this document, did
 * not; over all tags together, their sets are not the same. In order of documents and text; neighbours are joined where they
 * differ alike: where first one of them and then the other gave the tag are two places.
 */
export function* disagreeingRanges(
  prepared: PreparedAgreement,
  subject: AgreementSubject,
): Generator<DisagreeingRange> {
  const { coded, input, sets } = prepared
  const coders = coderIndices(prepared, subject)
  const { tag } = subject
  // What a set says about the subject: the set itself, or whether the tag is in it.
  const present = tag === null ? [] : [tag]
  const meanings =
    tag === null ? sets.values : sets.values.map((set) => (set.includes(tag) ? present : nothing))
  let open = null as DisagreeingRange | null
  for (let run = 0; run < coded.length; run += 1) {
    const given = coders.map((coder) => {
      const set = coded.codes[run * input.coders.length + coder] ?? notCoded
      return set === notCoded ? null : (meanings[set] ?? nothing)
    })
    const [start, end] = [coded.start[run] ?? 0, coded.end[run] ?? 0]
    const document = input.documents[coded.document[run] ?? 0]?.id ?? ''
    if (open !== null && open.document === document && given.every((one, at) => one === open?.given[at])) {
      open = { ...open, end }
      continue
    }
    if (open !== null) yield open
    const differs = new Set(given.filter((one) => one !== null)).size > 1
    open = differs ? { document, start, end, given } : null
  }
  if (open !== null) yield open
}

const nothing: readonly string[] = []
