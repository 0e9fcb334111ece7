import { PairTable } from './pair-table.ts'
import { isCharacter, isNumber, readEnumerator, tokensOf } from './paragraph-text.ts'

/** A multiset of features: ids in ascending order, how often each occurs, and their weight together. */
export interface Bag {
  readonly ids: Int32Array
  readonly counts: Int32Array
  readonly weight: number
}

/** The paragraphs of one edition that have text, counted from 0, prepared for comparison. */
export interface Edition {
  readonly size: number
  /** Normalised texts. */
  readonly texts: readonly string[]
  readonly enumerators: readonly string[]
  /** The same number means the same normalised text, in both editions. */
  readonly keys: Int32Array
  /** How many paragraphs of this edition have the text with this key. */
  readonly copies: Int32Array
  /** Ids of the words; every number has the same one. */
  readonly words: readonly Int32Array[]
  /** In words; a Han character counts .6. */
  readonly lengths: Float64Array
  /** From .25 for a line of nothing to 1 for 18 words: how much a paragraph weighs in the order. */
  readonly masses: Float64Array
  readonly bags: readonly Bag[]
}

/** Both editions with the weights of the features that they share. */
export interface EditionPair {
  readonly old: Edition
  readonly new: Edition
  /** By feature: its weight, and in how many paragraphs of both editions it occurs. */
  readonly weights: Float64Array
  readonly frequencies: Int32Array
}

/** A number itself says less than that there is one: the next year's report has the same sentence with another. */
const numberWeight = 0.25
const characterLength = 0.6
/** Words from which on a paragraph has its full weight. */
const fullLength = 18

/** The token that stands for every number. */
const numberWord = '#'

interface Draft {
  readonly words: Int32Array
  readonly length: number
  readonly ids: Int32Array
  readonly counts: Int32Array
}

/** Numbers words, texts and features alike in both editions. */
class Vocabulary {
  readonly features = new PairTable()
  readonly numberFeatures: number[] = []
  readonly #words = new Map<string, number>()
  readonly #texts = new Map<string, number>()
  readonly #isCharacter: boolean[] = []

  keyOf(text: string): number {
    return numberOf(this.#texts, text)
  }

  get texts(): number {
    return this.#texts.size
  }

  /** Features of a text: words and numbers, pairs and triples of neighbours; of Han characters only pairs and triples. */
  draft(text: string): Draft {
    const tokens = tokensOf(text)
    const words = new Int32Array(tokens.length)
    const found = new Int32Array(tokens.length * 4)
    let used = 0
    let length = 0
    let before = -1
    let pair = -1
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as string
      const isNumeric = isNumber(token)
      const word = this.#wordOf(isNumeric ? numberWord : token)
      words[at] = word
      length += this.#isCharacter[word] === true ? characterLength : 1
      if (isNumeric) found[used++] = this.#numberFeature(token)
      if (this.#isCharacter[word] !== true) found[used++] = this.features.idOf(word, -1)
      if (pair >= 0) found[used++] = this.features.idOf(-3 - pair, word)
      pair = before < 0 ? -1 : this.features.idOf(before, word)
      if (pair >= 0) found[used++] = pair
      before = word
    }
    return { words, length, ...count(found.subarray(0, used).sort()) }
  }

  #wordOf(word: string): number {
    const id = numberOf(this.#words, word)
    this.#isCharacter[id] ??= isCharacter(word)
    return id
  }

  #numberFeature(token: string): number {
    const before = this.features.size
    const id = this.features.idOf(-2, this.#wordOf(token))
    if (id === before) this.numberFeatures.push(id)
    return id
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

/** Returns the different ids of a sorted list with their counts. */
function count(sorted: Int32Array): Pick<Bag, 'ids' | 'counts'> {
  const ids = new Int32Array(sorted.length)
  const counts = new Int32Array(sorted.length)
  let used = -1
  for (const id of sorted) {
    if (used < 0 || ids[used] !== id) ids[++used] = id
    counts[used] = (counts[used] as number) + 1
  }
  return { ids: ids.slice(0, used + 1), counts: counts.slice(0, used + 1) }
}

/**
 * Prepares the texts of both editions, each with at least one visible character. A feature weighs
 * ln(1 + paragraphs / paragraphs that have it) (inverse document frequency). Yields now and then, so that the caller
 * can stop.
 */
export function* preparePair(
  oldTexts: readonly string[],
  newTexts: readonly string[],
): Generator<void, EditionPair> {
  const vocabulary = new Vocabulary()
  const drafts: Draft[] = []
  for (const text of [...oldTexts, ...newTexts]) {
    drafts.push(vocabulary.draft(text))
    if (drafts.length % 512 === 0) yield
  }
  const frequencies = new Int32Array(vocabulary.features.size)
  for (const { ids } of drafts) for (const id of ids) frequencies[id] = (frequencies[id] as number) + 1
  const weights = Float64Array.from(frequencies, (frequency) => Math.log(1 + drafts.length / frequency))
  for (const id of vocabulary.numberFeatures) weights[id] = numberWeight * (weights[id] as number)
  yield
  const keys = [...oldTexts, ...newTexts].map((text) => vocabulary.keyOf(text))
  const edition = (texts: readonly string[], from: number): Edition => {
    const own = drafts.slice(from, from + texts.length)
    const ownKeys = Int32Array.from(keys.slice(from, from + texts.length))
    const copies = new Int32Array(vocabulary.texts)
    for (const key of ownKeys) copies[key] = (copies[key] as number) + 1
    return {
      size: texts.length,
      texts,
      enumerators: texts.map(readEnumerator),
      keys: ownKeys,
      copies,
      words: own.map(({ words }) => words),
      lengths: Float64Array.from(own, ({ length }) => length),
      masses: Float64Array.from(own, ({ length }) => massOf(length)),
      bags: own.map(({ ids, counts }) => ({ ids, counts, weight: weigh(ids, counts, weights) })),
    }
  }
  return { old: edition(oldTexts, 0), new: edition(newTexts, oldTexts.length), weights, frequencies }
}

/** Returns how much a paragraph of that length in words weighs in the order. */
export function massOf(length: number): number {
  return 0.25 + 0.75 * Math.min(1, length / fullLength)
}

function weigh(ids: Int32Array, counts: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < ids.length; at++)
    sum += (counts[at] as number) * (weights[ids[at] as number] as number)
  return sum
}
