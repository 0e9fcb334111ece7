import { commonHan } from './common-han.ts'
import { commonHangul } from './common-hangul.ts'
import { detectSingleByte } from './single-byte.ts'

/** Text read from bytes, and the encoding it was read with in the names of the WHATWG Encoding Standard. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

/** Bytes looked at for the shape of UTF-16: enough for a verdict, and constant time for a large file. */
const shapeSampleBytes = 65_536
/** Enough to see that bytes are not in an encoding at all, without decoding the rest. */
const startBytes = 16_384
/** A file with fewer zero bytes than this is not UTF-16: even Chinese text has its line ends and digits. */
const minimumZeroShare = 0.005
/** How much more often zero bytes must stand on one side of the pairs than on the other. */
const sideRatio = 4
/** In UTF-16 without mark a short Latin text is zeros in every other byte; a stray NUL in a short text is not. */
const fewZeros = 4
const fewZerosShare = 0.75
/** A character cut at either end leaves up to this many bad sequences, which say nothing about the encoding. */
const longestCut = 3
/** One or two bad sequences are damage among this many bytes above ASCII each, and proof of another encoding in a tiny file. */
const toleratedBadSequences = 2
const bytesPerBadSequence = 50
const toleratedBadShare = 0.002
/** Chinese bytes are hardly ever valid UTF-8 by chance for this many characters. */
const provingCharacters = 4
/** Lowest score at which bytes count as an East Asian encoding: right text scores 0.3 and more, wrong text below 0. */
const minimumScore = 0.1

const bom = '\uFEFF'
const escapeByte = 0x1b
const replacement = '\uFFFD'

/**
 * Returns the text in `bytes` without byte order mark. Order of trust: byte order mark, the `declared` label if the
 * bytes are valid in it, the shape of UTF-16, valid UTF-8, the best-scoring East Asian encoding, the single-byte
 * encoding whose words are most like those of one language.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const encoding = findBom(bytes) ?? confirmDeclared(bytes, declared) ?? detectEncoding(bytes)
  const text = decodeAs(bytes, encoding)
  return { text: text.startsWith(bom) ? text.slice(1) : text, encoding }
}

/** Returns the encoding that a byte order mark names; null without one. */
export function findBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Returns the encoding that the bytes themselves suggest; windows-1252, in which all bytes are valid, at last. */
export function detectEncoding(bytes: Uint8Array): string {
  const shape = findUtf16Shape(bytes)
  if (shape !== null) return shape
  if (isUtf8(bytes)) return isEscaped(bytes) ? 'iso-2022-jp' : 'utf-8'
  return findEastAsian(bytes) ?? detectSingleByte(bytes)
}

/** A declaration that is unknown or does not fit is worth nothing: many pages say one thing and are another. */
function confirmDeclared(bytes: Uint8Array, label: string | undefined): string | null {
  const encoding = label === undefined ? null : resolveLabel(label)
  if (encoding === null) return null
  // Whoever could read the declaration as ASCII was not reading UTF-16 (the HTML standard says the same).
  if (encoding.startsWith('utf-16')) return findUtf16Shape(bytes)
  // Every byte is valid in a single-byte encoding, so it proves nothing about bytes that are valid UTF-8.
  if (isSingleByte(encoding) && isUtf8(bytes)) return 'utf-8'
  if (isProvenUtf8(bytes)) return 'utf-8'
  return isAlmostValid(decodeAs(bytes, encoding), countHigh(bytes)) ? encoding : null
}

function resolveLabel(label: string): string | null {
  try {
    const encoding = new TextDecoder(label.trim()).encoding
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

function isSingleByte(encoding: string): boolean {
  return /^(windows|iso|ibm|koi8|macintosh|x-mac)/.test(encoding) && encoding !== 'iso-2022-jp'
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/**
 * Latin text in UTF-16 has a zero in most pairs; Chinese text only in spaces, digits and line ends. Both have them all
 * on one side, which no other text file does.
 */
function findUtf16Shape(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length - (bytes.length % 2), shapeSampleBytes)
  let zerosFirst = 0
  let zerosSecond = 0
  let blanksLittle = 0
  let blanksBig = 0
  for (let index = 0; index < length; index += 2) {
    const first = bytes[index] ?? 0
    const second = bytes[index + 1] ?? 0
    if (first === 0) zerosFirst += 1
    if (second === 0) zerosSecond += 1
    if (second === 0 && isBlank(first)) blanksLittle += 1
    if (first === 0 && isBlank(second)) blanksBig += 1
  }
  const zeros = zerosFirst + zerosSecond
  if (zeros <= length * minimumZeroShare) return null
  if (zeros < fewZeros && zeros < (length / 2) * fewZerosShare) return null
  if (zerosSecond > zerosFirst * sideRatio || blanksLittle > blanksBig * sideRatio) return 'utf-16le'
  if (zerosFirst > zerosSecond * sideRatio || blanksBig > blanksLittle * sideRatio) return 'utf-16be'
  return null
}

function isBlank(byte: number): boolean {
  return byte === 0x0a || byte === 0x20
}

function isUtf8(bytes: Uint8Array): boolean {
  return isAlmostValid(decodeAs(bytes, 'utf-8'), countHigh(bytes))
}

/** True for bytes without a bad sequence in UTF-8 and with several characters above ASCII: a template may declare anything. */
function isProvenUtf8(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, 'utf-8')
  if (text.includes(replacement)) return false
  let characters = 0
  for (const character of text) {
    if (character > '\u007F') characters += 1
    if (characters >= provingCharacters) return true
  }
  return false
}

/** Returns the number of bytes above ASCII. */
function countHigh(bytes: Uint8Array): number {
  let high = 0
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] ?? 0) > 0x7f) high += 1
  return high
}

