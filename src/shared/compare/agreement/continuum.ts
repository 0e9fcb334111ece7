import { type FigureBasis, type UndefinedFigure, undefinedFigure } from './figure.ts'
import { joinLayer, type Layer, layerOfValue, sortLayer } from './layer.ts'

/** A stretch that a coder marked: half-open, counted from the beginning of the continuum. */
export interface ContinuumUnit {
  /** Index into the continuum's coders. */
  readonly coder: number
  readonly start: number
  readonly end: number
  readonly value: string
}

/** What several coders marked on the same text, recording or line of documents. Order of `units` carries no meaning. */
export interface MarkedUnits {
  readonly coders: readonly string[]
  readonly length: number
  readonly units: readonly ContinuumUnit[]
}

/** The same as it is measured: a layer per coder, units of one coder and value that overlap joined. */
export interface Continuum {
  readonly length: number
  readonly values: readonly string[]
  readonly layers: readonly Layer[]
}

/** Returns the continuum of some units. */
export function layOut({ coders, length, units }: MarkedUnits): Continuum {
  const values = new Map<string, number>()
  for (const { value } of units) if (!values.has(value)) values.set(value, values.size)
  const layers = coders.map((_, coder) => {
    const own = units.filter((unit) => unit.coder === coder)
    const stretches = {
      value: own.map(({ value }) => values.get(value) ?? 0),
      start: own.map(({ start }) => start),
      end: own.map(({ end }) => end),
    }
    return joinLayer(sortLayer(stretches, values.size))
  })
  return { length, values: [...values.keys()], layers }
}

/** Returns the continuum with the units of one value, as if nothing else had been marked. */
export function onlyValue({ length, values, layers }: Continuum, value: string): Continuum {
  const index = values.indexOf(value)
  return { length, values: [value], layers: layers.map((layer) => layerOfValue(layer, index)) }
}

/** Returns what a figure from a continuum rests on. */
export function continuumBasis({ layers }: Continuum): FigureBasis {
  const units = layers.reduce((sum, { start }) => sum + start.length, 0)
  return { units, pairableUnits: units, coders: layers.length }
}

/** Returns why no unitizing measure can be computed; null when one may. */
export function findContinuumObstacle(basis: FigureBasis): UndefinedFigure | null {
  if (basis.units === 0) return undefinedFigure(basis, 'noUnits')
  return basis.coders < 2 ? undefinedFigure(basis, 'oneCoder') : null
}
