import { softHyphen } from './clean-character.ts'
import type { Lexicon } from './lexicon.ts'
import { concat, type PlacedText, slice, unplaced } from './placed-text.ts'
import { joinsWithoutSpace } from './scripts.ts'

const brokenWord = /(\p{L}+(?:-\p{L}+)*)-$/u
const wordStart = /^\p{L}+(?:-\p{L}+)*/u
/** A line that ends with a soft hyphen, printed or not: the writer's software broke the word, so it is one word. */
const softlyBroken = /\p{L}(?:\u00AD-?|-\u00AD)$/u
/** Words inside a compound of three or more: "state-of-the-" + "art". Not those that begin many words, such as "in". */
const linkingPart = /-(?:of|the|to|and|by|on)$/i
/** What is written with a hyphen before almost any word, "self-" + "employed", and the endings it takes without one. */
const hyphenatedPrefix = /^(?:self|well)$/i
const suffixOfPrefix = /^(?:ish|less|hood|same|ness|ington)/i
/** Dashes and slashes at a line end bind the next line: "2015–" + "2018". */
const bindingEnd = /\S[-–/]$/

/** Returns two lines, or parts of a paragraph, as one text: words broken by a hyphen are joined, spaces put between. */
export function joinLines(first: PlacedText, second: PlacedText, lexicon: Lexicon): PlacedText {
  if (first.text === '') return second
  if (second.text === '') return first
  if (softlyBroken.test(first.text) && wordStart.test(second.text))
    return concat(withoutHyphen(first), second)
  const whole = first.text.endsWith(softHyphen) ? slice(first, 0, -1) : first
  const broken = brokenWord.exec(whole.text)
  const start = wordStart.exec(second.text)
  if (broken !== null && start !== null) {
    return keepsHyphen(broken[1] ?? '', start[0], lexicon)
      ? concat(whole, second)
      : concat(withoutHyphen(whole), second)
  }
  if (bindingEnd.test(whole.text)) return concat(whole, second)
  const before = lastCharacter(whole.text)
  const after = String.fromCodePoint(second.text.codePointAt(0) ?? 0)
  return joinsWithoutSpace(before, after) ? concat(whole, second) : concat(whole, unplaced(' '), second)
}

/** Returns the lines as one text. */
export function joinAll(texts: readonly PlacedText[], lexicon: Lexicon): PlacedText {
  return texts.reduce((joined, next) => joinLines(joined, next, lexicon), {
    text: '',
    glyphs: [],
  } as PlacedText)
}

function keepsHyphen(before: string, after: string, lexicon: Lexicon): boolean {
  const first = before.toLowerCase()
  const second = after.toLowerCase()
  if (lexicon.has(first + second)) return false
  if (lexicon.has(`${first}-${second}`)) return true
  if (linkingPart.test(before)) return true
  if (hyphenatedPrefix.test(before) && !suffixOfPrefix.test(after)) return true
  return /^\p{Lu}/u.test(after)
}

function withoutHyphen(placed: PlacedText): PlacedText {
  return slice(placed, 0, placed.text.length - (/[\u00AD-]+$/.exec(placed.text)?.[0].length ?? 0))
}

function lastCharacter(text: string): string {
  const last = text.at(-1) ?? ''
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(-2) : last
}
