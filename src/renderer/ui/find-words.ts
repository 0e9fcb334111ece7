const searchable = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Returns whether a text holds every word that was typed, letter case and accents aside; null: nothing was typed. */
export function findWords(typed: string): ((text: string) => boolean) | null {
  const words = searchable(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  return (text) => {
    const hay = searchable(text)
    return words.every((word) => hay.includes(word))
  }
}
