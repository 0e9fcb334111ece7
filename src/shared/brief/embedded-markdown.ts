import type { Definition, FootnoteDefinition, Nodes, Parents, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'
import { composeParagraph } from './plain-text.ts'

export interface EmbeddedMarkdown {
  readonly content: RootContent[]
  /** Its footnotes, taken out: they belong to the end of the brief. */
  readonly footnotes: FootnoteDefinition[]
}

const deepestHeading = 6

/** Made once: putting the extensions together costs more than parsing a note. */
const extensions = {
  extensions: [gfm(), cjkFriendlyExtension()],
  mdastExtensions: [gfmFromMarkdown()],
}

/** Nodes whose children are words; all others hold blocks. */
const phrasingParents: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'tableCell',
])

/**
 * Returns a person's Markdown (a note, an introduction) so that it can stand inside a brief without changing what is
 * around it: headings go `headingShift` levels down, HTML becomes text, link definitions are written out, and
 * footnotes get names that begin with `scope`.
 */
export function embedMarkdown(markdown: string, headingShift: number, scope: string): EmbeddedMarkdown {
  if (markdown.trim() === '') return { content: [], footnotes: [] }
  const root = fromMarkdown(markdown, extensions)
  const definitions = collectDefinitions(root, new Map())
  const footnotes: FootnoteDefinition[] = []
  adaptChildren(root)
  return { content: root.children, footnotes }

  /** Works in place, on the tree that was just parsed. */
  function adaptChildren(parent: Parents) {
    const children: Nodes[] = []
    for (const child of parent.children) {
      if ('children' in child) adaptChildren(child)
      const adapted = adapt(child, parent)
      delete adapted?.position
      const last = children.at(-1)
      if (adapted === null) continue
      if (adapted.type === 'footnoteDefinition') footnotes.push(adapted)
      else if (adapted.type === 'text' && last?.type === 'text') last.value += adapted.value
      else children.push(adapted)
    }
    parent.children = children as typeof parent.children
  }

  /** Null for what does not stay. */
  function adapt(node: Nodes, parent: Nodes): Nodes | null {
    switch (node.type) {
      case 'definition':
        return null
      case 'heading':
        return { ...node, depth: Math.min(deepestHeading, node.depth + headingShift) as typeof node.depth }
      case 'html':
        return phrasingParents.has(parent.type) ? asText(node.value) : composeParagraph(node.value)
      case 'footnoteReference':
      case 'footnoteDefinition':
        return { ...node, identifier: `${scope}-${node.identifier}`, label: `${scope}-${node.identifier}` }
      case 'linkReference':
        return { type: 'link', ...targetOf(node.identifier), children: node.children }
      case 'imageReference':
        return { type: 'image', ...targetOf(node.identifier), alt: node.alt ?? null }
      default:
        return node
    }
  }

  function targetOf(identifier: string): { url: string; title: string | null } {
    const definition = definitions.get(identifier)
    return { url: definition?.url ?? '', title: definition?.title ?? null }
  }
}

const asText = (value: string): Text => ({ type: 'text', value })

/** The first of several definitions with one name counts, as in CommonMark. */
function collectDefinitions(node: Nodes, found: Map<string, Definition>): Map<string, Definition> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collectDefinitions(child, found)
  return found
}
