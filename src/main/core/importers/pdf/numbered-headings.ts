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
