import type { OutlineRole } from './heading-styles.ts'
import { findElements, replaceElements } from './xml-elements.ts'

/** Style ids that the style map turns into headings; no style of the file has such a name. */
export const headingStyleId = (level: number): string => `BriefmarkHeading${level}`

const deepestLevel = 6
const styleReference = /<w:pStyle\s+w:val\s*=\s*(?:"([^"<]*)"|'([^'<]*)')\s*\/>/
const outlineLevel = /<w:outlineLvl\s+w:val\s*=\s*["']([0-8])["']\s*\/>/

/** document.xml with its headings marked, and whether it has a paragraph styled as title. */
export interface MarkedDocument {
  readonly xml: string
  readonly hasTitle: boolean
}

/** Returns document.xml without what tracked changes say that the properties of paragraphs were. */
export function dropFormerProperties(documentXml: string): string {
  return replaceElements(documentXml, 'w:pPrChange', () => '')
}

/**
 * Returns document.xml with the style of every heading replaced by one that tells only its level. mammoth knows
 * neither outline levels nor localised style names. Where the text has a title, it is level 1 and "heading 1" level 2.
 * The former properties must be dropped before.
 */
export function markHeadings(documentXml: string, roles: ReadonlyMap<string, OutlineRole>): MarkedDocument {
  const hasTitle = findTitle(documentXml, roles)
  const xml = replaceElements(documentXml, 'w:pPr', (all, inner) => {
    const level = findLevel(inner, roles, hasTitle ? 1 : 0)
    if (level === null) return all
    const style = `<w:pStyle w:val="${headingStyleId(Math.min(level, deepestLevel))}"/>`
    return `<w:pPr>${style}${inner.replace(styleReference, '')}</w:pPr>`
  })
  return { xml, hasTitle }
}

function findLevel(
  properties: string,
  roles: ReadonlyMap<string, OutlineRole>,
  shift: number,
): number | null {
  const role = roles.get(readStyleId(properties))
  if (role === 'title') return 1
  if (role !== undefined) return role + shift
  const direct = outlineLevel.exec(properties)?.[1]
  return direct === undefined ? null : Number(direct) + 1 + shift
}

function findTitle(xml: string, roles: ReadonlyMap<string, OutlineRole>): boolean {
  for (const { content } of findElements(xml, 'w:pPr')) {
    if (roles.get(readStyleId(content)) === 'title') return true
  }
  return false
}

function readStyleId(properties: string): string {
  const match = styleReference.exec(properties)
  return match?.[1] ?? match?.[2] ?? ''
}
