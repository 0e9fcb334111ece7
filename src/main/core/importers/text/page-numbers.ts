import type { TextParagraph } from './text-paragraphs.ts'

/** What printed pages have below or above their text; a bare number may be a figure of a table. */
const pageNumber =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|第\s?\d{1,4}\s?页(?:[，,\s]*共\s?\d{1,4}\s?页)?)$/i

/**
 * Parts the page numbers from the text: those directly before a form feed, or at the end of a text that has
 * form feeds. Elsewhere such a line is text.
 */
export function takePageNumbers(paragraphs: readonly TextParagraph[]): {
  readonly text: readonly TextParagraph[]
  readonly numbers: readonly string[]
} {
  const hasPages = paragraphs.some(({ startsPage }, index) => startsPage && index > 0)
  const isNumber = ({ text }: TextParagraph, index: number): boolean => {
    const next = paragraphs[index + 1]
    return hasPages && pageNumber.test(text) && (next === undefined || next.startsPage)
  }
  return {
    text: paragraphs.filter((paragraph, index) => !isNumber(paragraph, index)),
    numbers: paragraphs.filter(isNumber).map(({ text }) => text),
  }
}
