import { splitTitle } from './split-title.ts'

/** A name as its beginning, which may be cut, and its end, which stays in sight; the latter may be "". */
export type SplitName = readonly [start: string, end: string]

/** So many letters, a Chinese character counting twice, are in sight in a narrow list. */
const listRoom = 24
/** Names are told apart by so many letters from the first on in which they differ, with the sign of being cut. */
const tellFrom = 6
/** Leaving out a shorter beginning would win no room: it is as wide as what stays of it when it is cut. */
const leadFrom = 6

/**
 * Returns how to cut each of the names that stand in one list, of which `room` letters are in sight: names whose
 * beginnings leave no room for what tells them from the likest other one keep their ends from the word on in which they
 * differ from it; all others as `splitTitle` has it.
 */
export function splitAlike(names: Iterable<string>, room = listRoom): ReadonlyMap<string, SplitName> {
  // The likest name is a neighbour in this order.
  const ordered = [...new Set(names)].sort()
  const parts = new Map<string, SplitName>()
  for (const [index, name] of ordered.entries()) {
    const alike = Math.max(
      commonLength([name, ordered[index - 1] ?? '']),
      commonLength([name, ordered[index + 1] ?? '']),
    )
    const start = name.slice(0, wordStart(name.slice(0, alike)))
    const title = splitTitle(name)
    const tells = countLetters(name.slice(0, alike)) + tellFrom + countLetters(title[1]) <= room
    parts.set(
      name,
      tells || countLetters(start) < leadFrom || start === name ? title : [start, name.slice(start.length)],
    )
  }
  return parts
}

/**
 * Returns, for each of the names, with how many code units all begin that begin like it: where there is little room these
 * say the least. 0 where the others differ soon.
 */
export function commonLeads(names: Iterable<string>): ReadonlyMap<string, number> {
  const leads = new Map<string, number>()
  for (const alike of Map.groupBy(new Set(names), (name) => name.slice(0, 2)).values()) {
    const common = alike[0]?.slice(0, commonLength(alike)) ?? ''
    const lead = common.slice(0, wordStart(common))
    for (const name of alike)
      leads.set(name, alike.length < 2 || countLetters(lead) < leadFrom ? 0 : lead.length)
  }
  return leads
}

/** Returns how many letters wide a text is: a Chinese character is as wide as two. */
export function countLetters(text: string): number {
  let letters = 0
  for (const character of text) letters += isWide(character) ? 2 : 1
  return letters
}

/** Whether a character is as wide as two letters. */
export const isWide = (character: string) => /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character)

/** Returns where the word begins in which the text ends, with a bracket before it; a Chinese character is a word. */
export function wordStart(text: string): number {
  return text.length - (/[（(]?[^\s（(\p{Script=Han}]*$/u.exec(text)?.[0].length ?? 0)
}

/** Returns how many code units all of the texts begin with together; at least one text is given. */
export function commonLength(texts: readonly string[]): number {
  // The first and the last in order differ soonest.
  const ordered = texts.toSorted()
  const [first = '', last = ''] = [ordered[0], ordered.at(-1)]
  let length = 0
  while (length < first.length && first[length] === last[length]) length++
  return length
}
