/**
 * The parser takes quadratic time: a second for 200 KB, twenty for 1 MB. Pieces of this many code units keep it linear,
 * and give a sign of life between them.
 */
const pieceLength = 32_768

const definition = /^ {0,3}\[([^\]\n]+)\]:/
/** A heading or a paragraph at the left edge: after a blank line it ends every list, quote and note before it. */
const freshStart = /^(?:#{1,6}\s|[\p{L}“"'《（])/u

/** A part of a Markdown file that can be parsed alone. */
export interface MarkdownPiece {
  readonly text: string
  /** Definitions of other pieces that this one refers to, without their content: they make its references references. */
  readonly stubs: string
}

/** Returns the source in pieces that parse to the same blocks as the whole; a short source is one piece. */
export function splitMarkdown(source: string): MarkdownPiece[] {
  if (source.length <= pieceLength) return [{ text: source, stubs: '' }]
  const labels = new Set<string>()
  const texts: string[] = []
  const state = new ContainerState()
  let piece: string[] = []
  let length = 0
  let afterBlank = false
  for (const line of source.split(/\r\n?|\n/)) {
    if (length >= pieceLength && afterBlank && !state.isOpen && freshStart.test(line)) {
      texts.push(piece.join('\n'))
      piece = []
      length = 0
    }
    const label = definition.exec(line)?.[1]
    if (label !== undefined && !state.isOpen) labels.add(label)
    state.read(line)
    piece.push(line)
    length += line.length + 1
    afterBlank = line.trim() === ''
  }
  texts.push(piece.join('\n'))
  return texts.map((text) => ({ text, stubs: findStubs(text, labels) }))
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
