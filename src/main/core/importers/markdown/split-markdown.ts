/**
 * The parser takes quadratic time: a second for 200 KB, twenty for 1 MB. Pieces of this many code units keep it linear,
 * and give a sign of life between them.
 */
const pieceLength = 32_768

/** A line that may begin a block of HTML: what stands behind it up to a blank line is no Markdown, whatever it looks like. */
const htmlBlock = /^ {0,3}<[/!?a-z]/im

const definition = /^ {0,3}\[([^\]\n]+)\]:/
/** A heading or a paragraph at the left edge: after a blank line it ends every list, quote and note before it. */
const freshStart = /^(?:#{1,6}\s|[\p{L}“"'《（])/u

/** What the first block of a piece is the rest of. */
export type Continuation = 'table' | 'list'

/** A part of a Markdown file that can be parsed alone. */
export interface MarkdownPiece {
  /** A table that goes on begins with its header once more. */
  readonly text: string
  /** Set when the piece begins inside a block, of which the piece before has the beginning. */
  readonly continues: Continuation | null
  /** Definitions of other pieces that this one refers to, without their content: they make its references references. */
  readonly stubs: string
}

/** Returns the source in pieces that parse to the same blocks as the whole; a short source is one piece. */
export function splitMarkdown(source: string): MarkdownPiece[] {
  if (source.length <= pieceLength) return [{ text: source, continues: null, stubs: '' }]
  const labels = new Set<string>()
  const pieces: { text: string; continues: Continuation | null }[] = []
  const state = new ContainerState()
  const rows = htmlBlock.test(source) ? null : new LongBlock()
  let piece: string[] = []
  let length = 0
  let afterBlank = false
  let continues: Continuation | null = null
  const cut = (next: Continuation | null, header: readonly string[]): void => {
    pieces.push({ text: piece.join('\n'), continues })
    piece = [...header]
    length = 0
    continues = next
  }
  for (const line of source.split(/\r\n?|\n/)) {
    const kind = state.isOpen ? null : (rows?.read(line, afterBlank) ?? null)
    if (length >= pieceLength && !state.isOpen) {
      if (afterBlank && freshStart.test(line)) cut(null, [])
      else if (kind !== null) cut(kind, kind === 'table' ? (rows?.header ?? []) : [])
    }
    const label = definition.exec(line)?.[1]
    if (label !== undefined && !state.isOpen) labels.add(label)
    state.read(line)
    piece.push(line)
    length += line.length + 1
    afterBlank = line.trim() === ''
  }
  cut(null, [])
  return pieces.map((one) => ({ ...one, stubs: findStubs(one.text, labels) }))
}

function findStubs(text: string, labels: ReadonlySet<string>): string {
  const referred = new Set<string>()
  const defined = new Set<string>()
  for (const [all, label = ''] of text.matchAll(/\[([^[\]\n]+)\]:?/g))
    (all.endsWith(':') ? defined : referred).add(label)
  const stubs = [...referred]
    .filter((label) => labels.has(label) && !defined.has(label))
    .map((label) => `[${label}]: x`)
  return stubs.length === 0 ? '' : `\n\n${stubs.join('\n\n')}\n`
}

/** Knows whether a fence, a comment or another block is open that goes on over blank lines. */
class ContainerState {
  #end: RegExp | null = null

  get isOpen(): boolean {
    return this.#end !== null
  }

  read(line: string): void {
    if (this.#end !== null) {
      if (this.#end.test(line)) this.#end = null
      return
    }
    const fence = /^\s*(?:>\s*)*(`{3,}|~{3,})/.exec(line)?.[1]
    const html = /^ {0,3}<(?:(!--)|(pre|script|style|textarea)\b)/i.exec(line)
    const closing =
      html?.[1] !== undefined ? /-->/ : html?.[2] === undefined ? null : new RegExp(`</${html[2]}>`, 'i')
    if (fence !== undefined)
      this.#end = new RegExp(`^\\s*(?:>\\s*)*${fence.charAt(0)}{${fence.length},}\\s*$`)
    else if (closing !== null && !closing.test(line)) this.#end = closing
  }
}

const bulletItem = /^([-*+]) {1,4}(?=[^\s])/
const numberedItem = /^\d{1,9}([.)]) {1,4}(?=[^\s])/
const thematicBreak = /^(?:(?:- *){3,}|(?:\* *){3,})$/
const delimiterRow = /^\|(?: *:?-+:? *\|)+ *$/

/**
 * Knows whether a line at the left edge is one more row of a table, or one more item of a list, that began at the left
 * edge: between two of those a long table or list can be cut. Anything unusual only means that it is not cut there.
 */
class LongBlock {
  /** The header of the open table and the line below it. */
  header: readonly string[] = []
  #possibleHeader: string | null = null
  #isTable = false
  /** The sign of the open list's items. */
  #listSign = ''

  /** Returns what the line goes on with; null when it is no place for a cut. */
  read(line: string, afterBlank: boolean): Continuation | null {
    if (this.#readTable(line, afterBlank)) return 'table'
    return this.#readList(line, afterBlank) ? 'list' : null
  }

  #readTable(line: string, afterBlank: boolean): boolean {
    const header = this.#possibleHeader
    this.#possibleHeader = afterBlank && line.startsWith('|') ? line : null
    if (this.#isTable && line.startsWith('|') && !afterBlank) return true
    this.#isTable =
      header !== null && !afterBlank && delimiterRow.test(line) && countCells(header) === countCells(line)
    if (this.#isTable) this.header = [header ?? '', line]
    return false
  }

  #readList(line: string, afterBlank: boolean): boolean {
    if (/^\s*$|^\s{2}/.test(line)) return false
    const sign = thematicBreak.test(line)
      ? ''
      : ((bulletItem.exec(line) ?? numberedItem.exec(line))?.[1] ?? '')
    const goesOn = sign !== '' && sign === this.#listSign
    // A number may stand at the start of a line by chance: only after a blank line does it surely begin a list.
    this.#listSign = goesOn || afterBlank ? sign : ''
    return goesOn
  }
}

function countCells(row: string): number {
  return row.replace(/\\\|/g, '').trim().replace(/\|$/, '').split('|').length
}
