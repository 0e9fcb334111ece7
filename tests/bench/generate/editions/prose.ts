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

type Forms = Readonly<Record<Script, readonly [string, ...string[]]>>

/** Mostly slots: sentences that have little in common. */
const openForms: Forms = {
  en: [
    '{bodies} {verbs} {qualities} {things} {places}, {clauses}.',
    '{bodies} {verbs} a total of # of {qualities} {things} {places}.',
    'spending on {qualities} {things} rose to #, {clauses}.',
    '{places}, {bodies} {verbs} {qualities} {things} and {verbs} {qualities} {things}.',
    '{clauses}, {bodies} {verbs} # for {qualities} {things}.',
  ],
  zh: [
    '{bodies}{places}{verbs}{qualities}{things}，{clauses}。',
    '{bodies}全年{verbs}{qualities}{things}#，{clauses}。',
    '{qualities}{things}支出达到#，{bodies}{verbs}{qualities}{things}。',
    '{places}组织{bodies}{verbs}{qualities}{things}，{verbs}{qualities}{things}。',
    '{clauses}，{bodies}{verbs}#{qualities}{things}。',
  ],
}

/** Mostly fixed words, as in reports where every office fills in the same sheet. */
const stockForms: Forms = {
  en: [
    'in the year under review {bodies} {verbs} {qualities} {things} {places}, which brought the total number of {things} to # at the end of the year.',
    'according to the plan of the city government, {bodies} will continue the work on {qualities} {things} and reach a total of # by the end of the year, {clauses}.',
    'compared with the same period of the previous year, spending on {qualities} {things} {places} rose by # and remained within the limits of the budget.',
  ],
  zh: [
    '报告期内，{bodies}{places}{verbs}{qualities}{things}，截至年底{things}总量已经达到#，圆满完成年初确定的目标任务。',
    '根据市政府的统一部署，{bodies}将继续推进{qualities}{things}相关工作，力争到年底累计达到#，{clauses}。',
    '与上年同期相比，{places}{qualities}{things}方面的支出增长#，总体控制在预算安排的范围之内。',
  ],
}

/** Writes sentences in one language; `few` forms make texts whose sentences look alike. */
export class Writer {
  readonly script: Script
  readonly vocabulary: Vocabulary
  readonly #random: Random
  readonly #forms: 'few' | 'many'

  constructor(random: Random, script: Script, forms: 'few' | 'many') {
    this.script = script
    this.vocabulary = vocabularies[script]
    this.#random = random
    this.#forms = forms
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
    return this.#fill(this.#random.pick((this.#forms === 'few' ? stockForms : openForms)[this.script]))
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

  #words(text: string, slot: keyof Vocabulary): Word[] {
    const parts = this.script === 'zh' ? [text] : text.split(' ')
    // Only a word that stands for its slot alone may be replaced alone.
    return parts.map((part) => ({ text: part, slot: parts.length === 1 ? slot : null }))
  }

  /** Fills a form: `{slot}` is a word of that list, `#` an amount. */
  #fill(form: string): Word[] {
    return form
      .split(/(\{\w+\}|#|[,.，。])/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => {
        if (part === '#') return [this.number(), ...this.slot('units')]
        if (/^[,.，。]$/.test(part)) return [{ text: part, slot: null }]
        return part.startsWith('{') ? this.slot(part.slice(1, -1) as keyof Vocabulary) : this.fixed(part)
      })
  }
}

/** Returns the words' text, sentences with a capital, and where each word begins in it, UTF-16. */
export function render(words: readonly Word[], script: Script): { text: string; starts: number[] } {
  let text = ''
  const starts: number[] = []
  for (const word of words) {
    if (script === 'en' && text !== '' && !text.endsWith('\t') && !/^[.,\t]/.test(word.text)) text += ' '
    starts.push(text.length)
    const isFirst = text === '' || text.endsWith('. ')
    text += isFirst ? word.text.charAt(0).toUpperCase() + word.text.slice(1) : word.text
  }
  return { text, starts }
}
