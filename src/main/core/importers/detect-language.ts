import { detectAll } from 'tinyld'
import type { Block } from '../../../shared/text/blocks.ts'
import { findByFunctionWords } from './function-words.ts'

/** Enough text for a verdict; taken from the middle, because reports begin and end with names and addresses. */
const sampleLength = 20_000
/** Fewer letters than this are names and labels, not a language. */
const minimumLetters = 20
/** A Han character is about half a word, a Latin letter a fifth of one. */
const hanWeight = 2.5
/** Chinese reports quote English names and sources; from this share on the text itself is Chinese. */
const hanShare = 0.4
/** Japanese text is at least a fifth kana; Chinese has none. */
const kanaShare = 0.1
/**
 * Scripts and the languages that reports in them are written in, told by their letters and sequences of them, among these
 * languages only: among all a short text is like many. A script with one language here is taken for it, though a few others
 * may be written in it; a language that is not here may be taken for one like it.
 */
const scripts: Readonly<Record<string, string>> = {
  Latin: 'en fr de es pt it nl sv da no fi pl cs tr vi id',
  Cyrillic: 'ru uk be bg sr mk mn kk',
  Arabic: 'ar fa ur',
  Hebrew: 'he yi',
  Greek: 'el',
  Thai: 'th',
  Devanagari: 'hi',
}
const alphabets = Object.entries(scripts).map(([script, languages]) => ({
  script,
  languages: languages.split(' '),
  letter: new RegExp(`\\p{Script=${script}}`, 'gu'),
  foreign: new RegExp(`[\\p{L}--\\p{Script=${script}}]+`, 'gv'),
}))
/** Words of Hindi that Marathi and Nepali, for which there are no statistics, do not write as words. */
const hindiWord = /(?<![\p{L}\p{M}])(?:में|है|हैं|लिए|और)(?![\p{L}\p{M}])/u
/** Languages in Arabic letters without statistics, and letters that the others here have not: a hundredth of their text and more. */
const ownArabicLetters: readonly (readonly [string, RegExp])[] = [
  ['ps', /[ټځڅډړږښڼۍ]/g],
  ['ug', /[ۇۈۋ]/g],
  ['ckb', /[ڵڕێ]/g],
]
const ownShare = 0.01
/** Below this, and without this lead over the next, the statistics of a short text are chance. */
const surely = 0.1
const lead = 2

/** Returns the BCP 47 tag of the language that most of the text is in; undefined where the text does not tell. */
export function detectLanguage(blocks: readonly Block[]): string | undefined {
  // Ordinal signs count as letters in Unicode.
  const text = takeSample(blocks).replace(/[ªº]/g, ' ')
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const wide = han + kana + hangul
  if (letters + wide * (hanWeight - 1) < minimumLetters) return undefined
  if (wide * hanWeight >= (letters - wide + wide * hanWeight) * hanShare) {
    if (kana > wide * kanaShare) return 'ja'
    return hangul > wide / 2 ? 'ko' : 'zh'
  }
  // Names and sources are quoted in other letters everywhere.
  const {
    script,
    languages,
    foreign,
    count: own,
  } = alphabets
    .map((alphabet) => ({ ...alphabet, count: count(alphabet.letter) }))
    .reduce((a, b) => (b.count > a.count ? b : a))
  if (own < letters / 2) return undefined
  const [language, ...more] = languages
  if (script === 'Arabic') {
    const known = ownArabicLetters.find(([, letters]) => count(letters) > own * ownShare)
    if (known !== undefined) return known[0]
  }
  if (script === 'Devanagari' && !hindiWord.test(text)) return undefined
  if (more.length === 0) return language
  const words = text.replace(foreign, ' ')
  return (script === 'Latin' ? findByFunctionWords(words) : null) ?? findByStatistics(words, languages)
}

function findByStatistics(text: string, languages: readonly string[]): string | undefined {
  const [best, second] = detectAll(text, { only: [...languages] })
  if (best === undefined || best.accuracy < surely) return undefined
  return best.accuracy >= (second?.accuracy ?? 0) * lead ? best.lang : undefined
}

function takeSample(blocks: readonly Block[]): string {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'listItem' || kind === 'quote')
  const text = (prose.length > 0 ? prose : blocks).map((block) => block.text).join('\n')
  const start = Math.max(0, Math.floor((text.length - sampleLength) / 2))
  return text.slice(start, start + sampleLength)
}
