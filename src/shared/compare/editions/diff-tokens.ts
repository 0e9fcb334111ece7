import { isCharacter, isNumber } from './paragraph-text.ts'

/** The tokens of a text: each ends where the next begins; together they are the whole text. */
export interface DiffTokens {
  readonly count: number
  /** UTF-16 offset of each token, and the text's length at the end. */
  readonly starts: Int32Array
  /** The same number means the same token (NFKC; all white space is alike), in all texts read by one `TokenReader`. */
  readonly ids: Int32Array
  /** What it is worth to keep the token. */
  readonly weights: Float32Array
}

/** Tokens at least this heavy say something: words, numbers, characters; not punctuation and white space. */
export const wordWeight = 0.5
const weightOf = { word: 1, shortWord: 0.5, number: 1, character: 0.6, sign: 0.12, space: 0.02 } as const
/** Words up to this length are short: "the", "of", "and" stand everywhere. */
const shortLength = 3

const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Nd}]+(?:[.,．，][\p{Nd}]+)*[%％‰]?|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+(?:['’][\p{L}]+)*|\s+|[^\p{L}\p{M}\p{Nd}\s]|./gsv

/** Reads texts as tokens; equal tokens get equal numbers in all of them. */
export class TokenReader {
  readonly #numbers = new Map<string, number>()
  readonly #weights: number[] = []

  read(text: string): DiffTokens {
    const parts = text.match(pattern) ?? []
    const starts = new Int32Array(parts.length + 1)
    const ids = new Int32Array(parts.length)
    const weights = new Float32Array(parts.length)
    let offset = 0
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] as string
      starts[at] = offset
      offset += part.length
      const id = this.#idOf(part)
      ids[at] = id
      weights[at] = this.#weights[id] as number
    }
    starts[parts.length] = offset
    return { count: parts.length, starts, ids, weights }
  }

  #idOf(part: string): number {
    const token = /^\s/.test(part) ? ' ' : part.normalize('NFKC')
    const known = this.#numbers.get(token)
    if (known !== undefined) return known
    this.#numbers.set(token, this.#weights.length)
    this.#weights.push(weigh(token))
    return this.#weights.length - 1
  }
}

function weigh(token: string): number {
  if (token === ' ') return weightOf.space
  if (isCharacter(token)) return weightOf.character
  if (isNumber(token)) return weightOf.number
  if (!/^[\p{L}\p{M}\p{N}]/u.test(token)) return weightOf.sign
  return token.length <= shortLength ? weightOf.shortWord : weightOf.word
}
