import type { PdfEngine } from './engine.ts'
import { mapBox, type PageFrame } from './page-frame.ts'
import type { Character, TextObject } from './read-characters.ts'

/** The ink of a raised digit begins this many font sizes above the baseline; that of others on it or below. */
const raisedInk = 0.15
/** How large such a digit looks, and how far above the baseline its own one is, in font sizes. */
const looksLike = 0.6
const raisedBy = 0.33
const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit) => digit.charCodeAt(0))
const firstSuperscript = 0xb2
const lastSuperscript = 0x2079
const fractionSlash = 0x2044
const lineEnd = 0x0a
const raisedDigit = 0
/** Note marks follow a word or its punctuation; not an opening bracket, a hyphen or a slash. */
const carriesMark = /[\p{L}\p{Pe}\p{Pf}.,;:!?。，；：！？、"']/u
/** Before a superscript character that is no note mark: names and units of any script, and terms in brackets. */
const raisedToPower = /[\p{L})\]]/u

/** Raised digits that follow each other. */
interface Run {
  /** The place of the first among the characters of the page. */
  readonly at: number
  /** The code point before. */
  readonly before: number
  readonly plain: TextObject
  readonly raised: TextObject
  number: string
  /** As they are in the file. */
  source: string
}

/**
 * Finds digits that a font raises by glyphs of their own, or that are superscript characters: they have the size and
 * baseline of the text around them. Is asked about the characters of a page in their order.
 */
export class RaisedGlyphs {
  private readonly engine: PdfEngine
  private readonly textPage: number
  private readonly frame: PageFrame
  /** The character before as a code point; 0 for a raised digit. */
  private before = lineEnd
  private readonly runs: Run[] = []

  constructor(engine: PdfEngine, textPage: number, frame: PageFrame) {
    this.engine = engine
    this.textPage = textPage
    this.frame = frame
  }

  /**
   * Returns the digit and the object of small raised type that the character stands for; null for any other character.
   * `at` is the place that it will have among the characters of the page.
   */
  read(
    code: number,
    index: number,
    object: TextObject,
    at: number,
  ): { text: string; object: TextObject } | null {
    const before = this.before
    this.before = code
    if (code < 0x30 || (code > 0x39 && code < firstSuperscript) || code > lastSuperscript) return null
    const isDigit = code <= 0x39
    const value = isDigit ? code - 0x30 : superscripts.indexOf(code)
    if (value < 0) return null
    const last = this.runs.at(-1)
    const goesOn = before === raisedDigit && last?.plain === object
    if (before !== raisedDigit && !canCarryMark(before)) return null
    if (isDigit && !this.isInkRaised(index, object)) return null
    const run = goesOn ? last : { at, before, plain: object, raised: raise(object), number: '', source: '' }
    if (!goesOn) this.runs.push(run)
    run.number += value
    run.source += String.fromCharCode(code)
    this.before = raisedDigit
    return { text: String(value), object: run.raised }
  }

  /** Gives names such as "GOsa²" their superscript characters back: no line of the page begins with that number. */
  keepNames(characters: Character[]): void {
    const labels = new Set(this.runs.filter(({ before }) => before === lineEnd).map(({ number }) => number))
    for (const { at, before, plain, raised, number, source } of this.runs) {
      if (labels.has(number) || /\d/.test(source) || !raisedToPower.test(String.fromCharCode(before)))
        continue
      for (let index = 0; index < source.length; index++) {
        const character = characters[at + index]
        if (character?.object === raised)
          characters[at + index] = { ...character, text: source.charAt(index), object: plain }
      }
    }
  }

  /** A line of the page ends. */
  endLine(): void {
    this.before = lineEnd
  }

  private isInkRaised(index: number, { angle, size, y }: TextObject): boolean {
    if (Math.abs(angle) > 1) return false
    const { raw, scratch } = this.engine
    if (raw.FPDFText_GetUnicode(this.textPage, index + 1) === fractionSlash) return false
    // Left, right, bottom, top.
    if (raw.FPDFText_GetCharBox(this.textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24) === 0)
      return false
    const { doubles } = this.engine.memory
    const [left = 0, right = 0, bottom = 0, top = 0] = doubles.subarray(scratch >> 3, (scratch >> 3) + 4)
    const ink = mapBox(this.frame.toPage, left, bottom, right, top)
    return y - ink.bottom > raisedInk * size
  }
}

function canCarryMark(code: number): boolean {
  return code === lineEnd || (code <= 0xffff && carriesMark.test(String.fromCharCode(code)))
}

function raise(object: TextObject): TextObject {
  return { ...object, size: looksLike * object.size, y: object.y - raisedBy * object.size }
}
