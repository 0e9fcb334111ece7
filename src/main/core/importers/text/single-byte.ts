import { findByPlainWords } from './plain-words.ts'

/** A way to write the letters of some languages in a byte each. */
interface SingleByteEncoding {
  /** As the WHATWG Encoding Standard calls it. */
  readonly name: string
  /** What words with such letters look like, by language. */
  readonly words: readonly RegExp[]
  /** Set where most letters are those of ASCII, so that words are much like those of windows-1252: those by language. */
  readonly languages?: Readonly<Record<string, RegExp>>
}

/** A word as one encoding reads it, and as windows-1252 does, without signs around it. */
interface Reading {
  readonly word: string
  readonly western: string
}

const fallback = 'windows-1252'

/** Letters above ASCII of languages written in windows-1252 by language, with those that names and loans keep in it. */
const continental = westernWords(
  'àâæçéèêëîïôœùûüÿñ äöüßéèàç áàéíïóúüñçªº áàâãçéêíóôõúü àèéìíîòóùú áéèêëïíîôóöúûüà åäöüéèàá åæøäöüéèêòóôà äöõüšž áéíóöúü áäéíóôúýšž çöüâîû',
)
/** Icelandic and Faroese have letters where other encodings have many, so that one text has them or the others. */
const northAtlantic = westernWords('áðéíóúýþæöø')
/** Lists of characters are no words: `ÀÁÂÃÄÅ ÈÉÊË`. */
const variants = /^(?:[àáâãäåæ]+|[èéêë]+|[ìíîï]+|[òóôõöøœ]+|[ùúûü]+|[çñýÿßþð]+)$/iu
/** A word without signs that windows-1252 has around words, `£m` and `km³`, where other encodings have letters. */
const withoutSigns = /[^\P{L}ªºµ](?:.*[^\P{L}ªºµ])?/su
/** Words of other Latin alphabets, by language. */
const central = {
  cs: latinWord('áčďéěíňóřšťúůýž'),
  sk: latinWord('áäčďéíĺľňóôŕšťúýž'),
  pl: latinWord('ąćęłńóśźż'),
  hu: latinWord('áéíóöőúüű'),
  ro: latinWord('ăâîşţ'),
  sl: latinWord('čćđšž'),
  hr: latinWord('čćđšž'),
}
const baltic = {
  lt: latinWord('ąčęėįšųūž'),
  lv: latinWord('āčēģīķļņšūž'),
  et: latinWord('äöõüšž'),
}
const turkish = { tr: latinWord('çğıİöşüâîû') }
const german = latinWord('äöüß')
const vietnamese = [...'aăâeêioôơuưy']
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone))
  .join('')
  .normalize('NFC')
const cyrillic = [
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  'абвгдђежзијклљмнњопрстћуфхцчџшѓѕќ',
].map(casedWords)
// The last letter of a word has a form of its own in Greek and Hebrew.
const greek = [/^(?!.*ς.)(?:[Α-ΩΆΈΉΊΌΎΏ]?[α-ωάέήίόύώϊϋΐΰ]+|[Α-ΩΪΫ]+)$/u]
const hebrew = [/^(?!.*[ךםןףץ].)[א-ת]+$/u]
const arabic = [/^[ء-غف-ْپچژگـ]+$/u]
const thai = [/^[\u0E01-\u0E3A\u0E40-\u0E4E]+$/u]

/** Of two that fit equally well the former is taken. */
const encodings: readonly SingleByteEncoding[] = [
  { name: 'windows-1250', words: [...Object.values(central), german], languages: central },
  { name: 'iso-8859-2', words: [...Object.values(central), german], languages: central },
  { name: 'windows-1254', words: Object.values(turkish), languages: turkish },
  { name: 'windows-1257', words: Object.values(baltic), languages: baltic },
  { name: 'windows-1258', words: [latinWord(`đ${vietnamese}`)], languages: {} },
  { name: 'windows-1255', words: hebrew },
  { name: 'windows-1253', words: greek },
  { name: 'iso-8859-7', words: greek },
  { name: 'windows-1251', words: cyrillic },
  { name: 'koi8-u', words: cyrillic },
  { name: 'iso-8859-5', words: cyrillic },
  { name: 'ibm866', words: cyrillic },
  { name: 'windows-1256', words: arabic },
  { name: 'iso-8859-6', words: arabic },
  { name: 'windows-874', words: thai },
]

/** More bytes and words than this make a verdict no surer. */
const sampleBytes = 1_048_576
const sampleWords = 5_000
/** With fewer different words that windows-1252 reads otherwise, the text may be in any language. */
const fewestWords = 3
const fewestLatinWords = 10
/** Share of the words that must be words of one language, and that may be words of any language of windows-1252. */
const leastShare = 0.8
const mostWestern = 0.7

