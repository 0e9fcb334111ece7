import type { Blockquote, Nodes, Root } from 'mdast'
import { type Locator, parseLocator } from './locator.ts'
import { plainText } from './plain-text.ts'

/** A quote as it stands in a brief, with the place in its source that its footnote names. */
export interface CitedQuote extends Locator {
  /** The quote's paragraphs as they are now, hard breaks as line feeds. */
  readonly paragraphs: readonly string[]
  /** The name of its footnote. */
  readonly label: string
}

/**
 * Returns the quotes of a parsed brief in order: block quotes whose own paragraphs refer to a footnote with a locator.
 * Other block quotes, such as a person's own, are left out. A quote repeated under several tags comes as often.
 */
export function findCitedQuotes(brief: Root): CitedQuote[] {
  const locators = new Map<string, Locator>()
  visit(brief, (node) => {
    if (node.type !== 'footnoteDefinition') return
    visit(node, (inner) => {
      const locator = inner.type === 'inlineCode' ? parseLocator(inner.value) : null
      if (locator !== null && !locators.has(node.identifier)) locators.set(node.identifier, locator)
    })
  })
  const quotes: CitedQuote[] = []
  visit(brief, (node) => {
    if (node.type !== 'blockquote') return
    const label = referencesOf(node).find((identifier) => locators.has(identifier))
    const locator = label === undefined ? undefined : locators.get(label)
    if (label === undefined || locator === undefined) return
    quotes.push({ ...locator, label, paragraphs: node.children.map(plainText) })
  })
  return quotes
}

function referencesOf(quote: Blockquote): string[] {
  return quote.children.flatMap((child) =>
    child.type === 'paragraph'
      ? child.children.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []))
      : [],
  )
}

function visit(node: Nodes, see: (node: Nodes) => void) {
  see(node)
  if ('children' in node) for (const child of node.children) visit(child, see)
}
