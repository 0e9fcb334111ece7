import { type FigureBasis, type UndefinedFigure, undefinedFigure } from './figure.ts'

/** A stretch that a coder marked: half-open, counted from the beginning of the continuum. */
export interface ContinuumUnit {
  /** Index into the continuum's coders. */
  readonly coder: number
  readonly start: number
  readonly end: number
  readonly value: string
}

/** What several coders marked on the same text, recording or line of documents. Order of `units` carries no meaning. */
export interface Continuum {
  readonly coders: readonly string[]
  readonly length: number
  readonly units: readonly ContinuumUnit[]
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Returns the stretches in order, those that overlap joined: a place cannot be marked twice with the same value. Stretches
 * that only touch stay two. Stretches without length drop out, they have no mass.
 */
export function joinOverlapping<Kind extends Stretch>(stretches: readonly Kind[]): Kind[] {
  const joined: Kind[] = []
  const ordered = stretches
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  for (const stretch of ordered) {
    const last = joined.at(-1)
    if (last === undefined || stretch.start >= last.end) joined.push(stretch)
    else if (stretch.end > last.end) joined[joined.length - 1] = { ...last, end: stretch.end }
  }
  return joined
}

/** Returns the units of each coder, in order, those of the same value that overlap joined. */
export function unitsOfCoders({ coders, units }: Continuum): ContinuumUnit[][] {
  const groups = coders.map(() => new Map<string, ContinuumUnit[]>())
  for (const unit of units) {
    const group = groups[unit.coder]
    const sameValue = group?.get(unit.value)
    if (sameValue === undefined) group?.set(unit.value, [unit])
    else sameValue.push(unit)
  }
  return groups.map((group) =>
    [...group.values()].flatMap((sameValue) => joinOverlapping(sameValue)).sort((a, b) => a.start - b.start),
  )
}

/** Returns the continuum with the units of one value, as if nothing else had been marked. */
export function onlyValue(continuum: Continuum, value: string): Continuum {
  return { ...continuum, units: continuum.units.filter((unit) => unit.value === value) }
}

/** Returns the continuum of some coders, by index, in that order. */
export function continuumOf(continuum: Continuum, indices: readonly number[]): Continuum {
  const places = new Map(indices.map((index, place) => [index, place]))
  return {
    coders: indices.map((index) => continuum.coders[index] ?? ''),
    length: continuum.length,
    units: continuum.units.flatMap((unit) => {
      const coder = places.get(unit.coder)
      return coder === undefined ? [] : [{ ...unit, coder }]
    }),
  }
}

/** Returns what a figure from these units rests on. */
export function continuumBasis(lists: readonly (readonly unknown[])[]): FigureBasis {
  const units = lists.reduce((sum, list) => sum + list.length, 0)
  return { units, pairableUnits: units, coders: lists.length }
}

/** Returns why no unitizing measure can be computed; null when one may. */
export function findContinuumObstacle(basis: FigureBasis): UndefinedFigure | null {
  if (basis.units === 0) return undefinedFigure(basis, 'noUnits')
  return basis.coders < 2 ? undefinedFigure(basis, 'oneCoder') : null
}
