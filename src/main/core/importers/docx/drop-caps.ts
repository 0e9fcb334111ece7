import { replaceElements } from './xml-elements.ts'

const dropCap = /<w:framePr\s[^<>]*w:dropCap\s*=\s*["'](?:drop|margin)["']/
const deletedMark = '<w:pPr><w:rPr><w:del w:id="0"/></w:rPr></w:pPr>'
/** A letter with a quotation mark before it, or two of them; more text in such a frame is a paragraph. */
const capLength = 3
const nextParagraph = /\s*<w:p[\s/>]/y

/**
 * Returns document.xml, without tracked formatting, with every drop cap joined to the paragraph it begins. Word keeps the
 * letter as a paragraph of its own in a frame; one whose mark is deleted is what mammoth reads as part of the next, so that
 * it is lost where the body, a cell or a table begins or ends instead.
 */
export function joinDropCaps(xml: string): string {
  if (!xml.includes('w:dropCap')) return xml
  return replaceElements(xml, 'w:p', (whole, content, end) => {
    nextParagraph.lastIndex = end
    const isCap = dropCap.test(content) && textLength(content) <= capLength && nextParagraph.test(xml)
    return isCap ? replaceElements(whole, 'w:pPr', () => deletedMark) : whole
  })
}

function textLength(content: string): number {
  const text = content.replace(/<[^<>]*>/g, '').replace(/&[^&;]*;/g, '?')
  return Array.from(text.trim()).length
}
