/** A longer first line is a sentence, not a title. */
const maxTitle = 120

/** Returns the first line of a text as its title; "" when that line is too long to be one. */
export function suggestTitle(text: string): string {
  const line =
    text
      .trim()
      .split(/\r?\n/, 1)[0]
      ?.trim()
      .replace(/^#+\s*/, '') ?? ''
  return [...line].length <= maxTitle ? line : ''
}
