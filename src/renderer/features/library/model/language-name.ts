const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', fallback: 'none' })
const known = new Map<string, string>()

/** Returns the English name of a BCP 47 tag's language: "zh-Hans" is "Chinese"; "" for "". */
export function languageName(tag: string): string {
  const cached = known.get(tag)
  if (cached !== undefined) return cached
  let name = tag
  try {
    name = tag === '' ? '' : (names.of(new Intl.Locale(tag).language) ?? tag)
  } catch {
    // Not a tag: shown as it stands in the record.
  }
  known.set(tag, name)
  return name
}

/** Returns whether a text is a well-formed BCP 47 tag of a language that has a name. */
export function isLanguage(tag: string): boolean {
  try {
    return names.of(new Intl.Locale(tag).language) !== undefined
  } catch {
    return false
  }
}
