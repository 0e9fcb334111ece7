import type { CodedDocument, ComparedTag, UncodedText } from './coded-documents.ts'
import { type CodedRuns, codeUnits } from './coded-runs.ts'
import type { Continuum } from './continuum.ts'
import type { CategoryMeasure, UnitizingMeasure } from './measures.ts'
import { composeContinuum } from './passage-continuum.ts'
import { createPatternCounter, mapValues, type ReliabilityData, selectCoders } from './reliability-data.ts'

/** Measures that make sense of tagged passages. `alpha-nominal` over all tags together takes the MASI distance of sets. */
export type PassageMeasure = CategoryMeasure | UnitizingMeasure

/** What to compare. */
export interface AgreementInput {
  readonly documents: readonly CodedDocument[]
  readonly coders: readonly string[]
  readonly tags: readonly ComparedTag[]
  /** Unitizing measures always see all text. */
  readonly uncoded: UncodedText
}

/** One line of a table: one tag, or null for all together, among some of the coders. */
export interface AgreementSubject {
  readonly tag: string | null
  readonly coders: readonly string[]
}

/** The input with its text walked once; everything else is made from this on demand. */
export interface PreparedAgreement {
  readonly input: AgreementInput
  readonly coded: CodedRuns
  /** All units with the sets of tags that each coder gave them; code 0 is the empty set. */
  readonly sets: ReliabilityData<readonly string[]>
}

/** Returns the input made ready: costs one walk over all passages. */
export function prepareAgreement(input: AgreementInput): PreparedAgreement {
  const coded = codeUnits(input.documents, input.coders, input.tags)
  return { input, coded, sets: { ...describeSets(input, coded), patterns: countPatterns(coded.runs) } }
}

function describeSets({ tags, coders }: AgreementInput, coded: CodedRuns) {
  return { coders, values: coded.sets.map((set) => set.map((tag) => tags[tag]?.id ?? '')) }
}

function countPatterns(runs: CodedRuns['runs']) {
  const patterns = createPatternCounter()
  for (const { sets, count } of runs) patterns.add(sets, count)
  return patterns.list()
}

/** Returns the data of each document, with the same values as `prepared.sets`. */
export function setsByDocument({
  input,
  coded,
  sets,
}: PreparedAgreement): ReliabilityData<readonly string[]>[] {
  const groups = Map.groupBy(coded.runs, ({ document }) => document)
  return input.documents.map((_, document) => ({
    ...sets,
    patterns: countPatterns(groups.get(document) ?? []),
  }))
}

/** Returns the indices of the subject's coders. */
export function coderIndices(
  { input }: PreparedAgreement,
  { coders }: Pick<AgreementSubject, 'coders'>,
): number[] {
  return coders.map((coder) => input.coders.indexOf(coder)).filter((index) => index >= 0)
}

/**
 * Returns the sets of the subject's coders in `sets`. Without uncoded text, units that none of them gave any compared tag
 * drop out; for a single tag too, since two coders could otherwise never agree on its absence.
 */
export function subjectSets(
  prepared: PreparedAgreement,
  subject: Pick<AgreementSubject, 'coders'>,
  sets: ReliabilityData<readonly string[]> = prepared.sets,
): ReliabilityData<readonly string[]> {
  const chosen = selectCoders(sets, coderIndices(prepared, subject))
  if (prepared.input.uncoded === 'included') return chosen
  return {
    ...chosen,
    patterns: chosen.patterns.filter(({ codes }) => codes.some((code) => code !== null && code !== 0)),
  }
}

/** Returns whether each unit has the tag, from the units' sets. */
export function presenceOf(sets: ReliabilityData<readonly string[]>, tag: string): ReliabilityData<string> {
  return mapValues(sets, ['absent', 'present'], (code) => (sets.values[code]?.includes(tag) === true ? 1 : 0))
}

/** Returns the passages of the subject's coders as one continuum, all compared tags on it. */
export function subjectContinuum(
  { input }: PreparedAgreement,
  subject: Pick<AgreementSubject, 'coders'>,
  documents: readonly CodedDocument[] = input.documents,
): Continuum {
  return composeContinuum(documents, subject.coders, input.tags)
}
