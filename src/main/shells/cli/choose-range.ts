import { decideQuote } from '../../../shared/anchoring/match-quote.ts'
import { isBoundary } from '../../../shared/text/offsets.ts'
import type { TextRange } from '../../../shared/text/text-range.ts'
import { ExpectedError } from '../../core/expected-error.ts'
import { readWholeNumber } from './read-arguments.ts'
import { UsageError } from './usage-error.ts'

/** Code units shown on either side of an occurrence. */
const shownContext = 24
const maxShown = 20

/** How a passage is named on the command line: by its words, or by its place. */
export interface RangeChoice {
  readonly quote?: string | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
}

/** Throws `UsageError` unless the options name a passage in exactly one of the two ways. */
export function assertRangeChoice({ quote, prefix, suffix, start, end }: RangeChoice): void {
  const byWords = quote !== undefined
  const byPlace = start !== undefined || end !== undefined
  if (byWords && byPlace) throw new UsageError('Give either --quote or --start and --end, not both.')
  if (!byWords && !byPlace) throw new UsageError('Say which passage: --quote, or --start and --end.')
  if (byWords && quote.trim() === '') throw new UsageError('--quote takes some words of the document.')
  if (byPlace && (start === undefined || end === undefined)) {
    throw new UsageError('--start and --end belong together.')
  }
  if (byPlace && (prefix !== undefined || suffix !== undefined)) {
    throw new UsageError('--prefix and --suffix belong to --quote.')
  }
}

/** Returns an occurrence as `start–end  …before[words]after…`, on one line. */
function describeOccurrence(text: string, { start, end }: TextRange): string {
  const before = text.slice(Math.max(0, start - shownContext), start)
  const after = text.slice(end, end + shownContext)
  const line = `${before}[${text.slice(start, end)}]${after}`.toWellFormed().replace(/\s+/g, ' ')
  return `${start}–${end}  …${line}…`
}

/**
 * Returns the passage of `text` that is meant: UTF-16 code units. Throws `badRange`, `quoteNotFound` and
 * `quoteAmbiguous`, the last two with the places where the words stand.
 */
export function chooseRange(text: string, choice: RangeChoice): TextRange {
  if (choice.quote === undefined) {
    const start = readWholeNumber('--start', choice.start ?? '')
    const end = readWholeNumber('--end', choice.end ?? '')
    if (start >= end || !isBoundary(text, start) || !isBoundary(text, end)) {
      const splits = start < end && end <= text.length
      throw new ExpectedError('badRange', {
        start,
        end,
        length: text.length,
        reason: splits ? 'surrogatePair' : 'outside',
      })
    }
    return { start, end }
  }
  const { quote, prefix, suffix } = choice
  const decided = decideQuote(text, quote, { prefix, suffix })
  if (decided.ok) return decided.value
  const { code, occurrences } = decided.error
  throw new ExpectedError(code === 'quoteAmbiguous' ? 'quoteAmbiguous' : 'quoteNotFound', {
    quote,
    count: occurrences.length,
    context: code === 'contextNotFound',
    candidates: occurrences.slice(0, maxShown).map((range) => describeOccurrence(text, range)),
  })
}
