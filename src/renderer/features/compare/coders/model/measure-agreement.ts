import { prepareAgreement } from '../../../../../shared/compare/agreement/agreement-input.ts'
import {
  computeAgreement,
  type MeasuredFigure,
} from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { paragraphRanges, unitRanges } from '../../../../../shared/compare/agreement/unit-ranges.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import type { SourceText } from '../../../../../shared/text/canonical-text.ts'
import { type PackedPassages, unpackPassages } from './packed.ts'

/** The measure that is shown: the one that agreement begins with too, so that both show the same figure. */
export const shownMeasure = 'alpha-nominal'

/** What agreement is measured of. */
export interface AgreementRequest {
  readonly passages: PackedPassages
  /** Those of the coders who coded this document; of the others nothing is known here. */
  readonly coded: readonly CoderId[]
  readonly source: Pick<SourceText, 'text' | 'blocks'>
  readonly language: string
}

/** Returns how far the coders agree on the tags of sentences; text that nobody tagged counts as agreement on nothing. */
export function measureAgreement({
  passages,
  coded,
  source,
  language,
}: AgreementRequest): MeasuredFigure | null {
  const byCoder = Map.groupBy(unpackPassages(passages), ({ coder }) => coder)
  const { coders, tags } = passages
  const prepared = prepareAgreement({
    documents: [
      {
        id: 'here',
        length: source.text.length,
        units: unitRanges(source, 'sentence', language),
        paragraphs: paragraphRanges(source),
        passages: new Map(coded.map((coder) => [coder, byCoder.get(coder) ?? []])),
      },
    ],
    coders,
    tags: tags.map((id) => ({ id, includes: new Set([id]) })),
    uncoded: 'included',
  })
  const [row] = computeAgreement(prepared, [shownMeasure], [{ tag: null, coders }])
  return row?.figures[0] ?? null
}
