import type { Element } from 'hast'
import { childElements, elementText, findElements, headingLevels, readAttribute } from './element-kinds.ts'

/** A table whose longest cell holds this share of its text, and is this long, is a frame around that text. */
const frameCellShare = 0.5
const frameCellLength = 300
/** A data cell seldom has more paragraphs than this. */
const dataCellParagraphs = 3

/** Returns the rows of the table itself, not those of tables inside it, each as its cells. */
export function tableRows(table: Element): Element[][] {
  const rows: Element[] = []
  const groups: Record<string, number> = { thead: 0, tbody: 1, tfoot: 2 }
  // The foot may be written before the body; on paper it comes last.
  const parts = [...childElements(table)].sort((a, b) => (groups[a.tagName] ?? 1) - (groups[b.tagName] ?? 1))
  for (const part of parts) {
    if (part.tagName === 'tr') rows.push(part)
    else if (part.tagName in groups) rows.push(...childElements(part).filter((row) => row.tagName === 'tr'))
  }
  return rows.map((row) =>
    childElements(row).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th'),
  )
}

/**
 * True if the table holds data rather than arranging a page. Government sites still lay pages out with tables, and
 * there every paragraph must stay a paragraph.
 */
export function isDataTable(table: Element, rows: readonly (readonly Element[])[]): boolean {
  if (['presentation', 'none'].includes(readAttribute(table, 'role'))) return false
  if (findElements(table, (element) => element.tagName === 'table').length > 0) return false
  if (Math.max(0, ...rows.map((row) => row.length)) < 2) return false
  if (findElements(table, isHeaderPart).length > 0) return true
  const cells = rows.flat()
  if (cells.some((cell) => findElements(cell, isPageStructure).length > 0)) return false
  const lengths = cells.map((cell) => elementText(cell).length)
  const longest = Math.max(...lengths)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return longest < frameCellLength || longest < total * frameCellShare
}

function isHeaderPart(element: Element): boolean {
  return element.tagName === 'th' || element.tagName === 'caption'
}

function isPageStructure(element: Element): boolean {
  if (element.tagName in headingLevels || ['hr', 'nav', 'article', 'form'].includes(element.tagName))
    return true
  return childElements(element).filter((child) => child.tagName === 'p').length > dataCellParagraphs
}
