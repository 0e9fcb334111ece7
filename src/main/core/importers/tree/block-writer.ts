import type { Element } from 'hast'
import type { Block, Mark } from '../../../../shared/text/blocks.ts'

/** The chain of elements around a block, innermost first: what the boilerplate rules judge it by. */
export interface Scope {
  readonly element: Element
  readonly outer: Scope | null
}

/** A block with where it came from in the tree. */
export interface TreeBlock {
  readonly block: Block
  readonly scope: Scope | null
  /** How many of the text's UTF-16 code units stand inside links. */
  readonly linkLength: number
}

/** What kind of block the text now being written belongs to. */
export type BlockShape = Omit<Block, 'text' | 'marks' | 'page'>

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
/** An author's line break followed by an indent, or an empty line, is a paragraph break: usual on Chinese sites. */
const hiddenParagraphBreak = /\n[^\S\n]*\n\s*|\n(?=\u3000{2}|[\u00A0\u2002\u2003]{2})/g

/**
 * Collects inline text into blocks: collapses white space as a browser does, keeps author's line breaks, and keeps
 * the offsets of emphasis right while doing so.
 */
export class BlockWriter {
  readonly blocks: TreeBlock[] = []
  readonly #literalSpace: boolean
  #shape: BlockShape = { kind: 'paragraph' }
  #scope: Scope | null = null
  /** The text so far in pieces, its length and its last character: reading a growing string over and over is quadratic. */
  #pieces: string[] = []
  #length = 0
  #lastCharacter = ''
  #hasInk = false
  #pendingSpace: '' | ' ' | '\n' = ''
  #preformatted = false
  #linkDepth = 0
  #linkLength = 0
  #marks: Mark[] = []
  readonly #writtenItems = new WeakSet<BlockShape>()
  readonly #open: { kind: Mark['kind']; start: number }[] = []

  /** `literalSpace`: white space is kept as it stands in every block, not only in preformatted ones. */
  constructor(literalSpace: boolean) {
    this.#literalSpace = literalSpace
  }

  /** Ends the block being written and starts another of `shape`; nothing is written for a block without text. */
  startBlock(shape: BlockShape, scope: Scope | null, preformatted = false): void {
    this.endBlock()
    this.#shape = shape
    this.#scope = scope
    this.#preformatted = preformatted
  }

  /** Ends the block being written. The next text starts another of the same shape. */
  endBlock(): void {
    const end = this.#length
    for (const open of this.#open) {
      this.#marks.push({ kind: open.kind, start: open.start, end })
      open.start = 0
    }
    if (this.#hasInk) {
      const marks = this.#marks.filter((mark) => mark.end > mark.start)
      this.#push({ ...this.#takeShape(), text: this.#pieces.join(''), marks }, this.#linkLength)
    }
    this.#pieces = []
    this.#length = 0
    this.#lastCharacter = ''
    this.#hasInk = false
    this.#pendingSpace = ''
    this.#linkLength = 0
    this.#marks = []
  }

  /** Adds a finished block after what was written so far. */
  addBlock(block: Block, scope: Scope | null, linkLength = 0): void {
    this.endBlock()
    this.blocks.push({ block, scope, linkLength })
  }

  /** Adds text as it stands in the source. */
  addText(source: string): void {
    if (this.#preformatted || this.#literalSpace) {
      this.#append(source.replace(/\r\n?/g, '\n'))
      return
    }
    for (const part of source.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue
      if (/^[ \t\n\r\f]/.test(part)) this.#addSpace(part)
      else this.#addWord(part)
    }
  }

  /** Adds a character that white space rules do not touch, such as a line break that the author made. */
  addLiteral(character: '\n' | '\t'): void {
    this.#pendingSpace = ''
    this.#append(character)
  }

  openMark(kind: Mark['kind']): void {
    this.#open.push({ kind, start: this.#length + (this.#pendingSpace === '' ? 0 : 1) })
  }

  closeMark(): void {
    const open = this.#open.pop()
    if (open !== undefined) this.#marks.push({ kind: open.kind, start: open.start, end: this.#length })
  }

  openLink(): void {
    this.#linkDepth += 1
  }

  closeLink(): void {
    this.#linkDepth -= 1
  }

  /** The block being written has no text yet. */
  get isEmpty(): boolean {
    return !this.#hasInk
  }

  /** The first text of a list item is the item; what follows inside the same item is paragraphs. */
  #takeShape(): BlockShape {
    if (this.#shape.kind !== 'listItem') return this.#shape
    if (this.#writtenItems.has(this.#shape)) return { kind: 'paragraph' }
    this.#writtenItems.add(this.#shape)
    return this.#shape
  }

  #addSpace(space: string): void {
    if (['', '\n', '\t', ' '].includes(this.#lastCharacter)) return
    // A line end of the source between two Chinese characters is no space; a space that somebody typed is one.
    if (this.#pendingSpace !== ' ') this.#pendingSpace = /[\n\r]/.test(space) ? '\n' : ' '
  }

  #addWord(word: string): void {
    if (this.#pendingSpace !== '') {
      const joins = this.#pendingSpace === '\n' && cjk.test(this.#lastCharacter) && cjk.test(word.charAt(0))
      this.#pendingSpace = ''
      if (!joins) this.#append(' ')
    }
    this.#append(word)
  }

  #append(text: string): void {
    if (text === '') return
    this.#pieces.push(text)
    this.#length += text.length
    this.#lastCharacter = text.slice(-1)
    this.#hasInk ||= /\S/.test(text)
    if (this.#linkDepth > 0) this.#linkLength += text.length
  }

  #push(block: Block, linkLength: number): void {
    const parts = block.kind === 'paragraph' || block.kind === 'quote' ? splitBlock(block) : [block]
    const linkShare = linkLength / Math.max(1, block.text.length)
    for (const part of parts) {
      this.blocks.push({
        block: part,
        scope: this.#scope,
        linkLength: Math.round(part.text.length * linkShare),
      })
    }
  }
}

/** Returns the block as several where its line breaks stand for paragraph breaks. */
function splitBlock(block: Block): Block[] {
  const parts: Block[] = []
  let start = 0
  const add = (end: number): void => {
    const marks = (block.marks ?? [])
      .map((mark) => ({
        ...mark,
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
      }))
      .filter((mark) => mark.end > mark.start)
    if (end > start) parts.push({ ...block, text: block.text.slice(start, end), marks })
  }
  for (const match of block.text.matchAll(hiddenParagraphBreak)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(block.text.length)
  return parts
}
