import { readElements } from './core-properties.ts'
import { findElements, replaceElements } from './xml-elements.ts'

const hiddenProperty = /<w:vanish(?:\s+w:val\s*=\s*["']([^"'<]*)["'])?\s*\/>/

/** A part of the package without runs that a reader does not see, and their texts. */
export interface PlainPart {
  readonly xml: string
  readonly hidden: readonly string[]
}

/**
 * Returns the part with formulas as runs of text and without the runs that are formatted as hidden. mammoth passes over
 * the former and reads the latter like any other.
 */
export function makePlainRuns(xml: string): PlainPart {
  const hidden: string[] = []
  const visible = !xml.includes('<w:vanish')
    ? xml
    : replaceElements(xml, 'w:r', (whole, content) => {
        // What the formatting was before a tracked change is formatting inside the formatting.
        const [properties] = findElements(
          replaceElements(content, 'w:rPrChange', () => ''),
          'w:rPr',
        )
        if (properties === undefined || !isHidden(properties.content)) return whole
        hidden.push((readElements(`<r>${content}</r>`, ['t']).get('t') ?? []).join(''))
        return ''
      })
  // A carriage return is a line break under another name, which mammoth does not know.
  const open = unwrap(visible).replace(/<w:cr\s*\/>/g, '<w:br/>')
  return { xml: open.includes('<m:oMath') ? replaceFormulas(open) : open, hidden }
}

/** Returns the part with what fields show and what ruby stands over in the place of both: mammoth passes over them. */
function unwrap(xml: string): string {
  return replaceElements(xml.replace(/<\/?w:fldSimple(?:\s[^<>]*)?>/g, ''), 'w:ruby', (whole, content) => {
    const [base] = findElements(content, 'w:rubyBase')
    return base === undefined ? whole : `</w:r>${base.content}<w:r>`
  })
}

function isHidden(properties: string): boolean {
  const found = hiddenProperty.exec(properties)
  return found !== null && !['0', 'false', 'off'].includes(found[1] ?? '')
}

function replaceFormulas(xml: string): string {
  const bare = replaceElements(xml, 'm:oMathParaPr', () => '').replace(/<\/?m:oMathPara(?:\s[^<>]*)?>/g, '')
  return replaceElements(bare, 'm:oMath', (_whole, content) => {
    // A fraction is written on one line, as Word copies it.
    const line = content.replace(/<\/m:num>/g, '<m:t>/</m:t>')
    const text = [...line.matchAll(/<m:t(?:\s[^<>]*)?>([^<]*)<\/m:t>/g)].map(([, part]) => part).join('')
    return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  })
}
