import { buildLines, type Line } from './lines.ts'
import type { Piece } from './pieces.ts'
import { type ContentRef, isNode, orderedChildren, type StructureNode } from './read-structure.ts'
import { splitAtJumps } from './reading-order.ts'

/** The pieces of a document by the marked content that holds them. Each can be taken once. */
export class TaggedContent {
  private readonly byRef = new Map<string, Piece[]>()
  /** Pieces that no element has taken yet. */
  readonly unclaimed: Set<Piece>

  constructor(pieces: readonly Piece[]) {
    this.unclaimed = new Set(pieces)
    for (const piece of pieces) {
      if (piece.content < 0) continue
      const key = `${piece.page} ${piece.content}`
      const known = this.byRef.get(key)
      if (known === undefined) this.byRef.set(key, [piece])
      else known.push(piece)
    }
  }

  /** Takes the pieces of one marked content; none when it was taken before. */
  take(ref: ContentRef): Piece[] {
    const key = `${ref.page} ${ref.content}`
    const pieces = this.byRef.get(key) ?? []
    this.byRef.delete(key)
    for (const piece of pieces) this.unclaimed.delete(piece)
    return pieces
  }

  /** Takes the pieces of an element and all below it, but not of elements for which `apart` is true: they are handed to `found`. */
  takeAll(
    node: StructureNode,
    apart: (child: StructureNode) => boolean,
    found: (child: StructureNode) => void,
  ): Piece[] {
    return orderedChildren(node).flatMap((child) => {
      if (!isNode(child)) return this.take(child)
      if (apart(child)) {
        found(child)
        return []
      }
      return this.takeAll(child, apart, found)
    })
  }
}

/**
 * Inside one element the order is certain, so any step up is the next column, however short the columns are; raised
 * marks go up by less than this many font sizes, and two lines are further apart.
 */
const columnJump = 0.9

/** Between two words of one line there are fewer font sizes; a column further on there are more. */
const columnStep = 5

/** Returns the pieces cut where they go on at the same height in the next column. */
function splitAtSteps(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    const previous = last?.at(-1)
    const steps =
      previous !== undefined &&
      piece.left - previous.right > columnStep * piece.size &&
      Math.abs(piece.baseline - previous.baseline) < columnJump * piece.size
    if (last === undefined || steps) runs.push([piece])
    else last.push(piece)
  }
  return runs
}

/** Returns the lines that pieces in logical order make up, page by page and column by column. */
export function linesOfContent(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let page: Piece[] = []
  const flush = (): void => {
    for (const run of splitAtJumps(page, columnJump).flatMap(splitAtSteps)) lines.push(...buildLines(run))
    page = []
  }
  for (const piece of pieces) {
    if (page[0] !== undefined && page[0].page !== piece.page) flush()
    page.push(piece)
  }
  flush()
  return lines
}

/**
 * Returns the lines of a table cell without those that print it again on another page or in another column, as browsers
 * do with headers: all prints belong to the one element.
 */
export function withoutReprints(lines: readonly Line[]): Line[] {
  const prints: Line[][] = []
  for (const line of lines) {
    const last = prints.at(-1)
    const above = last?.at(-1)
    const goesOn = above !== undefined && above.page === line.page && above.baseline < line.baseline
    if (last !== undefined && goesOn) last.push(line)
    else prints.push([line])
  }
  const words = (print: readonly Line[]): string => print.map((line) => line.text.text).join(' ')
  const first = prints[0]
  if (first === undefined) return []
  return prints.filter((print, index) => index === 0 || words(print) !== words(first)).flat()
}
