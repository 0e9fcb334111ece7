/** Why a coefficient has no value. Never 0, 1 or NaN instead. */
export const undefinedReasons = [
  /** Nothing was given to compare: no units, or (unitizing) nobody marked anything. */
  'noUnits',
  /** Agreement needs two. */
  'oneCoder',
  /** The measure is defined for two coders only. */
  'tooManyCoders',
  /** No unit has values of two coders. */
  'noPairableUnits',
  /** One value throughout: chance alone would agree just as well, 0/0. */
  'noVariation',
  /** A mean over coder pairs, and one of the pairs has no value. */
  'undefinedPair',
  /** The ratio distance needs values from zero upwards. */
  'negativeValues',
  /** One coder's units of different values overlap: no single value stands at that place. */
  'overlappingUnits',
  /** The value asked for meets no other coder's unit, so nothing is comparable. */
  'valueNotPaired',
] as const

export type UndefinedReason = (typeof undefinedReasons)[number]

/** What a figure rests on. */
export interface FigureBasis {
  /** Units given; for unitizing measures the units that coders marked. */
  readonly units: number
  /** Units with values of at least two coders; for unitizing measures the same as `units`. */
  readonly pairableUnits: number
  readonly coders: number
}

/** A coefficient with what it was made from. */
export interface DefinedFigure extends FigureBasis {
  readonly value: number
  /** Observed agreement; for α and its family observed disagreement. */
  readonly observed: number
  /** The same by chance; for percent agreement, which corrects nothing, 0. */
  readonly expected: number
}

export interface UndefinedFigure extends FigureBasis {
  readonly value: null
  readonly reason: UndefinedReason
}

/** The outcome of a measure: a number, or none with the reason. */
export type Figure = DefinedFigure | UndefinedFigure

export function undefinedFigure(basis: FigureBasis, reason: UndefinedReason): UndefinedFigure {
  return { ...basis, value: null, reason }
}
