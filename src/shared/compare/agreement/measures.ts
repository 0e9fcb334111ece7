import { alphaU } from './alpha-u.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { type Continuum, onlyValue } from './continuum.ts'
import { cuAlpha, valueAlpha } from './cu-alpha.ts'
import { intervalDistance, nominalDistance, ordinalDistance } from './distances.ts'
import type { Figure } from './figure.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAc1 } from './gwet-ac1.ts'
import { krippendorffAlpha, ratioAlpha } from './krippendorff-alpha.ts'
import { percentAgreement } from './percent-agreement.ts'
import { createRatingSums, type RatingSums } from './rating-sums.ts'
import type { ReliabilityData } from './reliability-data.ts'
import { scottPi } from './scott-pi.ts'
import { uAlpha } from './u-alpha.ts'

/** Measures of units that have a category. */
export const categoryMeasures = [
  'percent',
  'scott-pi',
  'cohen-kappa',
  'fleiss-kappa',
  'gwet-ac1',
  'alpha-nominal',
] as const
/** Measures of units that have a number, or a rank. */
export const numberMeasures = ['alpha-ordinal', 'alpha-interval', 'alpha-ratio'] as const
/** Measures of stretches that coders marked themselves. */
export const unitizingMeasures = ['alpha-u', 'u-alpha', 'cu-alpha'] as const

/** Every measure by the name under which the command line and the files know it. */
export const measureNames = [...categoryMeasures, ...numberMeasures, ...unitizingMeasures] as const

export type CategoryMeasure = (typeof categoryMeasures)[number]
export type NumberMeasure = (typeof numberMeasures)[number]
export type UnitizingMeasure = (typeof unitizingMeasures)[number]
export type MeasureName = CategoryMeasure | NumberMeasure | UnitizingMeasure

const ofCategories: Readonly<Record<CategoryMeasure, (data: ReliabilityData, sums: RatingSums) => Figure>> = {
  percent: percentAgreement,
  'scott-pi': scottPi,
  'cohen-kappa': cohenKappa,
  'fleiss-kappa': fleissKappa,
  'gwet-ac1': (data, sums) => gwetAc1(data, data.values.length, sums),
  'alpha-nominal': (data) => krippendorffAlpha(data, nominalDistance),
}

const ofNumbers: Readonly<Record<NumberMeasure, (data: ReliabilityData<number>) => Figure>> = {
  'alpha-ordinal': (data) => krippendorffAlpha(data, ordinalDistance),
  'alpha-interval': (data) => krippendorffAlpha(data, intervalDistance),
  'alpha-ratio': ratioAlpha,
}

export function isNumberMeasure(name: MeasureName): name is NumberMeasure {
  return numberMeasures.some((measure) => measure === name)
}

export function isUnitizingMeasure(name: MeasureName): name is UnitizingMeasure {
  return unitizingMeasures.some((measure) => measure === name)
}

/** Returns the figure of a measure that takes values only as same or different; `sums`: what is counted of the data already. */
export function measureCategories(
  measure: CategoryMeasure,
  data: ReliabilityData,
  sums = createRatingSums(data),
): Figure {
  return ofCategories[measure](data, sums)
}

/** Returns the figure of a measure that takes values as numbers. */
export function measureNumbers(measure: NumberMeasure, data: ReliabilityData<number>): Figure {
  return ofNumbers[measure](data)
}

/**
 * Returns the figure of a unitizing measure. With `value`, of that category alone: `alpha-u` and `u-alpha` as if nothing else
 * had been marked, `cu-alpha` as (k)u-α, that category against the others.
 */
export function measureContinuum(
  measure: UnitizingMeasure,
  continuum: Continuum,
  value: string | null = null,
): Figure {
  if (measure === 'cu-alpha') return value === null ? cuAlpha(continuum) : valueAlpha(continuum, value)
  const chosen = value === null ? continuum : onlyValue(continuum, value)
  return measure === 'alpha-u' ? alphaU(chosen) : uAlpha(chosen)
}
