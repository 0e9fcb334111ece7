import { err, ok, type Result } from '../base/result.ts'
import type { TextRange } from '../text/text-range.ts'

export interface QuoteContext {
  /** Words that stand directly before and after, such as a person types them. */
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  /** The UTF-16 offset where the quote should start: decides only when an occurrence starts just there. */
  readonly hint?: number | undefined
}

export interface QuoteFailure {
  /** `contextNotFound`: the words are there, but nowhere with this prefix and suffix. */
  readonly code: 'quoteNotFound' | 'contextNotFound' | 'quoteAmbiguous'
  /** Where the words stand: none, those without the context, or those that could be meant. */
  readonly occurrences: readonly TextRange[]
}

/**
 * Returns every place in `text` where `exact` stands between `prefix` and `suffix`, character for character, in
 * order, overlapping ones too. UTF-16 offsets. Empty words stand between all code units.
 */
export function findQuotes(text: string, exact: string, context: QuoteContext = {}): TextRange[] {
  const prefix = context.prefix ?? ''
  const whole = prefix + exact + (context.suffix ?? '')
  const found: TextRange[] = []
  for (let at = text.indexOf(whole); at >= 0; at = at < text.length ? text.indexOf(whole, at + 1) : -1) {
    found.push({ start: at + prefix.length, end: at + prefix.length + exact.length })
  }
  return found
}

/**
 * The same, for words that a person typed: any run of white space is like any other, none is needed where words meet
 * their context, and typewriter quotes and hyphens are like typographic ones. The ranges are those of `text` itself.
 */
export function findTypedQuotes(text: string, exact: string, context: QuoteContext = {}): TextRange[] {
  const words = foldTyped(exact.normalize('NFC')).folded.trim()
  if (words === '') return []
  const prefix = foldTyped((context.prefix ?? '').normalize('NFC')).folded.trimStart()
  const suffix = foldTyped((context.suffix ?? '').normalize('NFC')).folded.trimEnd()
  const { folded, offsets } = foldTyped(text)
  const found: TextRange[] = []
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length
    const before = folded.slice(0, at)
    const fitsBefore = before.endsWith(prefix) || before.trimEnd().endsWith(prefix.trimEnd())
    if (fitsBefore && startsLike(folded, end, suffix)) {
      found.push({ start: offsets[at] ?? 0, end: (offsets[end - 1] ?? 0) + 1 })
    }
  }
  return found
}

function startsLike(folded: string, end: number, suffix: string): boolean {
  if (folded.startsWith(suffix, end)) return true
  return folded.startsWith(suffix.trimStart(), folded[end] === ' ' ? end + 1 : end)
}

const typewriterSigns: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
}

/** `offsets[i]` is where the folded text's character i stands in `text`; a run of white space becomes one space. */
function foldTyped(text: string): { folded: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length)
  const parts: string[] = []
  let length = 0
  let inSpace = false
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const isSpace = /\s/.test(character)
    if (isSpace && inSpace) continue
    inSpace = isSpace
    parts.push(isSpace ? ' ' : (typewriterSigns[character] ?? character))
    offsets[length++] = index
  }
  return { folded: parts.join(''), offsets: offsets.subarray(0, length) }
}

/**
 * Returns the one place that is meant: character for character, else as a person types. Fails when the words are not
 * there, or when more than one place fits and no hint names one: it never takes the first.
 */
export function decideQuote(
  text: string,
  exact: string,
  context: QuoteContext = {},
): Result<TextRange, QuoteFailure> {
  if (exact.trim() === '') return err({ code: 'quoteNotFound', occurrences: [] })
  const strict = findQuotes(text, exact, context)
  const fitting = strict.length > 0 ? strict : findTypedQuotes(text, exact, context)
  const hinted = fitting.find((range) => range.start === context.hint)
  const [only, ...others] = fitting
  if (hinted !== undefined) return ok(hinted)
  if (only !== undefined && others.length === 0) return ok(only)
  if (only !== undefined) return err({ code: 'quoteAmbiguous', occurrences: fitting })
  const occurrences = findTypedQuotes(text, exact)
  return err({ code: occurrences.length > 0 ? 'contextNotFound' : 'quoteNotFound', occurrences })
}
