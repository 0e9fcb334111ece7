import type { Element, ElementContent, Root } from 'hast'
import type { Block, Mark } from '../../../../shared/text/blocks.ts'
import { type BlockShape, BlockWriter, type Scope, type TreeBlock } from './block-writer.ts'
import {
  blockElements,
  elementText,
  headingLevels,
  isOnlyCode,
  markElements,
  readAttribute,
} from './element-kinds.ts'
import { orderedListLabels } from './list-label.ts'
import { findNotes, isBackReference, isPermalink, type TreeNotes } from './notes.ts'
import { isDataTable, tableRows } from './table-rows.ts'

/** Alternative texts that editors put in by themselves: they say nothing about the picture. */
const emptyAlternative =
  /^(?:图片|圖片|配图|图像|image|img|photo|picture|logo|icon|undefined|null|.*\.(?:png|jpe?g|gif|webp|svg|bmp))$/i
const signAlternative = /^[^\p{L}\p{N}]{1,8}$/u

const listElements = new Set(['ul', 'ol', 'menu', 'dir'])

/** What differs between sources that become an HTML tree. */
export interface TreeOptions {
  /** Print the numbers of ordered lists as a browser would. A DOCX has its own numbering, which `anchorLabels` carry. */
  readonly numberLists: boolean
  /** Labels of list items by the id of an anchor in the item. */
  readonly anchorLabels?: ReadonlyMap<string, string>
  /** Tables may arrange a page instead of holding data, and have to be told apart. */
  readonly layoutTables: boolean
  /** White space stands for itself, as in a word processor, instead of being collapsed as in a browser. */
  readonly literalSpace: boolean
}

/** What a block inherits from the elements around it. */
interface Context {
  readonly shape: BlockShape
  readonly scope: Scope | null
  /** Lists around this place. */
  readonly listDepth: number
  readonly inQuote: boolean
}

/** Returns the blocks of a sanitised tree in reading order; notes come last. Reads text nodes and image alternatives only. */
export function readTreeBlocks(tree: Root | Element, options: TreeOptions): TreeBlock[] {
  const reader = new TreeReader(options, findNotes(tree))
  reader.readChildren(tree.children, {
    shape: { kind: 'paragraph' },
    scope: null,
    listDepth: 0,
    inQuote: false,
  })
  return reader.finish()
}

class TreeReader {
  readonly #options: TreeOptions
  readonly #notes: TreeNotes
  readonly #notesWritten: TreeBlock[] = []
  #writer: BlockWriter

  constructor(options: TreeOptions, notes: TreeNotes) {
    this.#options = options
    this.#writer = new BlockWriter(options.literalSpace)
    this.#notes = notes
  }

  finish(): TreeBlock[] {
    this.#writer.endBlock()
    return [...this.#writer.blocks, ...this.#notesWritten]
  }

  readChildren(children: Root['children'] | readonly ElementContent[], context: Context): void {
    for (const child of children) {
      if (child.type === 'text') this.#writer.addText(child.value)
      else if (child.type === 'element') this.#readElement(child, context)
    }
  }

  #readElement(element: Element, context: Context): void {
    const label = this.#notes.labels.get(element)
    if (label !== undefined) this.#readNote(element, label, context)
    else if (this.#notes.marks.has(element) || isBackReference(element)) return
    else if (isPermalink(element, context.scope?.element)) return
    else if (blockElements.has(element.tagName)) this.#readBlock(element, context)
    else this.#readInline(element, context)
  }

  #readInline(element: Element, context: Context): void {
    const writer = this.#writer
    const mark = markElements[element.tagName]
    if (element.tagName === 'br') writer.addLiteral('\n')
    else if (element.tagName === 'img') this.#readImage(element, context)
    else if (element.tagName === 'a') {
      writer.openLink()
      this.readChildren(element.children, context)
      writer.closeLink()
    } else if (mark !== undefined) {
      writer.openMark(mark)
      this.readChildren(element.children, context)
      writer.closeMark()
    } else this.readChildren(element.children, context)
  }

  /** An image of a sign, such as an emoji, is read as that sign; one that stands alone is a figure. */
  #readImage(element: Element, context: Context): void {
    const text = readAttribute(element, 'alt').trim()
    if (text === '' || emptyAlternative.test(text)) return
    if (signAlternative.test(text)) this.#writer.addText(text)
    else if (this.#writer.isEmpty) this.#writer.addBlock({ kind: 'figure', text }, context.scope)
  }

