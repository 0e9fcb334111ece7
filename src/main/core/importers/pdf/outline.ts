import { type PdfEngine, readUtf16 } from './engine.ts'

/** An entry of the file's outline (bookmarks). */
export interface OutlineEntry {
  readonly title: string
  /** 1 for the outermost entries. */
  readonly level: number
  /** Index of the page it leads to; -1 when it names none. */
  readonly page: number
}

/** Deeper entries than headings have levels, and more entries than a report has, are not read. */
const maxLevel = 6
const maxEntries = 10_000

/** Returns the outline in order; empty without one. Loops in a damaged outline are cut. */
export function readOutline(engine: PdfEngine, document: number): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const seen = new Set<number>()
  const walk = (parent: number, level: number): void => {
    let bookmark = engine.api.FPDFBookmark_GetFirstChild(document, parent)
    while (bookmark !== 0 && !seen.has(bookmark) && entries.length < maxEntries) {
      seen.add(bookmark)
      const here = bookmark
      const title = readUtf16(engine, (buffer, length) =>
        engine.api.FPDFBookmark_GetTitle(here, buffer, length),
      )
      if (title.trim() !== '')
        entries.push({ title: title.trim(), level, page: findPage(engine, document, here) })
      if (level < maxLevel) walk(bookmark, level + 1)
      bookmark = engine.api.FPDFBookmark_GetNextSibling(document, bookmark)
    }
  }
  walk(0, 1)
  return entries
}

function findPage(engine: PdfEngine, document: number, bookmark: number): number {
  const { api } = engine
  let destination = api.FPDFBookmark_GetDest(document, bookmark)
  if (destination === 0) {
    const action = api.FPDFBookmark_GetAction(bookmark)
    if (action !== 0) destination = api.FPDFAction_GetDest(document, action)
  }
  return destination === 0 ? -1 : api.FPDFDest_GetDestPageIndex(document, destination)
}
