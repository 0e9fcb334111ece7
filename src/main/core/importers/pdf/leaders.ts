/** A dotted leader with a page number, as the lines of a table of contents have: each is a block, none is a heading. */
const leaderLine = /(?:\.\s?){4,}\s*[\divxlc]+$|…{2,}\s*\d+$/i

/** Returns whether the text is a line of a table of contents. */
export function isLeaderLine(text: string): boolean {
  return leaderLine.test(text)
}
