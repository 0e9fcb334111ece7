/** Returns how many words a passage has; in Chinese and Japanese, whose words have no ends, how many characters. */
export function countWords(
  text: string,
  language: string,
): { readonly unit: 'words' | 'characters'; readonly count: number } {
  if (/^(zh|ja)/.test(language)) return { unit: 'characters', count: [...text.replace(/\s/g, '')].length }
  const words = new Intl.Segmenter(language === '' ? 'en' : language, { granularity: 'word' }).segment(text)
  let count = 0
  for (const { isWordLike } of words) if (isWordLike === true) count++
  return { unit: 'words', count }
}
