import type { Grid } from './grids.ts'
import type { Piece } from './pieces.ts'
import type { Shapes } from './read-shapes.ts'

/** What was read from one page. */
export interface SourcePage {
  /** From 0. */
  readonly index: number
  /** Size as shown, in points. */
  readonly width: number
  readonly height: number
  /** Size in the reading frame, in which the pieces' coordinates are. */
  readonly frameWidth: number
  readonly frameHeight: number
  /** In content order. */
  readonly pieces: readonly Piece[]
  /** Drawn bullets and lines, in the reading frame. */
  readonly shapes: Shapes
  /** Cells drawn on the page. */
  readonly grids: readonly Grid[]
  /** The page is one of a form, whose fields come after all other text in content order, wherever they stand. */
  readonly filled: boolean
  /** Text that stands askew, such as a watermark; "" for none. */
  readonly askew: string
}
