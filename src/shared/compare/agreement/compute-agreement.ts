import type { AgreementSubject, PassageMeasure, PreparedAgreement } from './agreement-input.ts'
import type { Figure } from './figure.ts'
import { type CoderGroup, measureSubject, readGroup, readSubject } from './measure-subject.ts'
import { percentAgreement } from './percent-agreement.ts'
import { coderPairs } from './reliability-data.ts'
import { type AgreementWarning, findWarnings, type SubjectSize, sizeSubject } from './warnings.ts'

/** One subject with its figures. */
export interface AgreementRow extends AgreementSubject, SubjectSize {
  readonly figures: readonly MeasuredFigure[]
}

export interface MeasuredFigure {
  readonly measure: PassageMeasure
  readonly figure: Figure
  readonly warnings: readonly AgreementWarning[]
}

/**
 * Returns the subjects of a comparison: all coders together, then, for more than two, each pair; of each first all tags together,
 * then every tag in the order of the input.
 */
export function agreementSubjects({ input }: PreparedAgreement): AgreementSubject[] {
  const { coders } = input
  const groups = [
    coders,
    ...(coders.length > 2
      ? coderPairs(coders.length).map((pair) => pair.map((index) => coders[index] ?? ''))
      : []),
  ]
  const tags = [null, ...input.tags.map(({ id }) => id)]
  return groups.flatMap((group) => tags.map((tag) => ({ tag, coders: group })))
}

/** Returns the figures of some subjects (by default all), in their order, each with the measures in the order asked for. */
export function computeAgreement(
  prepared: PreparedAgreement,
  measures: readonly PassageMeasure[],
  subjects: readonly AgreementSubject[] = agreementSubjects(prepared),
): AgreementRow[] {
  const groups = new Map<string, CoderGroup>()
  return subjects.map((subject) => {
    const key = JSON.stringify(subject.coders)
    const group = groups.get(key) ?? readGroup(prepared, subject.coders)
    groups.set(key, group)
    const data = readSubject(group, subject.tag)
    const size = sizeSubject(data)
    let agreement: number | null = null
    const agreementOf = () => {
      agreement ??= percentAgreement(data.units, data.sums).value ?? 0
      return agreement
    }
    const figures = measures.map((measure) => {
      const figure = measureSubject(data, measure)
      return { measure, figure, warnings: findWarnings(data, size, agreementOf, measure, figure) }
    })
    return { ...subject, ...size, figures }
  })
}
