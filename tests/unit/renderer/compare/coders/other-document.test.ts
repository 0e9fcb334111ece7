import { expect, it } from 'vitest'
import { startOptions } from '../../../../../src/renderer/features/compare/agreement/model/options.ts'
import { otherDocument } from '../../../../../src/renderer/features/compare/coders/model/other-document.ts'
import { coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'

it('keeps tags, rule, layout and how agreement is measured in another document, but neither coders nor the place in the text', () => {
  const agreement = startOptions({ kind: 'compare', view: 'agreement' })
  const place = {
    kind: 'compare',
    view: 'coders',
    document: documentId(1),
    newer: documentId(3),
    coders: [coderId(1), coderId(2)],
    tags: [tagId(1)],
    match: 'overlap',
    layout: 'overlay',
    agreement,
    offset: 7,
  } as const
  expect(otherDocument(place, documentId(2))).toEqual({
    kind: 'compare',
    view: 'coders',
    document: documentId(2),
    tags: [tagId(1)],
    match: 'overlap',
    layout: 'overlay',
    agreement,
  })
})

it('chooses nothing that was not chosen', () => {
  expect(otherDocument({ kind: 'compare', view: 'coders' }, documentId(2))).toEqual({
    kind: 'compare',
    view: 'coders',
    document: documentId(2),
  })
})