  #readBlock(element: Element, outer: Context): void {
    const scope: Scope = { element, outer: outer.scope }
    const context: Context = { ...outer, scope }
    const name = element.tagName
    if (name === 'table') this.#readTable(element, context)
    else if (listElements.has(name)) this.#readList(element, context)
    else if (name === 'hr') this.#readRule(element, scope, outer)
    else this.#readText(element, context, outer)
  }

  /** A rule separates blocks; the one that stands for a page break is a block of its own. */
  #readRule(rule: Element, scope: Scope, outer: Context): void {
    const isPageBreak = readAttribute(rule, 'className') === 'page-break'
    if (isPageBreak) this.#writer.addBlock({ kind: 'pageBreak', text: '' }, scope)
    this.#writer.startBlock(outer.shape, outer.scope)
  }

  #readText(element: Element, context: Context, outer: Context): void {
    const name = element.tagName
    const inQuote = context.inQuote || name === 'blockquote'
    const shape = this.#shapeOf(element, outer, inQuote)
    this.#writer.startBlock(shape, context.scope, name === 'pre')
    this.readChildren(element.children, { ...context, shape, inQuote })
    this.#writer.startBlock(outer.shape, outer.scope)
  }

  #shapeOf(element: Element, outer: Context, inQuote: boolean): BlockShape {
    const name = element.tagName
    const level = headingLevels[name]
    if (level !== undefined) return { kind: 'heading', level }
    if (name === 'pre') return { kind: 'code' }
    if (name === 'li') return { kind: 'listItem', depth: Math.max(0, outer.listDepth - 1), ordered: false }
    if (outer.shape.kind === 'listItem' || outer.shape.kind === 'footnote') return outer.shape
    if (isOnlyCode(element)) return { kind: 'code' }
    return { kind: inQuote ? 'quote' : 'paragraph' }
  }

  #readList(list: Element, outer: Context): void {
    const ordered = list.tagName === 'ol'
    const labels = ordered ? orderedListLabels(list) : null
    const depth = outer.listDepth
    this.#writer.endBlock()
    for (const child of list.children) {
      if (child.type !== 'element') continue
      // Old editors put an inner list beside the items instead of inside one.
      if (child.tagName !== 'li' || this.#notes.labels.has(child)) {
        this.#readElement(child, { ...outer, listDepth: depth + 1 })
        continue
      }
      const { numberLists, anchorLabels } = this.#options
      const label = numberLists ? labels?.get(child) : findAnchorLabel(child, anchorLabels)
      const shape: BlockShape = {
        kind: 'listItem',
        depth,
        ordered,
        ...(label === undefined ? {} : { label }),
      }
      const scope: Scope = { element: child, outer: outer.scope }
      this.#writer.startBlock(shape, scope)
      this.readChildren(child.children, { shape, scope, listDepth: depth + 1, inQuote: outer.inQuote })
    }
    this.#writer.startBlock(outer.shape, outer.scope)
  }

  #readTable(table: Element, context: Context): void {
    const rows = tableRows(table)
    if (this.#options.layoutTables ? !isDataTable(table, rows) : rows.every((row) => row.length < 2)) {
      this.#writer.endBlock()
      this.readChildren(table.children, { ...context, shape: { kind: 'paragraph' } })
      this.#writer.startBlock(context.shape, context.scope?.outer ?? null)
      return
    }
    this.#writer.endBlock()
    for (const child of table.children) {
      if (child.type === 'element' && child.tagName === 'caption')
        this.#readBlock(child, { ...context, shape: { kind: 'paragraph' } })
    }
    for (const row of rows) this.#readRow(row, context)
    this.#writer.startBlock(context.shape, context.scope?.outer ?? null)
  }

  #readRow(row: readonly Element[], context: Context): void {
    const marks: Mark[] = []
    let text = ''
    let linkLength = 0
    for (const [index, cell] of row.entries()) {
      if (index > 0) text += '\t'
      for (const [position, part] of this.#readCell(cell, context).entries()) {
        if (position > 0) text += '\n'
        const start = text.length
        marks.push(
          ...(part.block.marks ?? []).map((mark) => ({
            ...mark,
            start: mark.start + start,
            end: mark.end + start,
          })),
        )
        text += part.block.text.replaceAll('\t', ' ').trimEnd()
        linkLength += part.linkLength
      }
    }
    if (text.trim() !== '')
      this.#writer.addBlock({ kind: 'tableRow', text, marks }, context.scope, linkLength)
  }

  #readCell(cell: Element, context: Context): TreeBlock[] {
    const outerWriter = this.#writer
    this.#writer = new BlockWriter(this.#options.literalSpace)
    this.readChildren(cell.children, { ...context, shape: { kind: 'paragraph' } })
    this.#writer.endBlock()
    const { blocks } = this.#writer
    this.#writer = outerWriter
    return blocks.filter(({ block }) => block.kind !== 'pageBreak')
  }

  /** A note is one block, however many paragraphs it has: its label stands beside the whole of it. */
  #readNote(element: Element, label: string, context: Context): void {
    const scope: Scope = { element, outer: context.scope }
    const parts = this.#readCell(element, { ...context, scope })
    const text = parts.map(({ block }) => block.text.trim()).join('\n')
    const block: Block = {
      kind: 'footnote',
      text: withoutLabel(text, label),
      ...(label === '' ? {} : { label }),
    }
    if (elementText(element) !== '') {
      this.#notesWritten.push({
        block,
        scope,
        linkLength: parts.reduce((sum, part) => sum + part.linkLength, 0),
      })
    }
    this.#writer.startBlock(context.shape, context.scope)
  }
}

/** Looks in the item itself and not in the lists inside it. */
function findAnchorLabel(
  element: Element,
  labels: ReadonlyMap<string, string> | undefined,
): string | undefined {
  for (const child of element.children) {
    if (labels === undefined || child.type !== 'element' || listElements.has(child.tagName)) continue
    const label = labels.get(readAttribute(child, 'id')) ?? findAnchorLabel(child, labels)
    if (label !== undefined) return label
  }
  return undefined
}

/** Notes often repeat their number as text ("[1] See ..."). */
function withoutLabel(text: string, label: string): string {
  const trimmed = text.trimStart()
  for (const form of [`[${label}]`, `(${label})`, `（${label}）`, `${label}.`, `${label} `]) {
    if (label !== '' && trimmed.startsWith(form)) return trimmed.slice(form.length).trimStart()
  }
  return trimmed
}