/** What parts words: all of ASCII but letters, and signs that stand beside words in all languages. */
const betweenWords = /[^\P{ASCII}a-zA-Z]|[\u00A0\u00AD“”„‚‘’«»‹›–—…•§©®™°€·´]/u
const aboveAscii = /\P{ASCII}/u
/** No text has control characters above ASCII: their bytes are quotation marks and dashes of another encoding. */
const control = /[\u0080-\u009F]/u

/**
 * Returns the single-byte encoding in which most words that have letters above ASCII are words of one language, by
 * its letters and where capitals stand, while few are words of any western language or the words without such letters
 * are plainly of that language; else windows-1252.
 */
export function detectSingleByte(bytes: Uint8Array): string {
  const { plain, sample } = readParts(bytes.subarray(0, sampleBytes))
  const western = new TextDecoder(fallback).decode(sample)
  const shares = encodings.map((encoding) => {
    const { languages = {} } = encoding
    const language = findByPlainWords(plain, Object.keys(languages))
    return shareOfWords(encoding, sample, western, language === null ? undefined : languages[language])
  })
  const best = Math.max(...shares)
  return best >= leastShare ? (encodings[shares.indexOf(best)]?.name ?? fallback) : fallback
}

/**
 * Returns the first words of ASCII alone, in small letters, and the different parts with bytes above it in the order in
 * which they first appear, with a space between. ASCII parts words in every encoding, so that these hold all words looked
 * at, and are a tenth of a long text.
 */
function readParts(bytes: Uint8Array): { plain: string[]; sample: Uint8Array } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const plain: string[] = []
  const parts = new Set<string>()
  for (const [part] of text.matchAll(/[a-zA-Z\u0080-\u00FF]+/g)) {
    if (aboveAscii.test(part)) parts.add(part)
    else if (plain.length < sampleWords) plain.push(part.toLowerCase())
  }
  return { plain, sample: Buffer.from([...parts].join(' '), 'latin1') }
}

/**
 * Returns the share of the words that are words of the language that most are of, or of the language that the text is known
 * to be in by its `known` words; 0 if too little speaks for it. Where the language is known, one word that windows-1252
 * reads otherwise is enough.
 */
function shareOfWords(
  { name, words, languages }: SingleByteEncoding,
  sample: Uint8Array,
  western: string,
  known: RegExp | undefined,
): number {
  const text = new TextDecoder(name).decode(sample)
  if (control.test(text)) return 0
  const readings = readWords(text, western, known !== undefined)
  const changed = readings.filter((reading) => reading.word !== reading.western)
  const share = (pattern: RegExp): number =>
    readings.filter(({ word }) => pattern.test(word)).length / readings.length
  if (known !== undefined && changed.length > 0 && share(known) >= leastShare) return share(known)
  if (changed.length < (languages === undefined ? fewestWords : fewestLatinWords)) return 0
  if (isWestern(changed) && isWestern(readings)) return 0
  return Math.max(...words.map(share))
}

/**
 * Returns the different words with letters above ASCII in both readings, or in the first `withSigns` of windows-1252; one
 * letter alone may be a sign read as one.
 */
function readWords(text: string, western: string, withSigns: boolean): Reading[] {
  const readings = new Map<string, Reading>()
  let start = 0
  for (const part of text.split(betweenWords)) {
    const end = start + part.length
    if (aboveAscii.test(part) && !readings.has(part)) {
      const word = part.normalize('NFC')
      const other = western.slice(start, end).match(withoutSigns)?.[0] ?? ''
      if (word.length > 1 && (withSigns || aboveAscii.test(other)))
        readings.set(part, { word, western: other })
    }
    // A byte is a character in both texts, and so is what parts words.
    start = end + 1
    if (readings.size >= sampleWords) break
  }
  return [...readings.values()]
}

/** True if nearly as many of the words as of any western text are words of western languages. */
function isWestern(readings: readonly Reading[]): boolean {
  return [continental, northAtlantic].some(
    (group) =>
      readings.filter(({ western }) => isLike(western, group)).length > readings.length * mostWestern,
  )
}

function isLike(word: string, languages: readonly RegExp[]): boolean {
  return variants.test(word) || languages.some((language) => language.test(word))
}

/** Returns a pattern for words of each alphabet, with capitals anywhere; a to z belong to all of them. */
function westernWords(alphabets: string): RegExp[] {
  return alphabets.split(' ').map((letters) => new RegExp(`^[a-z${letters}]+$`, 'iu'))
}

/** Returns a pattern for words of these letters and a to z. */
function latinWord(letters: string): RegExp {
  return casedWords(`abcdefghijklmnopqrstuvwxyz${letters}`)
}

/** Words in small letters, with a capital first, or in capitals. */
function casedWords(letters: string): RegExp {
  const capitals = [...letters].map((letter) => letter.toUpperCase()).join('')
  return new RegExp(`^(?:[${capitals}]?[${letters}]+|[${capitals}]+)$`, 'u')
}
