/**
 * Numbers and signs that count paragraphs and headings, at their beginning: I. / 一、 / (二) / 3.2 / 第三章 / Part II / a
 * bullet. Read after NFKC, so full-width forms are plain ones.
 */
const enumerator =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}(?:部分|[章节節篇条條编編款])|\((?:[一二三四五六七八九十百]{1,4}|\d{1,3}|[a-z]|[ivxlc]{1,6})\)|[一二三四五六七八九十百]{1,4}、|\d{1,3}[.、)](?!\d)|\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s)|(?:[ivxlc]{1,6}|[a-z])[.)](?=\s|$)|(?:chapter|section|part|article|annex)\s+(?:\d{1,3}|[ivxlc]{1,6})\b[.:]?|[•·▪◦●○■◆*–—-](?=\s))\s*/iu

/** Words, numbers, and the characters of scripts written without spaces, one by one. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\d+(?:[.,]\d+)*%?|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+(?:['’]\p{L}+)*/gv

/** Returns the text as it is compared: NFKC, white space collapsed, trimmed. Equal results mean `same`. */
export function normaliseParagraph(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** Returns the number or sign with which a normalised text begins, without white space; "" without one. */
export function readEnumerator(normalised: string): string {
  return enumerator.exec(normalised)?.[0].trim() ?? ''
}

/** Returns the words, numbers and single Han characters of a normalised text behind its enumerator, in lower case. */
export function tokensOf(normalised: string): readonly string[] {
  return normalised.replace(enumerator, '').toLowerCase().match(token) ?? []
}

/** Says whether a token is a number, perhaps with a percent sign. */
export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** Says whether a token is one character of a script without spaces. */
export function isCharacter(word: string): boolean {
  const code = word.codePointAt(0) ?? 0
  const isIdeographic =
    (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000
  return isIdeographic && word.length === (code > 0xffff ? 2 : 1)
}
