import { type Continuum, continuumBasis, findContinuumObstacle } from './continuum.ts'
import { type FigureBasis, type UndefinedFigure, undefinedFigure } from './figure.ts'
import { hasOverlap, type OrderedLayer, orderLayer } from './layer.ts'
import { countCoincidences, type UnitizedCoincidences } from './unitized-coincidences.ts'

/** What of the markings can be compared. */
export interface Pairing {
  readonly basis: FigureBasis
  readonly values: readonly string[]
  /** Units per value. */
  readonly unitCounts: ArrayLike<number>
  /** The units of each coder in order; none of one coder's overlap. */
  readonly layers: readonly OrderedLayer[]
  readonly coincidences: UnitizedCoincidences
}

/** Returns what of the markings can be compared, or why nothing can; for several measures and values of one continuum made once. */
export function pairUnits(continuum: Continuum): Pairing | UndefinedFigure {
  const { values, layers } = continuum
  const basis = continuumBasis(continuum)
  const obstacle = findContinuumObstacle(basis)
  if (obstacle !== null) return obstacle
  const ordered = layers.map(orderLayer)
  if (ordered.some(hasOverlap)) return undefinedFigure(basis, 'overlappingUnits')
  const unitCounts = values.map((_, value) =>
    layers.reduce((sum, { first }) => sum + (first[value + 1] ?? 0) - (first[value] ?? 0), 0),
  )
  return {
    basis,
    values,
    unitCounts,
    layers: ordered,
    coincidences: countCoincidences(ordered, values.length),
  }
}
