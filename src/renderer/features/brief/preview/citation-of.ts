import type { Blockquote, Nodes } from 'mdast'
import { type Locator, parseLocator } from '../../../../shared/brief/locator.ts'
import { parseMarkdown } from '../../../../shared/brief/markdown.ts'
import { plainText } from '../../../../shared/brief/plain-text.ts'

/** Where a quote comes from: in words, and as a place in the library. */
export interface Citation {
  readonly words: string
  readonly locator: Locator
}

function* visit(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* visit(child)
}

/** Returns the citation of a quote from the footnote that it ends in; null for a person's own block quote. */
export function citationOf(quote: Blockquote, footnotes: ReadonlyMap<string, string>): Citation | null {
  for (const node of visit(quote)) {
    if (node.type !== 'footnoteReference') continue
    const definition = footnotes.get(node.label ?? node.identifier)
    const citation = definition === undefined ? null : parseCitation(definition)
    if (citation !== null) return citation
  }
  return null
}

/** What a citation nearly always is; parsing Markdown for each of a screen's quotes would be felt. */
const simple = /^\[\^[^\]\\]+\]: ([^\\&*_`<[~\n]+), `([^`]+)`$/

function parseCitation(definition: string): Citation | null {
  const [, plainWords, code] = simple.exec(definition) ?? []
  const place = code === undefined ? null : parseLocator(code)
  if (plainWords !== undefined && place !== null) return { words: plainWords, locator: place }
  for (const node of visit(parseMarkdown(definition))) {
    if (node.type !== 'paragraph') continue
    const code = node.children.find((child) => child.type === 'inlineCode')
    const locator = code === undefined ? null : parseLocator(code.value)
    if (locator === null) continue
    const words = node.children.filter((child) => child !== code)
    return { words: words.map(plainText).join('').replace(/,\s*$/, ''), locator }
  }
  return null
}
