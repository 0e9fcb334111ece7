import mammoth from 'mammoth'
import { ImportError } from '../importer.ts'
import { headingStyleId } from './mark-headings.ts'
import { decodePart, type PackageParts } from './read-package.ts'

const quoteStyles = ['Quote', 'Intense Quote', 'Quotations', 'Block Text', '引用', '明显引用']
const codeStyles = ['HTML Preformatted', 'Preformatted Text', 'Source Code', 'Code', 'HTML 预设格式']

/** Returns whether paragraphs of a style of this name that follow each other are one block of code. */
export function isCodeStyle(name: string): boolean {
  return codeStyles.some((known) => known.toLowerCase() === name.toLowerCase())
}

/** Names of styles are compared without case. Rules of ours come before mammoth's own. */
const styleMap: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${headingStyleId(level)} => h${level}:fresh`),
  ...quoteStyles.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...codeStyles.map((name) => `p[style-name='${name}'] => pre:separator('\\n')`),
  "p[style-name='Heading'] => p:fresh",
  'p.Heading => p:fresh',
  "br[type='page'] => hr.page-break:fresh",
]

/**
 * Returns the document as HTML: insertions kept, deletions, comments, headers and footers left out, notes as a list at
 * the end. mammoth reads from parts that were inflated under our limits, and opens no zip itself.
 */
export async function convertToHtml(parts: PackageParts): Promise<string> {
  // mammoth's `file` input is not in its typings; the empty buffer satisfies them and is not looked at.
  const input = { arrayBuffer: new ArrayBuffer(0), file: serveParts(parts) }
  try {
    const result = await mammoth.convertToHtml(input, {
      styleMap: [...styleMap],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    })
    return result.value
  } catch (error) {
    if (error instanceof RangeError) throw new ImportError('tooComplex', { limit: 'depth' }, { cause: error })
    throw new ImportError('damaged', { part: 'document' }, { cause: error })
  }
}

/** What mammoth asks of a zip file. */
interface ServedParts {
  exists(name: string): boolean
  read(name: string, encoding?: string): Promise<string | Uint8Array>
}

function serveParts(parts: PackageParts): ServedParts {
  return {
    exists: (name) => parts.has(name),
    async read(name, encoding) {
      const content = parts.get(name)
      if (content === undefined) throw new ImportError('damaged', { part: name })
      return encoding === undefined ? content : decodePart(content)
    },
  }
}
