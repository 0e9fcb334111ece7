import { commonLength, countLetters, isWide, wordStart } from '../../../../ui/split-alike.ts'
import { splitTitle } from '../../../../ui/split-title.ts'

/** A column's name as its head shows it: the beginning, which may be cut, and the end, which stays in sight. */
export interface HeadLabel {
  readonly start: string
  /** "" where the whole name fits. */
  readonly end: string
}

/** Pixels of a letter, on average, in the type of heads; a Chinese character takes two. */
const letterWidth = 6.3
/** Lines break before they are full. */
const filled = 0.85

/**
 * Returns how the names of columns are shown in heads that have so many lines of so many pixels. Names that would be cut
 * and begin alike keep their ends from where they differ on, such as a city and a year; others their last word with a
 * number.
 */
export function headLabels(names: readonly string[], lineWidth: number, lines: number): HeadLabel[] {
  const line = (lineWidth / letterWidth) * filled
  const isLong = (name: string) => countLetters(name) > line * lines
  const beginning = (name: string) => takeLetters(name, line * (lines - 1))
  const alike = new Map<string, string[]>()
  for (const name of names.filter(isLong)) {
    const others = alike.get(beginning(name))
    if (others === undefined) alike.set(beginning(name), [name])
    else others.push(name)
  }
  return names.map((name) => {
    if (!isLong(name)) return { start: name, end: '' }
    const others = alike.get(beginning(name)) ?? []
    if (others.length < 2) {
      const [start, end] = splitTitle(name)
      return { start, end: end.trimStart() }
    }
    const from = wordStart(name.slice(0, commonLength(others)))
    return { start: name.slice(0, from).trimEnd(), end: name.slice(from) }
  })
}

function takeLetters(text: string, limit: number): string {
  let letters = 0
  let taken = ''
  for (const character of text) {
    letters += isWide(character) ? 2 : 1
    if (letters > limit) break
    taken += character
  }
  return taken
}
