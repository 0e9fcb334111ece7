import type { Drawn } from '../compare/agreement/resample.ts'
import { type ComparedCoding, describeCompared } from './compared-coding.ts'
import type { Setting } from './settings-table.ts'

/** One figure as it is written: everything in words. */
export interface WrittenFigure {
  /** The tag's path, or what all tags together are called. */
  readonly tag: string
  readonly coders: readonly string[]
  readonly measure: string
  /** Whether the measure takes passages as they are and has no units to draw. */
  readonly isUnitizing: boolean
  /** Null: undefined, for `reason`. */
  readonly value: number | null
  readonly reason: string
  /** 95 %; null: there is none. */
  readonly interval: readonly [low: number, high: number] | null
  /** Units that could be compared, and those of them that somebody gave the tag. */
  readonly units: number
  readonly codedUnits: number
  /** Per coder, in their order. */
  readonly passages: readonly number[]
  /** What makes the figure misleading, in sentences. */
  readonly warnings: readonly string[]
}

/** Figures with all that a reader needs to work them out again. */
export interface AgreementExport extends ComparedCoding {
  readonly coders: readonly string[]
  /** What the bootstrap drew anew. */
  readonly drawn: Drawn
  readonly rounds: number
  readonly seed: number
  readonly figures: readonly WrittenFigure[]
}

/** Returns a coefficient with three decimals, and with a hyphen as programs write it; what rounds to nothing has no sign. */
export function renderFigure(value: number): string {
  return value.toFixed(3).replace(/^-(0\.000)$/, '$1')
}

/** Returns the settings as names and values, in the order in which they are written. */
export function describeSettings(of: AgreementExport): Setting[] {
  const drawnOtherwise: readonly Setting[] =
    of.drawn !== 'documents' && of.figures.some(({ isUnitizing }) => isUnitizing)
      ? [
          [
            'Interval of measures without units',
            'bootstrap of documents, or in a single one of stretches between paragraphs',
          ],
        ]
      : []
  return describeCompared(
    of,
    [['Coders', of.coders.join(', ')]],
    [['Interval', `95 %, bootstrap of ${of.drawn}, ${of.rounds} rounds, seed ${of.seed}`], ...drawnOtherwise],
  )
}
