import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast'
import type { Block, Mark } from '../../../../shared/text/blocks.ts'
import { type InlineText, readInlineText } from './inline-text.ts'

/** Reads a fragment of raw HTML as blocks: sanitised to text. */
export type ReadHtml = (html: string) => readonly Block[]

type FlowContent = RootContent | BlockContent | DefinitionContent

interface Context {
  readonly inQuote: boolean
  readonly listDepth: number
}

const topLevel: Context = { inQuote: false, listDepth: 0 }

/** Reads Markdown trees as blocks. */
export class MarkdownReader {
  readonly #blocks: Block[] = []
  readonly #notes: Block[] = []
  readonly #readHtml: ReadHtml

  constructor(readHtml: ReadHtml) {
    this.#readHtml = readHtml
  }

  /** Reads nodes that follow those read before. */
  readAll(nodes: readonly FlowContent[], context: Context = topLevel): void {
    for (const node of nodes) this.#readNode(node, context)
  }

  /** Returns the blocks in reading order; footnotes come last, in the order of their definitions. */
  finish(): Block[] {
    return [...this.#blocks, ...this.#notes]
  }

  #readNode(node: FlowContent, context: Context): void {
    switch (node.type) {
      case 'heading':
        this.#add(readInlineText(withoutAttributes(node.children)), { kind: 'heading', level: node.depth })
        break
      case 'paragraph':
        this.#add(readInlineText(node.children), { kind: context.inQuote ? 'quote' : 'paragraph' })
        break
      case 'blockquote':
        this.readAll(node.children, { ...context, inQuote: true })
        break
      case 'code':
        this.#blocks.push({ kind: 'code', text: node.value })
        break
      case 'list':
        this.#readList(node, context)
        break
      case 'table':
        this.#readTable(node)
        break
      case 'footnoteDefinition':
        this.#readNote(node)
        break
      case 'html':
        this.#blocks.push(...this.#readHtml(node.value))
        break
    }
  }

  #add(inline: InlineText, shape: Omit<Block, 'text' | 'marks'>): void {
    if (inline.text.trim() !== '')
      this.#blocks.push({ ...shape, text: inline.text, marks: [...inline.marks] })
    for (const text of inline.figures) this.#blocks.push({ kind: 'figure', text })
  }

  #readList(list: List, context: Context): void {
    const ordered = list.ordered === true
    for (const [index, item] of list.children.entries()) {
      const label = ordered ? { label: `${(list.start ?? 1) + index}.` } : {}
      this.#readItem(item, { kind: 'listItem', depth: context.listDepth, ordered, ...label }, context)
    }
  }

  /** The item's first paragraph is the item; a box of a task list is not part of the text. */
  #readItem(item: ListItem, shape: Omit<Block, 'text' | 'marks'>, context: Context): void {
    const inner: Context = { ...context, listDepth: context.listDepth + 1 }
    const [first, ...rest] = item.children
    if (first?.type === 'paragraph') {
      this.#add(readInlineText(first.children), shape)
      this.readAll(rest, inner)
    } else this.readAll(item.children, inner)
  }

  #readTable(table: Table): void {
    for (const row of table.children) {
      const marks: Mark[] = []
      let text = ''
      for (const [index, cell] of row.children.entries()) {
        if (index > 0) text += '\t'
        const inline = readInlineText(cell.children)
        const start = text.length
        marks.push(
          ...inline.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })),
        )
        text += [inline.text.replaceAll('\t', ' '), ...inline.figures].filter((part) => part !== '').join(' ')
      }
      this.#blocks.push({ kind: 'tableRow', text, marks })
    }
  }

  #readNote(definition: FootnoteDefinition): void {
    const inner = new MarkdownReader(this.#readHtml)
    inner.readAll(definition.children)
    const text = inner.#blocks.map((block) => block.text).join('\n')
    this.#notes.push({ kind: 'footnote', text, label: definition.label ?? definition.identifier })
  }
}

const attribute = String.raw`(?:[#.][A-Za-z][\w:.-]*|[A-Za-z][\w:.-]*=(?:"[^"{}]*"|[^\s"{}]+))`
const attributes = new RegExp(String.raw`(?<=\s)\{(?:-|:?\s*${attribute}(?:\s+${attribute})*\s*)\}\s*$`)

/** Names and classes of a heading, "{#summary .unnumbered}", are for programs: Pandoc, kramdown and site makers write them. */
function withoutAttributes(heading: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = heading.at(-1)
  if (last?.type !== 'text') return heading
  return [...heading.slice(0, -1), { ...last, value: last.value.replace(attributes, '').trimEnd() }]
}
