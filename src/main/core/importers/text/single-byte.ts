/** A way to write the letters of some languages in a byte each. */
interface SingleByteEncoding {
  /** As the WHATWG Encoding Standard calls it. */
  readonly name: string
  /** What words with such letters look like, by language. */
  readonly words: readonly RegExp[]
}

/** Letters of Latin alphabets besides a to z. */
const western = latinWords(
  'àâæçéèêëîïôœùûüÿ äöüß áéíñóúü áàâãçéêíóôõú àèéìíîòóùú áéèëïíóöüú àçèéíïòóúü åäöéü åæøéèêòóô áðéíóúýþæö äöõüšž',
)
const centralEuropean = latinWords('áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž ąćęłńóśźż áéíóöőúüű ăâîşţ čćđšž äöüß')
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

/** The first is the one to fall back on; of two that fit equally well the former is taken. */
const encodings: readonly SingleByteEncoding[] = [
  { name: 'windows-1252', words: western },
  { name: 'windows-1250', words: centralEuropean },
  { name: 'iso-8859-2', words: centralEuropean },
  { name: 'windows-1254', words: latinWords('çğıİöşüâîû') },
  { name: 'windows-1257', words: latinWords('ąčęėįšųūž āčēģīķļņšūž äöõüšž') },
  { name: 'windows-1258', words: latinWords(`đ${vietnamese}`) },
  { name: 'windows-1255', words: hebrew },
  { name: 'windows-1253', words: greek },
  { name: 'iso-8859-7', words: greek },
  { name: 'windows-1251', words: cyrillic },
  { name: 'koi8-u', words: cyrillic },
  { name: 'iso-8859-5', words: cyrillic },
  { name: 'ibm866', words: cyrillic },
  { name: 'windows-1256', words: arabic },
  { name: 'windows-874', words: thai },
]

/** More bytes and words than this make a verdict no surer. */
const sampleBytes = 1_048_576
const sampleWords = 5_000
/** Fewer different words with letters above ASCII than this may look like any language. */
const fewestWords = 2
/** Share of the words that must be words of one language, and by how much more than in windows-1252. */
const leastShare = 0.8
const lead = 0.05

/** What parts words: all of ASCII but letters, and signs that stand beside words in all languages. */
const betweenWords = /[^\P{ASCII}a-zA-Z]+|[\u00A0“”„‚‘’«»‹›–—…•§©°€]+/u
const aboveAscii = /\P{ASCII}/u

/**
 * Returns the single-byte encoding in which most words that have letters above ASCII are words of one language, by
 * its letters and where capitals stand; windows-1252 where no other fits clearly better.
 */
export function detectSingleByte(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes)
  const shares = encodings.map(({ name, words }, index) => {
    const found = wordsAboveAscii(new TextDecoder(name).decode(sample))
    // Where only signs are above ASCII nothing speaks against the first.
    return index > 0 && found.length < fewestWords ? 0 : bestShare(found, words)
  })
  const best = Math.max(...shares)
  const isClear = best >= leastShare && best >= (shares[0] ?? 0) + lead
  return encodings[isClear ? shares.indexOf(best) : 0]?.name ?? 'windows-1252'
}

/** Returns the different words of a text that have letters above ASCII; one letter alone may be a sign read as one. */
function wordsAboveAscii(text: string): string[] {
  const words = text
    .normalize('NFC')
    .split(betweenWords)
    .filter((word) => word.length > 1 && aboveAscii.test(word))
  return [...new Set(words)].slice(0, sampleWords)
}

/** Returns the share of the words that are words of the language that most are of; 1 for none. */
function bestShare(words: readonly string[], patterns: readonly RegExp[]): number {
  if (words.length === 0) return 1
  return (
    Math.max(...patterns.map((pattern) => words.filter((word) => pattern.test(word)).length)) / words.length
  )
}

/** Returns a pattern for words of each alphabet; a to z belong to all of them. */
function latinWords(alphabets: string): RegExp[] {
  return alphabets.split(' ').map((letters) => casedWords(`abcdefghijklmnopqrstuvwxyz${letters}`))
}

/** Words in small letters, with a capital first, or in capitals. */
function casedWords(letters: string): RegExp {
  const capitals = [...letters].map((letter) => letter.toUpperCase()).join('')
  return new RegExp(`^[¿¡]?(?:[${capitals}]?[${letters}]+|[${capitals}]+)$`, 'u')
}
