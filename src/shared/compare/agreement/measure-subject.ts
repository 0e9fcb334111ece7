import {
  type AgreementSubject,
  type PassageMeasure,
  type PreparedAgreement,
  presenceOf,
  subjectContinuum,
  subjectSets,
} from './agreement-input.ts'
import type { Continuum, ContinuumUnit } from './continuum.ts'
import { type Pairing, pairUnits, valueAlpha } from './cu-alpha.ts'
import type { Figure, UndefinedFigure } from './figure.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { masiDistance } from './masi.ts'
import { sumMasi } from './masi-sum.ts'
import { type CategoryMeasure, isUnitizingMeasure, measureCategories, measureContinuum } from './measures.ts'
import type { ReliabilityData } from './reliability-data.ts'

/** The data of some coders, made once for all tags. */
export interface CoderGroup {
  readonly coders: readonly string[]
  /** Each unit's set of compared tags. */
  readonly sets: ReliabilityData<readonly string[]>
  /** The passages, all compared tags on it. */
  readonly continuum: Continuum
  /** The same by tag. */
  readonly unitsByTag: ReadonlyMap<string, readonly ContinuumUnit[]>
  /** What cu-α compares; made when first asked for. */
  readonly pairing: () => Pairing | UndefinedFigure
}

/** The data of one subject, made once for all its measures. */
export interface SubjectData {
  readonly subject: AgreementSubject
  readonly group: CoderGroup
  /** Of a tag: whether each unit has it; over all tags: the group's sets. */
  readonly units: ReliabilityData
  /** The passages that count: of a tag, or all. */
  readonly continuum: Continuum
}

/** Returns the data of some coders. */
export function readGroup(prepared: PreparedAgreement, coders: readonly string[]): CoderGroup {
  const continuum = subjectContinuum(prepared, { coders })
  let pairing: Pairing | UndefinedFigure | null = null
  return {
    coders,
    sets: subjectSets(prepared, { coders }),
    continuum,
    unitsByTag: Map.groupBy(continuum.units, ({ value }) => value),
    pairing: () => {
      pairing ??= pairUnits(continuum)
      return pairing
    },
  }
}

/** Returns the data of a tag, or with null of all tags together, in a group. */
export function readSubject(group: CoderGroup, tag: string | null): SubjectData {
  const { coders, sets, continuum, unitsByTag } = group
  return {
    subject: { tag, coders },
    group,
    units: tag === null ? sets : presenceOf(sets, tag),
    continuum: tag === null ? continuum : { ...continuum, units: unitsByTag.get(tag) ?? [] },
  }
}

/** Returns the figure of a measure of units; over all tags `units` are sets. */
export function measureUnits(tag: string | null, measure: CategoryMeasure, units: ReliabilityData): Figure {
  if (measure === 'alpha-nominal' && tag === null)
    return krippendorffAlpha(units as ReliabilityData<readonly string[]>, masiDistance, sumMasi)
  return measureCategories(measure, units)
}

/** Returns the figure of a measure for a subject. */
export function measureSubject(data: SubjectData, measure: PassageMeasure): Figure {
  const { subject, group, continuum, units } = data
  if (!isUnitizingMeasure(measure)) return measureUnits(subject.tag, measure, units)
  if (measure === 'cu-alpha' && subject.tag !== null)
    return valueAlpha(group.continuum, subject.tag, group.pairing())
  return measureContinuum(measure, continuum)
}
