import { type PackageParts, readPartText } from './read-package.ts'

const relation = /\sr:(?:embed|link|id)\s*=\s*["']([^"'<]*)["']/g
const noteMark = /<w:(foot|end)noteReference\s[^<>]*?w:id\s*=\s*["'](-?\d+)["'][^<>]*\/>/g

/**
 * Returns document.xml without references to pictures and the marks of notes that the package does not hold, as programs
 * that take a document apart leave them: mammoth would give the whole document up.
 */
export function dropDeadReferences(documentXml: string, parts: PackageParts): string {
  const related = idsIn(readPartText(parts, 'word/_rels/document.xml.rels'), /\sId\s*=\s*["']([^"'<]*)["']/g)
  const notes = {
    foot: idsIn(readPartText(parts, 'word/footnotes.xml'), /<w:footnote\s[^<>]*?w:id\s*=\s*["'](-?\d+)["']/g),
    end: idsIn(readPartText(parts, 'word/endnotes.xml'), /<w:endnote\s[^<>]*?w:id\s*=\s*["'](-?\d+)["']/g),
  }
  return documentXml
    .replace(relation, (attribute, id: string) => (related.has(id) ? attribute : ''))
    .replace(noteMark, (mark, kind: 'foot' | 'end', id: string) => (notes[kind].has(id) ? mark : ''))
}

function idsIn(xml: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...xml.matchAll(pattern)].map(([, id]) => id ?? ''))
}
