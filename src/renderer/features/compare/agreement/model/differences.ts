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
export interface Difference extends Omit<DisagreeingRange, 'given'> {
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

/** Returns the place with its words and the tags that each coder's passages have there; `below`: what a compared tag includes. */
export function describeDifference(
  { given: compared, ...range }: DisagreeingRange,
  coders: readonly string[],
  below: (tag: string) => ReadonlySet<string>,
  document: CodedDocument | undefined,
  text: string,
): Difference {
  const { start, end } = range
  const given = coders.map((coder, index) => {
    const wanted = compared[index]?.map(below) ?? null
    if (wanted === null) return { coder, tags: null }
    const passages = document?.passages.get(coder) ?? []
    const here = passages.filter((passage) => passage.start < end && passage.end > start)
    // A passage may reach in by a few letters and not count here.
    const tags = here
      .flatMap((passage) => passage.tags)
      .filter((tag) => wanted.some((included) => included.has(tag)))
    return { coder, tags: [...new Set(tags)] }
  })
  return { ...range, quote: shorten(text.slice(start, end)), given }
}
