/** Characters that set without spaces between them: Han, kana, Bopomofo, Hangul excluded, full-width punctuation. */
const cjk =
  /[\u2E80-\u2FDF\u3001-\u30FF\u3100-\u312F\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFF}]/u
/** Quotes, dashes and ellipses stand in Chinese and in Latin text; beside a CJK character they are Chinese. */
const sharedPunctuation = /[“”‘’…—·%A-Za-z0-9]/

/** A line feed free run of white space between two CJK characters, which no writer typed. */
export const strayCjkSpace =
  /(?<=[\u2E80-\u2FDF\u3000-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60]) +(?=[\u2E80-\u2FDF\u3000-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF01-\uFF60])/g

/** A sentence end at the end of a text, with closing quotes, brackets and a note number after it; not a number's point. */
const sentenceEnd = /(?:[!?。！？：:;；…]|\.(?!\d)|(?<!\d)\.)["”’』」»)）\]]*\s*\d{0,3}$/

/** Returns whether the text holds a character of Chinese or Japanese writing. */
export function hasCjk(text: string): boolean {
  return cjk.test(text)
}

/** Returns whether two parts of a text meet without a space: `before` and `after` are the code units at the seam. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  if (hasCjk(before)) return hasCjk(after) || sharedPunctuation.test(after)
  return hasCjk(after) && sharedPunctuation.test(before)
}

/** Returns whether the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text)
}
