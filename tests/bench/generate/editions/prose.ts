import type { Random } from '../random.ts'
import type { Script } from '../report.ts'
import { type Vocabulary, vocabularies } from './vocabulary.ts'

/** A word of a made-up sentence. An edit puts a new object in its place; one that stays is the same object. */
export interface Word {
  readonly text: string
  /** The list from which another may be taken instead; null for fixed words. */
  readonly slot: keyof Vocabulary | 'number' | null
}

export type Sentence = readonly Word[]

/** Writes sentences in one language; `few` forms make texts whose sentences look alike. */
export class Writer {
  readonly script: Script
  readonly vocabulary: Vocabulary
  readonly #random: Random
  readonly #forms: number

  constructor(random: Random, script: Script, forms: 'few' | 'many') {
    this.script = script
    this.vocabulary = vocabularies[script]
    this.#random = random
    this.#forms = forms === 'few' ? 2 : 5
  }

  fixed(text: string): Word[] {
    const words = this.script === 'zh' ? [text] : text.split(' ')
    return words.map((word) => ({ text: word, slot: null }))
  }

  slot(slot: keyof Vocabulary): Word[] {
    return this.#words(this.#random.pick(this.vocabulary[slot]), slot)
  }

  number(): Word {
    const value = this.#random.between(11, 9899)
    const forms = [String(value), (value / 10).toFixed(1), `${(value / 100).toFixed(1)}%`] as const
    return { text: this.#random.pick(forms), slot: 'number' }
  }

  /** Another word for the same slot. */
  another(word: Word): Word[] {
    if (word.slot === null) return [word]
    while (true) {
      const next = word.slot === 'number' ? [this.number()] : this.slot(word.slot)
      if (next[0]?.text !== word.text) return next
    }
  }

  sentence(): Sentence {
    return this.script === 'zh' ? this.#chinese() : this.#english()
  }

  heading(): Sentence {
    return this.#random
      .pick(this.vocabulary.headings)
      .split(/(@)/)
      .flatMap((part) =>
        part === '@' ? this.slot('things') : part.trim() === '' ? [] : this.fixed(part.trim()),
      )
  }

  formula(): Sentence {
    return [...this.fixed(this.#random.pick(this.vocabulary.formulas)), { text: this.stop, slot: null }]
  }

  get stop(): string {
    return this.script === 'zh' ? '。' : '.'
  }

  get comma(): string {
    return this.script === 'zh' ? '，' : ','
  }

  #words(text: string, slot: keyof Vocabulary): Word[] {
    const parts = this.script === 'zh' ? [text] : text.split(' ')
    // Only a word that stands for its slot alone may be replaced alone.
    return parts.map((part) => ({ text: part, slot: parts.length === 1 ? slot : null }))
  }

  #punctuation(text: string): Word {
    return { text, slot: null }
  }

  #thing(): Word[] {
    return [...this.slot('qualities'), ...this.slot('things')]
  }

  #amount(): Word[] {
    return [this.number(), ...this.slot('units')]
  }

  #english(): Sentence {
    const s = (slot: keyof Vocabulary) => this.slot(slot)
    const f = (text: string) => this.fixed(text)
    const forms: (() => Word[])[] = [
      () => [
        ...s('bodies'),
        ...s('verbs'),
        ...this.#thing(),
        ...s('places'),
        ...this.#comma(),
        ...s('clauses'),
      ],
      () => [
        ...s('bodies'),
        ...s('verbs'),
        ...f('a total of'),
        ...this.#amount(),
        ...f('of'),
        ...this.#thing(),
        ...s('places'),
      ],
      () => [
        ...f('spending on'),
        ...this.#thing(),
        ...f('rose to'),
        ...this.#amount(),
        ...this.#comma(),
        ...s('clauses'),
      ],
      () => [
        ...s('places'),
        ...this.#comma(),
        ...s('bodies'),
        ...s('verbs'),
        ...this.#thing(),
        ...f('and'),
        ...s('verbs'),
        ...this.#thing(),
      ],
      () => [
        ...s('clauses'),
        ...this.#comma(),
        ...s('bodies'),
        ...s('verbs'),
        ...this.#amount(),
        ...f('for'),
        ...this.#thing(),
      ],
    ]
    return [...this.#pick(forms)(), this.#punctuation('.')]
  }

  #chinese(): Sentence {
    const s = (slot: keyof Vocabulary) => this.slot(slot)
    const f = (text: string) => this.fixed(text)
    const forms: (() => Word[])[] = [
      () => [
        ...s('bodies'),
        ...s('places'),
        ...s('verbs'),
        ...this.#thing(),
        ...this.#comma(),
        ...s('clauses'),
      ],
      () => [
        ...s('bodies'),
        ...f('全年'),
        ...s('verbs'),
        ...this.#thing(),
        ...this.#amount(),
        ...this.#comma(),
        ...s('clauses'),
      ],
      () => [
        ...this.#thing(),
        ...f('支出达到'),
        ...this.#amount(),
        ...this.#comma(),
        ...s('bodies'),
        ...s('verbs'),
        ...this.#thing(),
      ],
      () => [
        ...s('places'),
        ...f('组织'),
        ...s('bodies'),
        ...s('verbs'),
        ...this.#thing(),
        ...this.#comma(),
        ...s('verbs'),
        ...this.#thing(),
      ],
      () => [
        ...s('clauses'),
        ...this.#comma(),
        ...s('bodies'),
        ...s('verbs'),
        ...this.#amount(),
        ...this.#thing(),
      ],
    ]
    return [...this.#pick(forms)(), this.#punctuation('。')]
  }

  #comma(): Word[] {
    return [this.#punctuation(this.comma)]
  }

  #pick(forms: readonly (() => Word[])[]): () => Word[] {
    return forms[this.#random.between(0, this.#forms - 1)] as () => Word[]
  }
}

/** Returns the words' text and where each begins in it, UTF-16. */
export function render(words: readonly Word[], script: Script): { text: string; starts: number[] } {
  let text = ''
  const starts: number[] = []
  for (const word of words) {
    if (script === 'en' && text !== '' && !text.endsWith('\t') && !/^[.,\t]/.test(word.text)) text += ' '
    starts.push(text.length)
    text += word.text
  }
  return { text, starts }
}
