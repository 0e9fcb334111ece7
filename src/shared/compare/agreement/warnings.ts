import type { PassageMeasure } from './agreement-input.ts'
import type { BootstrapInterval } from './bootstrap.ts'
import type { Figure } from './figure.ts'
import type { SubjectData } from './measure-subject.ts'
import { isUnitizingMeasure } from './measures.ts'
import type { Pieces } from './resample.ts'

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
/**
 * With fewer documents, paragraphs or stretches to draw from, a bootstrap interval is clearly too narrow: of a mean of normal numbers
 * one of nominally 95 % holds the truth in 47 % of 1,500 simulated samples with two to draw from, in 84 % with five, in 88 % with
 * ten, in 92 % with twenty. Tests on such samples reject too often with five to thirty clusters (Cameron, Gelbach and Miller 2008,
 * Review of Economics and Statistics 90, 414–427).
 */
const fewPieces = 10
/** With fewer rounds, each end of a 95 % interval rests on less than five of them, and another seed moves it visibly. */
const fewRounds = 200

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
  /** The bootstrap had few documents, paragraphs or stretches to draw from: the interval is too narrow. */
  | { readonly code: 'fewPieces'; readonly kind: Exclude<Pieces['kind'], 'units'>; readonly pieces: number }
  /** Few rounds were run, or gave a figure: the interval's ends are rough. */
  | { readonly code: 'fewRounds'; readonly rounds: number; readonly undefinedRounds: number }

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

/** Returns what makes an interval misleading. Units that are drawn singly are counted by `findWarnings`. */
export function findIntervalWarnings({
  low,
  high,
  rounds,
  undefinedRounds,
  from: { kind, count },
}: BootstrapInterval): AgreementWarning[] {
  if (low === null || high === null) return []
  const warnings: AgreementWarning[] = []
  if (high - low > wideInterval) warnings.push({ code: 'wideInterval', low, high })
  if (kind !== 'units' && count < fewPieces) warnings.push({ code: 'fewPieces', kind, pieces: count })
  if (rounds - undefinedRounds < fewRounds) warnings.push({ code: 'fewRounds', rounds, undefinedRounds })
  return warnings
}
