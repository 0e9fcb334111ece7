import type { Random } from '../../base/random.ts'
import type { PassageMeasure, PreparedAgreement } from './agreement-input.ts'
import { composeAlphaU } from './alpha-u.ts'
import { arrangeSample, createAlphaURounds } from './alpha-u-rounds.ts'
import { createMultinomial } from './binomial.ts'
import { createBlockSums } from './block-sums.ts'
import { readClusters } from './clusters.ts'
import { documentOffsets } from './coder-marks.ts'
import { type Continuum, findContinuumObstacle } from './continuum.ts'
import { type ContinuumBlocks, countBlocks, cutContinuum } from './continuum-blocks.ts'
import { composeCuAlpha, composeValueAlpha } from './cu-alpha.ts'
import { type Figure, undefinedFigure } from './figure.ts'
import { createUnitMeasure, type SubjectData } from './measure-subject.ts'
import { type CategoryMeasure, isUnitizingMeasure, type UnitizingMeasure } from './measures.ts'
import { basisOf } from './reliability-data.ts'
import { composeUAlpha } from './u-alpha.ts'
import type { UnitKind } from './unit-ranges.ts'

/** What a person chooses to have drawn anew in each round. */
export type Resampling = 'units' | 'documents'

/** What is drawn: the units themselves, or everything in a paragraph or document at once. */
export type Drawn = Resampling | 'paragraphs'

/**
 * Returns what is drawn for judgements about such units. Neighbouring characters and words mostly lie in the same passages:
 * as if they were independent, a passage of a hundred characters would count as a hundred agreements, and intervals would come
 * out several times too narrow. Their paragraphs are drawn whole instead, so that what depends on each other stays together
 * (the cluster bootstrap, Field and Welsh 2007; blocks of a series, Davison and Hinkley 1997, chapter 8).
 */
export function drawnOf(resampling: Resampling, unit: UnitKind): Drawn {
  return resampling === 'units' && (unit === 'char' || unit === 'word') ? 'paragraphs' : resampling
}

/** Pieces of text that are drawn whole, and how many there are to draw from. */
export interface Pieces {
  /** `stretches`: what lies between paragraphs that no passage crosses. */
  readonly kind: Drawn | 'stretches'
  readonly count: number
}

/** How samples are drawn with replacement. */
export interface Draw {
  /** Returns the figure of one sample. */
  readonly figureOf: (random: Random) => Figure
  readonly from: Pieces
}

/** Draws units: each pattern comes up as often as a draw of all units with replacement would have it. */
function drawUnits({ subject, units }: SubjectData, measure: CategoryMeasure): Draw {
  const counts = units.patterns.map(({ count }) => count)
  const measureUnits = createUnitMeasure(subject.tag, measure, units)
  const draw = createMultinomial(counts)
  return {
    figureOf: (random) => measureUnits(draw(random)),
    from: { kind: 'units', count: basisOf(units).pairableUnits },
  }
}

/** Draws whole documents or paragraphs, so that what belongs together inside them stays so. */
function drawClusters(
  prepared: PreparedAgreement,
  data: SubjectData,
  measure: CategoryMeasure,
  kind: 'documents' | 'paragraphs',
): Draw | null {
  const { length, pairable, first, pattern, count } = readClusters(prepared, data, kind)
  // With one, every sample would have the same figure, and the interval no width.
  if (pairable < 2) return null
  const measureUnits = createUnitMeasure(data.subject.tag, measure, data.units)
  const draw = createMultinomial(new Array<number>(length).fill(1))
  const figureOf = (random: Random) => {
    const counts = new Float64Array(data.units.patterns.length)
    const drawn = draw(random)
    for (let cluster = 0; cluster < length; cluster += 1) {
      const times = drawn[cluster] ?? 0
      if (times === 0) continue
      for (let entry = first[cluster] ?? 0; entry < (first[cluster + 1] ?? 0); entry += 1) {
        const place = pattern[entry] ?? 0
        counts[place] = (counts[place] ?? 0) + times * (count[entry] ?? 0)
      }
    }
    return measureUnits(counts)
  }
  return { figureOf, from: { kind, count: pairable } }
}

/** Returns the blocks of which samples are made: documents, or stretches between paragraphs of all documents. */
function readBlocks(
  { input }: PreparedAgreement,
  { coders }: SubjectData['subject'],
  continuum: Continuum,
  kind: 'documents' | 'stretches',
): ContinuumBlocks {
  const documents = input.documents.filter(({ passages }) => coders.every((coder) => passages.has(coder)))
  const borders = documentOffsets(documents)
  if (kind === 'documents') return { continuum, borders }
  const paragraphs = documents.flatMap(({ paragraphs }, at) => {
    const start = borders[at] ?? 0
    return [{ start }, ...paragraphs.map((paragraph) => ({ start: start + paragraph.start }))]
  })
  return cutContinuum(continuum, paragraphs)
}

/** Draws blocks of the continuum. */
function drawBlocks(
  prepared: PreparedAgreement,
  { subject, group, continuum }: SubjectData,
  measure: UnitizingMeasure,
  drawn: Drawn,
): Draw | null {
  // cu-α sets a tag against the others; for the rest the others do not exist.
  const used = measure === 'cu-alpha' ? group.continuum : continuum
  const kind = drawn === 'documents' ? drawn : 'stretches'
  const blocks = readBlocks(prepared, subject, used, kind)
  const count = countBlocks(blocks)
  if (count < 2) return null
  const draw = createMultinomial(new Array<number>(count).fill(1))
  const measureSample = createSampleMeasure(blocks, measure, subject.tag)
  return { figureOf: (random) => measureSample(draw(random)), from: { kind, count } }
}

/** Returns a function that gives the figure of a sample in which each block is as many times as given. */
export function createSampleMeasure(
  blocks: ContinuumBlocks,
  measure: UnitizingMeasure,
  tag: string | null,
): (times: ArrayLike<number>) => Figure {
  const sumBlocks = createBlockSums(blocks)
  const alphaURounds = measure === 'alpha-u' ? createAlphaURounds(blocks) : null
  const { layers, values } = blocks.continuum
  return (times) => {
    const sums = sumBlocks(times)
    const { units, overlaps, coincidences, unitCounts } = sums
    const basis = { units, pairableUnits: units, coders: layers.length }
    const obstacle = findContinuumObstacle(basis)
    if (obstacle !== null) return obstacle
    const sample = arrangeSample(blocks, times)
    if (alphaURounds !== null) return composeAlphaU(basis, sample.length, alphaURounds(sample))
    if (overlaps > 0) return undefinedFigure(basis, 'overlappingUnits')
    if (measure === 'u-alpha') return composeUAlpha(basis, sample.length, sums, coincidences)
    const pairing = { basis, values, unitCounts, coincidences }
    return tag === null ? composeCuAlpha(pairing) : composeValueAlpha(pairing, tag)
  }
}

/**
 * Returns how to draw samples for a figure, or null where there is nothing to draw from: fewer than two documents or paragraphs
 * that two coders valued, or a continuum that no paragraph's border divides. Unitizing measures have no units to draw:
 * where documents are not asked for, stretches between paragraphs that no passage crosses are drawn.
 */
export function createDraw(
  prepared: PreparedAgreement,
  data: SubjectData,
  measure: PassageMeasure,
  drawn: Drawn,
): Draw | null {
  if (isUnitizingMeasure(measure)) return drawBlocks(prepared, data, measure, drawn)
  if (drawn === 'units') return drawUnits(data, measure)
  return drawClusters(prepared, data, measure, drawn)
}
