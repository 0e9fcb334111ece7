import type { Random } from '../../base/random.ts'
import {
  type PassageMeasure,
  type PreparedAgreement,
  presenceOf,
  setsByDocument,
  subjectContinuum,
  subjectSets,
} from './agreement-input.ts'
import { drawMultinomial } from './binomial.ts'
import { onlyValue } from './continuum.ts'
import { type ContinuumBlock, cutContinuum, joinBlocks } from './continuum-blocks.ts'
import type { Figure } from './figure.ts'
import { measureUnits, type SubjectData } from './measure-subject.ts'
import {
  type CategoryMeasure,
  isUnitizingMeasure,
  measureContinuum,
  type UnitizingMeasure,
} from './measures.ts'
import type { ReliabilityData } from './reliability-data.ts'

/** What is drawn anew in each round. */
export type Resampling = 'units' | 'documents'

/** One round: the figure of a sample drawn with replacement. */
export type DrawFigure = (random: Random) => Figure

/** Returns the data with as many of each pattern as `counts` says. */
function recount<Data extends ReliabilityData>(data: Data, counts: readonly number[]): Data {
  const patterns = data.patterns.flatMap(({ codes }, index) => {
    const count = counts[index] ?? 0
    return count === 0 ? [] : [{ codes, count }]
  })
  return { ...data, patterns }
}

/** Draws units: each pattern comes up as often as a draw of all units with replacement would have it. */
function drawUnits({ subject, units }: SubjectData, measure: CategoryMeasure): DrawFigure {
  const counts = units.patterns.map(({ count }) => count)
  return (random) => measureUnits(subject.tag, measure, recount(units, drawMultinomial(counts, random)))
}

/** Draws whole documents, so that what belongs together inside a document stays so. */
function drawDocuments(
  prepared: PreparedAgreement,
  data: SubjectData,
  measure: CategoryMeasure,
): DrawFigure | null {
  const { tag } = data.subject
  const documents = setsByDocument(prepared)
    .map((sets) => subjectSets(prepared, data.subject, sets))
    .filter(({ patterns }) => patterns.length > 0)
  if (documents.length < 2) return null
  const index = new Map(data.units.patterns.map(({ codes }, place) => [codes.join(','), place]))
  const contributions = documents.map((sets) =>
    (tag === null ? sets : presenceOf(sets, tag)).patterns.map(({ codes, count }) => ({
      place: index.get(codes.join(',')) ?? 0,
      count,
    })),
  )
  const once = documents.map(() => 1)
  return (random) => {
    const counts = data.units.patterns.map(() => 0)
    for (const [document, times] of drawMultinomial(once, random).entries())
      for (const { place, count } of contributions[document] ?? [])
        counts[place] = (counts[place] ?? 0) + times * count
    return measureUnits(tag, measure, recount(data.units, counts))
  }
}

/** Draws blocks of the continuum: documents where there are two or more, else stretches between paragraphs. */
function drawBlocks(
  prepared: PreparedAgreement,
  data: SubjectData,
  measure: UnitizingMeasure,
  resampling: Resampling,
): DrawFigure | null {
  const { subject, group } = data
  // cu-α sets a tag against the others; for the rest the others do not exist.
  const isAgainst = measure === 'cu-alpha'
  const restricted = isAgainst ? null : subject.tag
  const continuum = isAgainst ? group.continuum : data.continuum
  const documents = prepared.input.documents.filter(({ passages }) =>
    subject.coders.every((coder) => passages.has(coder)),
  )
  const [only] = documents
  if (only === undefined || (documents.length === 1 && resampling === 'documents')) return null
  const blocks: ContinuumBlock[] =
    documents.length > 1
      ? documents.map((document) => {
          const own = subjectContinuum(prepared, subject, [document])
          return restricted === null ? own : onlyValue(own, restricted)
        })
      : cutContinuum(continuum, only.paragraphs)
  if (blocks.length < 2) return null
  const once = blocks.map(() => 1)
  return (random) => {
    const drawn = joinBlocks(subject.coders, blocks, drawMultinomial(once, random))
    return measureContinuum(measure, drawn, isAgainst ? subject.tag : null)
  }
}

/**
 * Returns how to draw one round for a figure, or null where there is nothing to draw from: fewer than two documents with values, or
 * a continuum that no paragraph's border divides. Units of text are not independent of their neighbours, so drawing
 * characters or words gives intervals that are too narrow; documents, where there are several, are the sounder choice.
 * Unitizing measures have no units to draw: documents are drawn, or of a single one stretches between paragraphs that no
 * passage crosses.
 */
export function createDraw(
  prepared: PreparedAgreement,
  data: SubjectData,
  measure: PassageMeasure,
  resampling: Resampling,
): DrawFigure | null {
  if (isUnitizingMeasure(measure)) return drawBlocks(prepared, data, measure, resampling)
  return resampling === 'units' ? drawUnits(data, measure) : drawDocuments(prepared, data, measure)
}
