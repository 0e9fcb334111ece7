import { type PdfEngine, readUtf16 } from './engine.ts'

/** Returns the labels that the file gives its pages (/PageLabels); "" for pages without. */
export function readPageLabels(engine: PdfEngine, document: number, pageCount: number): string[] {
  return Array.from({ length: pageCount }, (_, index) =>
    readUtf16(engine, (buffer, length) => engine.api.FPDF_GetPageLabel(document, index, buffer, length)),
  )
}

/**
 * Returns a label per page: what is printed on it, else what the file says, else its number counted from 1.
 * Printed numbers count only where they agree with a neighbour, or stand alone in a document: a year at the foot of
 * a page looks like a page number.
 */
export function choosePageLabels(
  pageCount: number,
  printed: ReadonlyMap<number, string>,
  declared: readonly string[],
): string[] {
  const offsets = new Map<number, number>()
  for (const [page, label] of printed) {
    const offset = offsetOf(page, label)
    if (offset !== null) offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  }
  const isConsistent = (page: number, label: string): boolean => {
    const offset = offsetOf(page, label)
    return offset === null || printed.size === 1 || (offsets.get(offset) ?? 0) > 1
  }
  return Array.from({ length: pageCount }, (_, page) => {
    const label = printed.get(page)
    if (label !== undefined && isConsistent(page, label)) return label
    return declared[page] || String(page + 1)
  })
}

/** Returns by how much the printed number differs from the page's place; null for roman numbers. */
function offsetOf(page: number, label: string): number | null {
  return /^\d+$/.test(label) ? Number(label) - page : null
}
