import {
  type AgreementSubject,
  type PassageMeasure,
  type PreparedAgreement,
  presenceOf,
  subjectContinuum,
  subjectSets,
} from './agreement-input.ts'
import type { Continuum } from './continuum.ts'
import { type Distance, rememberDistance } from './distances.ts'
import type { Figure } from './figure.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { masiDistance } from './masi.ts'
import { type CategoryMeasure, isUnitizingMeasure, measureCategories, measureContinuum } from './measures.ts'
import type { ReliabilityData } from './reliability-data.ts'

/** The data of one subject, made once for all its measures. */
export interface SubjectData {
  readonly subject: AgreementSubject
  /** Each unit's set of compared tags. */
  readonly sets: ReliabilityData<readonly string[]>
  /** Of a tag: whether each unit has it; over all tags: the same as `sets`. */
  readonly units: ReliabilityData
  /** The passages; made when first asked for. */
  readonly continuum: () => Continuum
  readonly masi: Distance<readonly string[]>
}

/** Returns the data of a subject. */
export function readSubject(prepared: PreparedAgreement, subject: AgreementSubject): SubjectData {
  const sets = subjectSets(prepared, subject)
  let continuum: Continuum | null = null
  return {
    subject,
    sets,
    units: subject.tag === null ? sets : presenceOf(sets, subject.tag),
    continuum: () => {
      continuum ??= subjectContinuum(prepared, subject)
      return continuum
    },
    masi: rememberDistance(masiDistance),
  }
}

/** Returns the figure of a measure of units, over all tags from `sets`, of one tag from `units`. */
export function measureUnits(
  { subject, masi }: SubjectData,
  measure: CategoryMeasure,
  data: { readonly sets: ReliabilityData<readonly string[]>; readonly units: ReliabilityData },
): Figure {
  if (measure === 'alpha-nominal' && subject.tag === null) return krippendorffAlpha(data.sets, masi)
  return measureCategories(measure, data.units)
}

/** Returns the figure of a measure for a subject. */
export function measureSubject(data: SubjectData, measure: PassageMeasure): Figure {
  return isUnitizingMeasure(measure)
    ? measureContinuum(measure, data.continuum(), data.subject.tag)
    : measureUnits(data, measure, data)
}
