import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import { colourOf } from '../design.ts'

/** Ranges of annotations, one registered highlight per colour. */
export interface Highlights {
  put(annotation: Annotation, place: StaticRangeInit | null): void
  remove(annotation: Annotation): void
  has(annotation: Annotation): boolean
  readonly shown: ReadonlyMap<string, { readonly annotation: Annotation }>
}

export function createHighlights(): Highlights {
  const byColour = Array.from({ length: 12 }, (_, index) => {
    const highlight = new Highlight()
    CSS.highlights.set(`tag-${index + 1}`, highlight)
    return highlight
  })
  const shown = new Map<string, { annotation: Annotation; range: StaticRange }>()
  const remove = (annotation: Annotation) => {
    const before = shown.get(annotation.id)
    if (before === undefined) return
    byColour[colourOf(before.annotation) - 1]?.delete(before.range)
    shown.delete(annotation.id)
  }
  return {
    shown,
    has: (annotation) => shown.has(annotation.id),
    remove,
    put(annotation, place) {
      remove(annotation)
      if (place === null) return
      const range = new StaticRange(place)
      byColour[colourOf(annotation) - 1]?.add(range)
      shown.set(annotation.id, { annotation, range })
    },
  }
}
