/** A mark at the start of a list item, or of a numbered paragraph. */
export interface ListMark {
  /** As printed, without the space after it. */
  readonly label: string
  /** Code units up to the text itself. */
  readonly length: number
  readonly kind: 'bullet' | 'dash' | 'number' | 'other'
}

/**
 * Bullets, and the private-use characters that Word's symbol fonts leave for them. Those below U+F0A0 are letters in the
 * one font and discs, squares and diamonds in the other: a space tells a bullet.
 */
const bullet = /^([•●▪■◦‣∙·○◆◇➢✓⁃\uF0A0-\uF0FF]|[\uF06C\uF06E\uF06F\uF071\uF075-\uF077](?=\s))\s*/
/** A dash or an "o" (Word's second level) is a bullet only among its like. */
const dash = /^(?:([–—\-*o])\s+|([–—-])(?=[\u4E00-\u9FFF《“（]))(?=\S)/
const number = /^(\(?\d{1,2}[.)）])(?:\s+|(?=[\u4E00-\u9FFF]))(?=\S)/
/** Numbering of paragraphs that are not kept as list items: (a), iv), （一）, ①, 1、, of articles: 第三条, and of references: [3]. */
const other =
  /^(第[一二三四五六七八九十百零〇\d]{1,6}条(?:之[一二三四五六七八九十])?(?=\s)|[（(][a-zivx\d一二三四五六七八九十]{1,3}[)）]|\d{1,2}、|[一二三四五六七八九十]{1,3}、|[a-z][.)]|[①-⑳]|\[\d{1,3}\])(?:\s+|(?=[\u4E00-\u9FFF]))/

/** Returns the mark with which the text begins; null without one. */
export function findListMark(text: string): ListMark | null {
  return (
    match(bullet, 'bullet', text) ??
    match(dash, 'dash', text) ??
    match(number, 'number', text) ??
    match(other, 'other', text)
  )
}

function match(pattern: RegExp, kind: ListMark['kind'], text: string): ListMark | null {
  const found = pattern.exec(text)
  return found === null ? null : { label: found[1] ?? found[2] ?? '', length: found[0].length, kind }
}
