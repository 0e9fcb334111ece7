import { expect, it } from 'vitest'
import {
  findLowest,
  measureAgreement,
} from '../../../../../src/renderer/features/compare/coders/model/measure-agreement.ts'
import { createPassagePacker } from '../../../../../src/renderer/features/compare/coders/model/packed.ts'
import { packText } from '../../../../../src/renderer/features/compare/worker/packed-text.ts'
import type { TagPlan } from '../../../../../src/shared/compare/agreement/plan-tags.ts'
import type { CodedPassage } from '../../../../../src/shared/compare/passages/passage.ts'
import { composeSourceText } from '../../../../../src/shared/text/canonical-text.ts'
import { annotationId, coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'

const [ada, ben] = [coderId(1), coderId(2)]
const [flood, review] = [tagId(1), tagId(2)]
const source = composeSourceText({
  blocks: [{ kind: 'paragraph', text: 'One is here. Two is here. Three is so. Four is so.' }],
  pageStarts: [],
})
const passage = (id: number, coder: typeof ada, quote: string, tag: typeof flood): CodedPassage => {
  const start = source.text.indexOf(quote)
  return { id: annotationId(id), coder, start, end: start + quote.length, tags: [tag] }
}
const used = [flood, review]
const plan: TagPlan = {
  chosen: [],
  together: used.map((id) => ({ id, includes: new Set([id]) })),
  alone: used.map((id) => ({ id, includes: new Set([id]) })),
  same: new Set(used),
}
function measure(passages: readonly CodedPassage[], coded = [ada, ben]) {
  const packer = createPassagePacker([ada, ben])
  packer.add(passages)
  const document = { id: documentId(1), language: 'en', source: packText(source) }
  return measureAgreement({ passages: packer.finish(), coded, document, plan }).rows
}
const together = (rows: ReturnType<typeof measure>) => rows[0]?.figures[0]?.figure

it('measures α over sentences, as agreement does', () => {
  const measured = measure([
    passage(1, ada, 'One', flood),
    passage(2, ben, 'One', flood),
    passage(3, ada, 'Two', flood),
    passage(4, ben, 'Two', review),
  ])
  // Sentences: flood/flood, flood/review, nothing twice. Different sets are wholly apart, so that this is nominal α
  // (Krippendorff 2019): 1 - (n - 1) sum of o_ck / sum of n_c n_k = 1 - 7 * 2 / (2 * (3 * 1 + 3 * 4 + 1 * 4)).
  expect(together(measured)).toMatchObject({ value: expect.closeTo(1 - 14 / 38, 10), pairableUnits: 4 })
})

it('says why there is no figure', () => {
  expect(together(measure([]))).toMatchObject({ value: null, reason: 'noVariation' })
})

it('takes a coder who did not code the document for one of whom nothing is known', () => {
  expect(together(measure([passage(1, ada, 'One', flood)], [ada]))).toMatchObject({
    value: null,
    reason: 'noPairableUnits',
  })
})

it('finds the tag that coders agree on least', () => {
  const rows = measure([
    passage(1, ada, 'One', flood),
    passage(2, ben, 'One', flood),
    passage(3, ada, 'Two', review),
    passage(4, ben, 'Three', review),
  ])
  expect(findLowest(rows, plan)).toMatchObject({ tag: review, row: { tag: review } })
  // A parent with children below it is no tag whose own passages could be looked at.
  expect(findLowest(rows, { ...plan, same: new Set([flood]) })).toBeNull()
})

it('names no lowest tag where one has no figure and the other stands alone', () => {
  expect(findLowest(measure([passage(1, ada, 'One', flood), passage(2, ben, 'One', flood)]), plan)).toBeNull()
})
