import { joinAll } from './join-lines.ts'
import type { Lexicon } from './lexicon.ts'
import type { Line } from './lines.ts'
import type { PlacedText } from './placed-text.ts'
import type { Region } from './reading-order.ts'
import { quantile } from './statistics.ts'

export type DraftKind =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'table'
  | 'footnote'
  | 'figure'
  | 'quote'
  | 'code'

/** A block in the making: its kind, text and neighbours may still change. */
export interface Draft {
  kind: DraftKind
  text: PlacedText
  /** Cells of a table by row; the text is empty then. */
  rows: PlacedText[][]
  lines: Line[]
  /** Index of the page on which it begins. */
  page: number
  /** The regions in which it begins and ends; null in a tagged file. */
  region: Region | null
  endRegion: Region | null
  /** Median font size of its lines in points. */
  size: number
  /** All of its lines are bold. */
  bold: boolean
  level?: number
  depth?: number
  ordered?: boolean
  label?: string
  /** It says what a table or picture shows, set apart from the text. */
  caption?: boolean
}

/** Returns a paragraph of the lines, its text joined. */
export function createDraft(lines: readonly Line[], region: Region | null, lexicon: Lexicon): Draft {
  return {
    kind: 'paragraph',
    text: joinAll(
      lines.map((line) => line.text),
      lexicon,
    ),
    rows: [],
    lines: [...lines],
    page: lines[0]?.page ?? 0,
    region,
    endRegion: region,
    size: quantile(
      lines.map((line) => line.size),
      0.5,
    ),
    bold: lines.length > 0 && lines.every((line) => line.bold),
  }
}

/** Returns a table of the cells; `lines` tell where it stands. */
export function createTable(
  rows: PlacedText[][],
  lines: readonly Line[],
  region: Region | null,
  page: number,
): Draft {
  return {
    kind: 'table',
    text: { text: '', glyphs: [] },
    rows,
    lines: [...lines],
    page,
    region,
    endRegion: region,
    size: quantile(
      lines.map((line) => line.size),
      0.5,
    ),
    bold: false,
  }
}
