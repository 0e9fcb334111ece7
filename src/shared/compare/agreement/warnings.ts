import type { PassageMeasure } from './agreement-input.ts'
import type { Figure } from './figure.ts'
import type { SubjectData } from './measure-subject.ts'
import { isUnitizingMeasure } from './measures.ts'

/** Agreement from which a low coefficient is more a matter of a rare tag than of coders who differ. */
const highAgreement = 0.85
/** Krippendorff's limit below which nothing should be concluded, even tentatively. */
const lowCoefficient = 0.667
/** Below this many units one unit more or less moves a figure by several hundredths. */
const fewUnits = 30
/** Below this many coded units, or passages, a tag's figure is anecdote. */
const fewCoded = 10
/** An interval wider than this spans more than one verdict ("good", "tentative", "poor"). */
const wideInterval = 0.4

/** Why a figure may mislead. */
export type AgreementWarning =
  /** Nearly all units are alike, so chance agreement is high: the coefficient is low although coders mostly agree. */
  | { readonly code: 'prevalence'; readonly agreement: number; readonly value: number }
  /** Few units with values of two coders. */
  | { readonly code: 'tooFewUnits'; readonly units: number }
  /** Few units that anyone coded. */
  | { readonly code: 'tooFewCoded'; readonly units: number }
  /** Few passages, of all coders together. */
  | { readonly code: 'fewPassages'; readonly passages: number }
  /** These coders gave nothing here. */
  | { readonly code: 'silentCoder'; readonly coders: readonly string[] }
  /** The bootstrap interval is wide. */
  | { readonly code: 'wideInterval'; readonly low: number; readonly high: number }

/** How much each coder gave of a subject. */
export interface SubjectSize {
  /** Units that at least one coder gave the tag, or any compared tag. */
  readonly codedUnits: number
  /** Passages per coder, in the order of the subject's coders. */
  readonly passages: readonly number[]
}

/** Returns the sizes behind a subject's figures. */
export function sizeSubject(data: SubjectData): SubjectSize {
  let codedUnits = 0
  for (const { codes, count } of data.units.patterns) {
    // In both kinds of data 0 stands for nothing: absent, or the empty set.
    if (codes.some((code) => code !== null && code !== 0)) codedUnits += count
  }
  return { codedUnits, passages: data.passages }
}

/** Returns what makes a figure misleading, apart from its interval. `agreementOf` gives the percent agreement. */
export function findWarnings(
  data: SubjectData,
  size: SubjectSize,
  agreementOf: () => number,
  measure: PassageMeasure,
  figure: Figure,
): AgreementWarning[] {
  const warnings: AgreementWarning[] = []
  const silent = data.subject.coders.filter((_, index) => size.passages[index] === 0)
  if (silent.length > 0) warnings.push({ code: 'silentCoder', coders: silent })
  const passages = size.passages.reduce((sum, count) => sum + count, 0)
  if (passages < fewCoded) warnings.push({ code: 'fewPassages', passages })
  if (isUnitizingMeasure(measure)) return warnings
  if (figure.pairableUnits < fewUnits) warnings.push({ code: 'tooFewUnits', units: figure.pairableUnits })
  if (size.codedUnits < fewCoded) warnings.push({ code: 'tooFewCoded', units: size.codedUnits })
  if (figure.value !== null && measure !== 'percent' && figure.value < lowCoefficient) {
    const agreement = agreementOf()
    if (agreement >= highAgreement) warnings.push({ code: 'prevalence', agreement, value: figure.value })
  }
  return warnings
}

/** Returns the warning that an interval is wide; null when it is not. */
export function findIntervalWarning(interval: {
  readonly low: number | null
  readonly high: number | null
}): AgreementWarning | null {
  const { low, high } = interval
  if (low === null || high === null || high - low <= wideInterval) return null
  return { code: 'wideInterval', low, high }
}
