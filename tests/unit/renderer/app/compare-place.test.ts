import { expect, it } from 'vitest'
import { type ComparePlace, parseComparePlace } from '../../../../src/renderer/app/state/compare-place.ts'
import { coderId, documentId, tagId } from '../../../helpers/view-entries.ts'

const place: ComparePlace = {
  kind: 'compare',
  view: 'coders',
  document: documentId(1),
  coders: [coderId(1), coderId(2)],
  tags: [tagId(3)],
  match: 'iou:0.5',
  layout: 'overlay',
  agreement: {
    documents: [documentId(1)],
    coders: [],
    tags: [tagId(3)],
    unit: 'word',
    uncoded: 'excluded',
    measures: ['percent', 'cu-alpha'],
    resampling: 'documents',
    table: 'confusion',
    sort: { key: 'percent', descending: true },
    pairMeasure: 'percent',
    pairTag: tagId(3),
    confused: [coderId(2), coderId(1)],
  },
  offset: 7,
}

it('gives a kept place back as it was', () => {
  expect(parseComparePlace(JSON.stringify(place))).toEqual(place)
  expect(parseComparePlace('{"kind":"compare","view":"matrix"}')).toEqual({ kind: 'compare', view: 'matrix' })
})

it.each([
  ['nothing', null],
  ['no JSON', '{"kind":'],
  ['a view of another version', '{"kind":"compare","view":"heatmap"}'],
  ['a field of another version', JSON.stringify({ ...place, zoom: 2 })],
  [
    'a measure of another version',
    JSON.stringify({ ...place, agreement: { ...place.agreement, measures: ['γ'] } }),
  ],
  ['another kind of id', JSON.stringify({ ...place, document: tagId(1) })],
])('takes %s for no place', (_, json) => {
  expect(parseComparePlace(json)).toBeNull()
})
