import fc from 'fast-check'
import type { EditionBlock } from '../../src/shared/compare/editions/alignment.ts'

/** Words that say little alone: sentences of them have next to nothing in common. */
const words =
  `harbour clinic tram orchard ledger sluice barn levy census ferry kiln archive meadow quarry dormitory vineyard
  apiary foundry culvert mortgage 港口 诊所 电车 果园 账册 水闸 粮仓 普查 渡轮 档案 牧场 宿舍 𠮷野 😀 grew fell 5.2% 1,200 by of the
  and never ﬁnal café`.split(/\s+/)
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 })
  .map((chosen) => `${chosen.join(' ')}.`)
const formula = fc.constantFrom('Status: on schedule.', '正在研究。', 'Source: own calculations.')
/** A paragraph as its sentences. */
const paragraph = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: formula.map((line) => [line]) },
)
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.constant('keep' as const) },
  { weight: 4, arbitrary: fc.constantFrom('drop', 'split', 'join', 'reword', 'add', 'move') },
)

/** The texts of two editions, the second made from the first. */
export interface EditedEditions {
  readonly old: readonly EditionBlock[]
  readonly new: readonly EditionBlock[]
}

/** Arbitrary editions of a few paragraphs: some dropped, split, joined to the next, reworded, moved or new. */
export const editedEditions: fc.Arbitrary<EditedEditions> = fc
  .array(fc.record({ sentences: paragraph, edit, fresh: sentence }), { minLength: 1, maxLength: 14 })
  .map((parts) => {
    const kept: string[][] = []
    const moved: string[][] = []
    let joining: string[] = []
    for (const { sentences, edit: done, fresh } of parts) {
      const own = [...joining, ...sentences]
      joining = []
      if (done === 'split' && own.length > 1) kept.push(own.slice(0, 1), own.slice(1))
      else if (done === 'join') joining = own
      else if (done === 'reword') kept.push([...own.slice(1), fresh])
      else if (done === 'add') kept.push(own, [fresh])
      else if (done === 'move') moved.push(own)
      else if (done !== 'drop') kept.push(own)
    }
    const block = (sentences: readonly string[]): EditionBlock => ({
      kind: 'paragraph',
      text: sentences.join(' '),
    })
    const ends = joining.length === 0 ? [] : [joining]
    return {
      old: parts.map(({ sentences }) => block(sentences)),
      new: [...moved, ...kept, ...ends].map(block),
    }
  })
