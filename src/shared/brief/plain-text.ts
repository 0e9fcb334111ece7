import type { Break, Nodes, Paragraph, Text } from 'mdast'

/** Returns the text of a node as it is read: a hard break is a line feed, a footnote mark nothing. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/**
 * Returns a paragraph that reads as `text`, line feeds as hard breaks. At its ends a break would not survive Markdown:
 * there line feeds stay characters, which are written as character references.
 */
export function composeParagraph(text: string): Paragraph {
  const inner = text.replace(/^\n+|\n+$/g, '')
  const leading = inner === '' ? text : text.slice(0, text.indexOf(inner))
  const trailing = text.slice(leading.length + inner.length)
  const children: (Text | Break)[] = []
  for (const [index, line] of inner.split('\n').entries()) {
    if (index > 0) children.push({ type: 'break' })
    if (line !== '') children.push({ type: 'text', value: line })
  }
  if (leading !== '') pushText(children, leading, 0)
  if (trailing !== '') pushText(children, trailing, children.length)
  return { type: 'paragraph', children }
}

/** Joins with the text beside it: two neighbouring text nodes would be one after parsing. */
function pushText(children: (Text | Break)[], value: string, at: number) {
  const neighbour = children[at === 0 ? 0 : at - 1]
  if (neighbour?.type !== 'text') children.splice(at, 0, { type: 'text', value })
  else neighbour.value = at === 0 ? value + neighbour.value : neighbour.value + value
}
