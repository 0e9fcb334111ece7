/** So much of the end stays in sight: a year with its brackets. */
const maxEnd = 9

/** Returns a title as its beginning, which may be cut, and its last word, which stays; the latter "" without a number in it. */
export function splitTitle(title: string): [start: string, end: string] {
  if (title.length < 2 * maxEnd) {
    const year = /^(.{4,}?)(?<!\d)([（(]?\d{4}年?[)）]?)$/su.exec(title)
    return year?.[1] !== undefined && year[2] !== undefined ? [year[1], year[2]] : [title, '']
  }
  const tail = title.slice(-maxEnd)
  const word = /(?:\s\S+|[（(][^（(]*|\d[\d\p{P}]*年?)$/u.exec(tail)?.[0]
  return word === undefined || !/\d/.test(word) ? [title, ''] : [title.slice(0, -word.length), word]
}
