import type { AgreementSubject } from '../../../../../shared/compare/agreement/agreement-input.ts'
import type { CodedDocument } from '../../../../../shared/compare/agreement/coded-documents.ts'
import type { DisagreeingRange } from '../../../../../shared/compare/agreement/disagreeing-ranges.ts'
import type { AgreementTask } from './coding.ts'

/** What the differences worker is asked: the places that lower a figure. */
export interface DifferencesRequest {
  readonly task: AgreementTask
  readonly subject: AgreementSubject
  /** How many to return. */
  readonly limit: number
}

/** A place where coders differ, with what each of them gave it. */
export interface Difference extends DisagreeingRange {
  /** Its words, shortened at the end. */
  readonly quote: string
  /** In the order of the subject's coders; tags null: this coder did not code the document. */
  readonly given: readonly { readonly coder: string; readonly tags: readonly string[] | null }[]
}

export interface Differences {
  readonly subject: AgreementSubject
  readonly total: number
  readonly items: readonly Difference[]
}

/** The most UTF-16 units of a quote. */
const longestQuote = 220

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longestQuote) return line
  // Not between the halves of a character.
  const end = /[\ud800-\udbff]/.test(line[longestQuote - 1] ?? '') ? longestQuote - 1 : longestQuote
  return `${line.slice(0, end).trimEnd()}…`
}

/** Returns the place with its words and what each coder gave it, of the tags in `compared`. */
export function describeDifference(
  range: DisagreeingRange,
  coders: readonly string[],
  compared: ReadonlySet<string>,
  document: CodedDocument | undefined,
  text: string,
): Difference {
  const { start, end } = range
  const given = coders.map((coder) => {
    const passages = document?.passages.get(coder)
    if (passages === undefined) return { coder, tags: null }
    const here = passages.filter((passage) => passage.start < end && passage.end > start)
    const tags = new Set(here.flatMap((passage) => passage.tags).filter((tag) => compared.has(tag)))
    return { coder, tags: [...tags] }
  })
  return { ...range, quote: shorten(text.slice(start, end)), given }
}
