import type { ParagraphStyle } from './paragraph-styles.ts'

/** What a paragraph style means for the outline: the title, or a heading of level 1 to 9. */
export type OutlineRole = 'title' | number

const titleName = /^(?:title|标题|標題|titel|titre|título|titolo|表題|제목|文档标题|大标题)$/i
const headingName =
  /^(?:heading|标题|標題|überschrift|titre|título|titolo|見出し|제목|заголовок|nagłówek|rubrik|kop)\s*([1-9])$/i
/** Word's own value for "no outline level". */
const bodyLevel = 9

/**
 * Returns the role of every paragraph style that has one, by style id: by its name in the languages of Word, WPS and
 * LibreOffice, else by its outline level, its own or inherited.
 */
export function readOutlineRoles(styles: ReadonlyMap<string, ParagraphStyle>): Map<string, OutlineRole> {
  const roles = new Map<string, OutlineRole>()
  for (const style of styles.values()) {
    const role = findRole(style, styles)
    if (role !== null) roles.set(style.id, role)
  }
  return roles
}

function findRole(style: ParagraphStyle, styles: ReadonlyMap<string, ParagraphStyle>): OutlineRole | null {
  const seen = new Set<ParagraphStyle>()
  for (
    let at: ParagraphStyle | undefined = style;
    at !== undefined && !seen.has(at);
    at = styles.get(at.basedOn)
  ) {
    seen.add(at)
    const named = headingName.exec(at.name)?.[1]
    if (named !== undefined) return Number(named)
    if (titleName.test(at.name)) return 'title'
    if (/^toc\b|^目录|^contents\b/i.test(at.name) || at.outlineLevel === bodyLevel) return null
    if (at.outlineLevel !== null) return at.outlineLevel + 1
  }
  return null
}
