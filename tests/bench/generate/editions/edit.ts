import type { Random } from '../random.ts'
import type { Sentence, Word, Writer } from './prose.ts'

/** How much an edition changes; shares are chances from 0 to 1. */
export interface Harshness {
  readonly forms: 'few' | 'many'
  readonly formulaic: number
  readonly tableEvery: number
  readonly reworded: number
  /** Of a reworded paragraph: chance of each sentence to be rewritten, dropped, or followed by a new one. */
  readonly rewritten: number
  readonly cut: number
  readonly added: number
  /** Of a reworded sentence: chance of each word to be replaced. */
  readonly words: number
  /** Chance of each number of the whole edition to change. */
  readonly numbers: number
  readonly dropped: number
  readonly fresh: number
  readonly split: number
  readonly joined: number
  readonly copied: number
  /** Moved blocks for each hundred paragraphs, and the longest. */
  readonly moves: number
  readonly longestMove: number
}

export const mild: Harshness = {
  forms: 'few',
  formulaic: 0.08,
  tableEvery: 0,
  reworded: 0.3,
  rewritten: 0.04,
  cut: 0.03,
  added: 0.08,
  words: 0.08,
  numbers: 0.15,
  dropped: 0.05,
  fresh: 0.05,
  split: 0.03,
  joined: 0.03,
  copied: 0.005,
  moves: 1.4,
  longestMove: 4,
}

export const harsh: Harshness = {
  forms: 'many',
  formulaic: 0.15,
  tableEvery: 14,
  reworded: 0.6,
  rewritten: 0.16,
  cut: 0.1,
  added: 0.15,
  words: 0.15,
  numbers: 0.9,
  dropped: 0.08,
  fresh: 0.08,
  split: 0.04,
  joined: 0.04,
  copied: 0.01,
  moves: 1.5,
  longestMove: 12,
}

const happens = (random: Random, chance: number) => random.between(1, 10_000) <= chance * 10_000

/** Returns the sentence with some words replaced, at least one if it can be. */
export function replaceWords(sentence: Sentence, chance: number, random: Random, writer: Writer): Sentence {
  const open = sentence.flatMap((word, at) => (word.slot === null || word.slot === 'number' ? [] : [at]))
  const certain = open.length === 0 ? -1 : (open[random.between(0, open.length - 1)] as number)
  return sentence.flatMap((word, at) => {
    if (at === certain || (open.includes(at) && happens(random, chance))) return writer.another(word)
    return [word]
  })
}

/** Returns the words with numbers replaced. */
export function replaceNumbers(words: Sentence, chance: number, random: Random, writer: Writer): Sentence {
  return words.flatMap((word: Word) =>
    word.slot === 'number' && happens(random, chance) ? writer.another(word) : [word],
  )
}

/** Returns a reworded paragraph: at least one sentence edited, at least one not rewritten. */
export function rewordParagraph(
  sentences: readonly Sentence[],
  harshness: Harshness,
  random: Random,
  writer: Writer,
): Sentence[] {
  const kept = random.between(0, sentences.length - 1)
  const edited = random.between(0, sentences.length - 1)
  return sentences.flatMap((sentence, at) => {
    const rest = happens(random, harshness.added) ? [writer.sentence()] : []
    if (at !== kept && happens(random, harshness.cut)) return rest
    if (at !== kept && happens(random, harshness.rewritten)) return [writer.sentence(), ...rest]
    if (at === edited || happens(random, 0.4))
      return [replaceWords(sentence, harshness.words, random, writer), ...rest]
    return [sentence, ...rest]
  })
}

export { happens }
