/** A rectangle on the page as shown: PDF points from its top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const fieldsPerGlyph = 4

/**
 * Where every character of a document stands. A glyph is named by its number here; texts carry these numbers
 * beside their code units, so that any range can be found on its page. Typed arrays, because a long report has
 * millions of characters.
 */
export class GlyphTable {
  private boxes = new Float32Array(4096 * fieldsPerGlyph)
  private pages = new Int32Array(4096)
  private count = 0

  /** Adds a glyph of the page with this index and returns its number. */
  add(page: number, left: number, top: number, right: number, bottom: number): number {
    if (this.count === this.pages.length) this.grow()
    const glyph = this.count++
    this.pages[glyph] = page
    const at = glyph * fieldsPerGlyph
    this.boxes[at] = left
    this.boxes[at + 1] = top
    this.boxes[at + 2] = right
    this.boxes[at + 3] = bottom
    return glyph
  }

  /** Returns the index, from 0, of the page on which the glyph stands. */
  pageOf(glyph: number): number {
    return this.pages[glyph] ?? 0
  }

  /** Returns the glyph's box. */
  boxOf(glyph: number): Box {
    const at = glyph * fieldsPerGlyph
    return {
      left: this.boxes[at] ?? 0,
      top: this.boxes[at + 1] ?? 0,
      right: this.boxes[at + 2] ?? 0,
      bottom: this.boxes[at + 3] ?? 0,
    }
  }

  private grow(): void {
    const boxes = new Float32Array(this.boxes.length * 2)
    boxes.set(this.boxes)
    const pages = new Int32Array(this.pages.length * 2)
    pages.set(this.pages)
    this.boxes = boxes
    this.pages = pages
  }
}
