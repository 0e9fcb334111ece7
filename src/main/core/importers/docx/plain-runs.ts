import { readElements } from './core-properties.ts'

const run = /<w:r(?:\s[^>]*)?>\s*<w:rPr>([\s\S]*?)<\/w:rPr>([\s\S]*?)<\/w:r>/g
const hiddenProperty = /<w:vanish(?:\s+w:val\s*=\s*["']([^"']*)["'])?\s*\/>/
const ruby = /<w:ruby>[\s\S]*?<w:rubyBase>([\s\S]*?)<\/w:rubyBase>\s*<\/w:ruby>/g
const formula = /<m:oMath(?:\s[^>]*)?>([\s\S]*?)<\/m:oMath>/g

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
    : xml.replace(run, (all, properties: string, content: string) => {
        // A run around a text box ends at the first run inside: it is left as it is.
        if (!isHidden(properties) || /<w:r[\s>]/.test(content)) return all
        hidden.push((readElements(`<r>${content}</r>`, ['t']).get('t') ?? []).join(''))
        return ''
      })
  const open = unwrap(visible)
  return { xml: open.includes('<m:oMath') ? replaceFormulas(open) : open, hidden }
}

/** Returns the part with what fields show and what ruby stands over in the place of both: mammoth passes over them. */
function unwrap(xml: string): string {
  return xml
    .replace(/<\/?w:fldSimple(?:\s[^>]*)?>/g, '')
    .replace(ruby, (_all, base: string) => `</w:r>${base}<w:r>`)
}

function isHidden(properties: string): boolean {
  // What the formatting was before a tracked change comes after what it is now.
  const found = hiddenProperty.exec(properties.replace(/<w:rPrChange[\s\S]*/, ''))
  return found !== null && !['0', 'false', 'off'].includes(found[1] ?? '')
}

function replaceFormulas(xml: string): string {
  return xml
    .replace(/<m:oMathParaPr>[\s\S]*?<\/m:oMathParaPr>|<\/?m:oMathPara(?:\s[^>]*)?>/g, '')
    .replace(formula, (_all, content: string) => {
      // A fraction is written on one line, as Word copies it.
      const line = content.replace(/<\/m:num>/g, '<m:t>/</m:t>')
      const text = [...line.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/g)].map(([, part]) => part).join('')
      return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    })
}
