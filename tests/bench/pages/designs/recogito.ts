import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import type { Design } from '../design.ts'
import { createColumn } from './column.ts'
import { createPlainBlock, type Leaf, placeOf } from './plain-blocks.ts'

/** Recogito's text annotator over all blocks as plain siblings. */
export function createRecogito(renderer: 'SPANS' | 'CSS_HIGHLIGHTS'): Design {
  const leaves: Leaf[] = []
  let annotator: TextAnnotator | null = null
  const toTheirs = (annotation: Annotation): TextAnnotation => {
    const { id } = annotation
    const { start, end, exact: quote } = annotation.anchor
    const place = placeOf(leaves, start, end)
    const range = document.createRange()
    if (place !== null) {
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
    }
    return { id, bodies: [], target: { annotation: id, selector: [{ quote, start, end, range }] } }
  }
  const isPainted = () =>
    renderer === 'SPANS'
      ? document.querySelector('.r6o-annotation') !== null
      : [...CSS.highlights.values()].some(({ size }) => size > 0)
  return {
    load(host, source) {
      const column = createColumn(host)
      column.append(...source.blocks.map((block) => createPlainBlock(block, leaves)))
      annotator = createTextAnnotator(column, { renderer, annotatingEnabled: false }) as TextAnnotator
    },
    async showAll(annotations) {
      annotator?.setAnnotations(annotations.map(toTheirs))
      const deadline = performance.now() + 20_000
      while (!isPainted() && performance.now() < deadline)
        await new Promise((done) => requestAnimationFrame(done))
    },
    put(annotation) {
      annotator?.removeAnnotation(annotation.id)
      annotator?.addAnnotation(toTheirs(annotation))
    },
    remove: (annotation) => void annotator?.removeAnnotation(annotation.id),
    hit: () => null,
  }
}
