/**
 * The numbering of Chinese official texts, outermost first: their headings are often no larger than the body, only in
 * another face, and the face has no name that says so.
 */
const numberings = [
  /^第[一二三四五六七八九十百零\d]+[编篇章]/,
  /^第[一二三四五六七八九十百零\d]+节/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[.．]\s*(?=\p{Script=Han})/u,
] as const

/** From this rank on the numbers are those of list items too. */
export const listLikeRank = 4

/** Longer than this it is a sentence that happens to be numbered. */
const maxLength = 30
const endsLikeSentence = /[。；;，,：:！!？?、]$/

/** Returns the rank, 0 for the outermost, of the numbering with which a Chinese heading begins; null for other texts. */
export function findNumberingRank(text: string): number | null {
  if (text.length > maxLength || endsLikeSentence.test(text)) return null
  const rank = numberings.findIndex((numbering) => numbering.test(text))
  return rank < 0 ? null : rank
}

/** What the divisions of a law or contract are called, outermost first, with their number and a title or nothing. */
const divisions = [
  /^(?:book|part|title)\s+(?:[IVXLC]{1,7}|\d{1,3})(?!\w)/i,
  /^(?:chapter|annex|schedule|appendix)\s+(?:[IVXLC]{1,7}|[A-H]|\d{1,3})(?!\w)/i,
  /^(?:section|article)\s+(?:[IVXLC]{1,7}|\d{1,3})(?!\w)/i,
] as const
/** After the number a title begins with a capital; longer than this, or in a sentence, the division is only named. */
const divisionTitle = /^\S+\s+\S+?[.:]?(?:\s*[-–—]\s*|\s+|$)(?:["“(]?\p{Lu}.*)?$/u
const maxDivision = 80

/** Returns the rank, 0 for the outermost, of the division that the line names as a law does; null for other texts. */
export function findDivisionRank(text: string): number | null {
  if (text.length > maxDivision || /[.;,:?!\d]$/.test(text.replace(/^\S+\s+\S+$/, ''))) return null
  if (!divisionTitle.test(text)) return null
  const rank = divisions.findIndex((division) => division.test(text))
  return rank < 0 ? null : rank
}