/** True if the text, of this many bytes above ASCII, has so few bad sequences, or none, that they are damage or a cut end. */
function isAlmostValid(text: string, high: number): boolean {
  const bad = countBad(text)
  if (bad === 0) return true
  // Without this a Latin-1 file with two accents would pass as damaged UTF-8.
  if (high - bad <= bad * 2) return false
  const inside = bad - countBad(text.slice(0, longestCut)) - countBad(text.slice(-longestCut))
  if (inside <= toleratedBadSequences && inside * bytesPerBadSequence <= high) return true
  return inside < high * toleratedBadShare
}

/** True if the beginning alone has more bad sequences than the whole, of this many bytes above ASCII, may have. */
function isBadFromTheStart(start: Uint8Array, encoding: string, high: number): boolean {
  const inside = countBad(decodeAs(start, encoding)) - 3 * longestCut
  return inside > toleratedBadSequences && inside >= high * toleratedBadShare
}

function countBad(text: string): number {
  let bad = 0
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) bad += 1
  return bad
}

/** True for Japanese in seven bits, which escape sequences switch to and back from. */
function isEscaped(bytes: Uint8Array): boolean {
  if (!bytes.includes(escapeByte)) return false
  const text = decodeAs(bytes, 'iso-2022-jp')
  return /[\u3040-\u30FF\u4E00-\u9FFF]/.test(text) && !text.includes(replacement)
}

const languages: Readonly<Record<string, 'japanese' | 'korean'>> = {
  shift_jis: 'japanese',
  'euc-jp': 'japanese',
  'euc-kr': 'korean',
}

function findEastAsian(bytes: Uint8Array): string | null {
  let best: string | null = null
  let bestScore = minimumScore
  const high = countHigh(bytes)
  const start = bytes.subarray(0, startBytes)
  for (const encoding of ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']) {
    if (isBadFromTheStart(start, encoding, high)) continue
    const text = decodeAs(bytes, encoding)
    if (!isAlmostValid(text, high)) continue
    const score = scoreEastAsian(text, languages[encoding])
    if (score <= bestScore) continue
    best = encoding
    bestScore = score
  }
  return best
}

/** Where an accented letter may have been read in a pair with the letter after it: one character inside a Latin word. */
const insideWord = /(?<=[a-z])[\u4E00-\u9FFF\uAC00-\uD7A3](?=[a-z])/gu
/** Common Han that Japanese writes otherwise now; Shift_JIS has them in an accented letter and one of a to z. */
const oldInJapanese = '當與點'
/** English of a Chinese office may have nothing Chinese but the quotation marks, whose bytes are nonsense in Latin. */
const inQuotes = /“[^“”]+”|‘[^‘’]+’/

/**
 * Returns the share of common characters among those outside ASCII, less half or all of the odd ones: private use,
 * rare Han, and letters of other scripts, which appear when a decoder was the wrong one.
 */
function scoreEastAsian(text: string, language?: 'japanese' | 'korean'): number {
  let letters = 0
  let common = 0
  // Such pairs are rare characters; common ones stand between letters in right text too.
  const isRare = (character: string): boolean =>
    !(commonHan.has(character) || commonHangul.has(character)) ||
    (language === 'japanese' && oldInJapanese.includes(character))
  let odd = 2 * (text.match(insideWord) ?? []).filter(isRare).length
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    // GB18030 has the accented letters of pinyin too: in a mostly English file they say nothing.
    if (code < 0x250 || isCjkPunctuation(code)) continue
    if (code >= 0x4e00 && code <= 0x9fff) {
      letters += 1
      if (commonHan.has(character)) common += 1
    } else if (code >= 0x3040 && code <= 0x30ff) {
      // Kana are half of Japanese text; in text misread as Chinese they turn up only now and then.
      letters += 1
      if (language === 'japanese') common += 1
      else odd += 0.25
    } else if (language === 'korean' && code >= 0xac00 && code <= 0xd7a3) {
      letters += 1
      if (commonHangul.has(character)) common += 1
    } else if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x3400 && code <= 0x4dbf)) odd += 1
    else if (code >= 0xff61 && code <= 0xff9f) odd += 1
    else odd += 0.5
  }
  if (letters === 0) return odd === 0 && inQuotes.test(text) ? 1 : -1
  return (common - odd) / letters
}

function isCjkPunctuation(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffef) ||
    code === 0x20ac
  )
}
