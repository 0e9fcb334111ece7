/**
 * A line that is nothing but a page number: "12", "– 12 –", "Page 3 of 9", "p. 4", "第 5 页", "第5页 共9页", "3/9", "xiv".
 */
const pageNumber =
  /^[\s\-–—·|•]*(?:page|seite|pagina|página|p\.|pp\.|第)?\s*(\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})\s*(?:[页頁](?:\s*[,，/]?\s*共\s*\d+\s*[页頁])?|(?:of|von|de|sur)\s+\d+|\/\s*\d+)?[\s\-–—·|•]*$/i

/** One that also says how many pages there are, in words: it is a page number even in a document of one page. */
const countedPage =
  /^[^\d\p{L}]*(?:(?:page|seite|pagina|página|p\.)\s*\d+\s*(?:of|von|de|sur)\s+\d+|第\s*\d+\s*[页頁].*共)/iu

/** Returns whether the text is a page number that names the number of pages too, such as "Page 1 of 1". */
export function isCountedPage(text: string): boolean {
  return pageNumber.test(text) && countedPage.test(text)
}

/** Returns whether the text is a printed page number and nothing else. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text)
}

/** Returns the number in such a text as it is printed, "iv" or "12"; null when it is no page number. */
export function findPrintedNumber(text: string): string | null {
  return pageNumber.exec(text)?.[1] ?? null
}
