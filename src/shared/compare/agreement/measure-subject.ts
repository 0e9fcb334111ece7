import {
  type AgreementSubject,
  coderIndices,
  type PassageMeasure,
  type PreparedAgreement,
  subjectSets,
} from './agreement-input.ts'
import { alphaU, type Disagreement, measureCategory } from './alpha-u.ts'
import { countStretches, documentOffsets, keepDocuments } from './coder-marks.ts'
import { type Continuum, onlyValue } from './continuum.ts'
import { cuAlpha, valueAlpha } from './cu-alpha.ts'
import type { Figure, UndefinedFigure } from './figure.ts'
import { gwetAc1 } from './gwet-ac1.ts'
import { createAlphaOfCounts } from './krippendorff-alpha.ts'
import { masiDistance } from './masi.ts'
import { createMasiSum } from './masi-sum.ts'
import { type CategoryMeasure, isUnitizingMeasure, measureCategories } from './measures.ts'
import { type Pairing, pairUnits } from './pairing.ts'
import { presenceByTag } from './presence.ts'
import { createRatingSums, type RatingSums } from './rating-sums.ts'
import { tallyRatings } from './rating-tally.ts'
import type { Pattern, ReliabilityData } from './reliability-data.ts'
import { uAlpha } from './u-alpha.ts'

/** The data of some coders, made once for all tags. */
export interface CoderGroup {
  readonly coders: readonly string[]
  /** Each unit's set of compared tags. */
  readonly sets: ReliabilityData<readonly string[]>
  /** Whether each unit has a tag. */
  readonly presence: (tag: string) => ReliabilityData<string>
  /**
   * The passages, each compared tag a value, on the line of the documents that all these coders coded: the emptiness of others
   * would count as a judgement.
   */
  readonly continuum: Continuum
  /** How many different passages each coder has there. */
  readonly passages: readonly number[]
  /** The same by tag. */
  readonly passagesByTag: ReadonlyMap<string, readonly number[]>
  /** What u-α and cu-α compare; made when first asked for. */
  readonly pairing: () => Pairing | UndefinedFigure
  /** What αU is made from, of each tag by its index in the continuum; made when first asked for. */
  readonly disagreementOf: (value: number) => Disagreement | null
}

/** The data of one subject, made once for all its measures. */
export interface SubjectData {
  readonly subject: AgreementSubject
  readonly group: CoderGroup
  /** Of a tag: whether each unit has it; over all tags: the group's sets. */
  readonly units: ReliabilityData
  readonly sums: RatingSums
  /** The passages that count: of a tag, or all. */
  readonly continuum: Continuum
  /** How many these are per coder, in the order of the subject's coders. */
  readonly passages: readonly number[]
}

/** Returns the data of some coders. */
export function readGroup(prepared: PreparedAgreement, coders: readonly string[]): CoderGroup {
  const { input, coded } = prepared
  const keeps = input.documents.map(({ passages }) => coders.every((coder) => passages.has(coder)))
  const offsets = documentOffsets(input.documents)
  const own = coderIndices(prepared, { coders }).flatMap((index) => prepared.marks[index] ?? [])
  const counts = own.map(({ marks }) => countStretches(keepDocuments(marks, offsets, keeps)))
  const values = input.tags.map(({ id }) => id)
  const continuum = {
    length: input.documents.reduce((sum, { length }, index) => sum + (keeps[index] === true ? length : 0), 0),
    values,
    layers: own.map(({ joined }) => keepDocuments(joined, offsets, keeps)),
  }
  const sets = subjectSets(prepared, { coders })
  const presence = once(() => presenceByTag(sets, values, coded.sets))
  const disagreements = values.map((_, value) => once(() => measureCategory(continuum, value)))
  return {
    coders,
    sets,
    presence: (tag) => presence()(tag),
    continuum,
    passages: own.map(({ passages }) => countStretches(keepDocuments(passages, offsets, keeps))[0] ?? 0),
    passagesByTag: new Map(values.map((tag, index) => [tag, counts.map((byTag) => byTag[index] ?? 0)])),
    pairing: once(() => pairUnits(continuum)),
    disagreementOf: (value) => disagreements[value]?.() ?? null,
  }
}

/** Returns a function that makes a value when first asked for it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Returns the data of a tag, or with null of all tags together, in a group. */
export function readSubject(group: CoderGroup, tag: string | null): SubjectData {
  const { coders, sets, continuum } = group
  const units = tag === null ? sets : group.presence(tag)
  const shared = { subject: { tag, coders }, group, units, sums: createRatingSums(units) }
  if (tag === null) return { ...shared, continuum, passages: group.passages }
  return {
    ...shared,
    continuum: onlyValue(continuum, tag),
    passages: group.passagesByTag.get(tag) ?? coders.map(() => 0),
  }
}

/**
 * Returns a function that gives the figure of a measure of units in which each pattern of `units` has another count, in their order;
 * over all tags the values are sets. What the values alone decide is made once.
 */
export function createUnitMeasure(
  tag: string | null,
  measure: CategoryMeasure,
  units: ReliabilityData,
): (counts: ArrayLike<number>) => Figure {
  if (tag === null && measure === 'alpha-nominal') return createSetAlpha(units)
  // Sets that only other coders gave are no values here: a pair has one figure, whoever else is compared.
  const values = tag === null && measure === 'gwet-ac1' ? tallyRatings(units).used : units.values.length
  return (counts) => {
    const sample = recount(units, counts)
    return measure === 'gwet-ac1' ? gwetAc1(sample, values) : measureCategories(measure, sample)
  }
}

/** Returns a function that gives α of sets by MASI. */
function createSetAlpha(units: ReliabilityData): (counts: ArrayLike<number>) => Figure {
  const sets = units.values as readonly (readonly string[])[]
  return createAlphaOfCounts(units, masiDistance(sets, []), createMasiSum(sets))
}

/** Returns the data with as many of each pattern as `counts` says. */
function recount(data: ReliabilityData, counts: ArrayLike<number>): ReliabilityData {
  const patterns: Pattern[] = []
  for (const [index, { codes }] of data.patterns.entries()) {
    const count = counts[index] ?? 0
    if (count > 0) patterns.push({ codes, count })
  }
  return { ...data, patterns }
}

/** Returns the figure of a measure of units for a subject. */
function measureUnits({ subject, units, sums }: SubjectData, measure: CategoryMeasure): Figure {
  if (subject.tag === null && measure === 'alpha-nominal')
    return createSetAlpha(units)(units.patterns.map(({ count }) => count))
  if (subject.tag === null && measure === 'gwet-ac1') return gwetAc1(units, sums.tally().used, sums)
  return measureCategories(measure, units, sums)
}

/** Returns the figure of a measure for a subject. */
export function measureSubject(data: SubjectData, measure: PassageMeasure): Figure {
  const { subject, group, continuum } = data
  const { tag } = subject
  if (!isUnitizingMeasure(measure)) return measureUnits(data, measure)
  if (measure === 'alpha-u') {
    // One tag's continuum is that of all tags with the others left out.
    const only = tag === null ? null : group.continuum.values.indexOf(tag)
    return alphaU(continuum, (value) => group.disagreementOf(only ?? value))
  }
  if (measure === 'u-alpha') return tag === null ? uAlpha(continuum, group.pairing()) : uAlpha(continuum)
  const pairing = group.pairing()
  return tag === null ? cuAlpha(continuum, pairing) : valueAlpha(group.continuum, tag, pairing)
}
