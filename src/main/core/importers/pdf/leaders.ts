/** A dotted leader with a page number, as the lines of a table of contents have: each is a block, none is a heading. */
const leaderLine = /(?:\.\s?){4,}\s*[\divxlc]+$|…{2,}\s*\d+$/i

/** Returns whether the text is a line of a table of contents. */
export function isLeaderLine(text: string): boolean {
  return leaderLine.test(text)
}

const twoLeaders = /(?:\.\s?){4}[^.]*[^.\s][^.]*(?:\.\s?){4}/

/**
 * Returns whether lines with leaders, one after the other, are of a table of contents: page numbers do not fall, as
 * sums of money do, and there is one on each line.
 */
export function areContents(texts: readonly string[]): boolean {
  const pages = texts.map((text) => Number(/\d+$/.exec(text)?.[0] ?? Number.NaN))
  const falls = pages.some((page, index) => page < (pages[index - 1] ?? 0))
  return !falls && !texts.some((text) => twoLeaders.test(text))
}
