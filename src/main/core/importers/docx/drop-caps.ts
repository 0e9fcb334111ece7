import { replaceElements } from './xml-elements.ts'

const dropCap = /<w:framePr\s[^<>]*w:dropCap\s*=\s*["'](?:drop|margin)["']/

/**
 * Returns document.xml, without tracked formatting, with every drop cap joined to the paragraph it begins. Word keeps the
 * letter as a paragraph of its own in a frame; one whose mark is deleted is what mammoth reads as part of the next.
 */
export function joinDropCaps(xml: string): string {
  if (!xml.includes('w:dropCap')) return xml
  return replaceElements(xml, 'w:pPr', (whole, content) =>
    dropCap.test(content) ? '<w:pPr><w:rPr><w:del w:id="0"/></w:rPr></w:pPr>' : whole,
  )
}
