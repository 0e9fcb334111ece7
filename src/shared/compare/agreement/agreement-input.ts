import type { CodedDocument, ComparedTag, UncodedText } from './coded-documents.ts'
import { type CodedRuns, codeUnits, notCoded } from './coded-runs.ts'
import { type CoderMarks, readMarks } from './coder-marks.ts'
import type { CategoryMeasure, UnitizingMeasure } from './measures.ts'
import { createPatternCounter, type ReliabilityData, selectCoders } from './reliability-data.ts'

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

/** The input with its passages sorted and its text walked once; everything else is made from this on demand. */
export interface PreparedAgreement {
  readonly input: AgreementInput
  /** Per coder, in the order of the input. */
  readonly marks: readonly CoderMarks[]
  readonly coded: CodedRuns
  /** All units with the sets of tags that each coder gave them; code 0 is the empty set. */
  readonly sets: ReliabilityData<readonly string[]>
}

/** Returns the input made ready: costs one walk over all passages. */
export function prepareAgreement(input: AgreementInput): PreparedAgreement {
  const { documents, coders, tags } = input
  const marks = coders.map((coder) => readMarks(documents, coder, tags))
  const coded = codeUnits(documents, coders, tags, marks)
  const values = coded.sets.map((set) => set.map((tag) => tags[tag]?.id ?? ''))
  return { input, marks, coded, sets: { coders, values, patterns: countPatterns(coded, coders.length) } }
}

function countPatterns({ length, count, codes }: CodedRuns, coders: number) {
  const patterns = createPatternCounter()
  for (let run = 0; run < length; run += 1) {
    const own: (number | null)[] = []
    for (let coder = 0; coder < coders; coder += 1) {
      const code = codes[run * coders + coder] ?? notCoded
      own.push(code === notCoded ? null : code)
    }
    patterns.add(own, count[run] ?? 0)
  }
  return patterns.list()
}

/** Returns the indices of the subject's coders. */
export function coderIndices(
  { input }: PreparedAgreement,
  { coders }: Pick<AgreementSubject, 'coders'>,
): number[] {
  return coders.map((coder) => input.coders.indexOf(coder)).filter((index) => index >= 0)
}

/**
 * Returns the sets of the subject's coders. Without uncoded text, units that none of them gave any compared tag
 * drop out; for a single tag too, since two coders could otherwise never agree on its absence.
 */
export function subjectSets(
  prepared: PreparedAgreement,
  subject: Pick<AgreementSubject, 'coders'>,
): ReliabilityData<readonly string[]> {
  const chosen = selectCoders(prepared.sets, coderIndices(prepared, subject))
  if (prepared.input.uncoded === 'included') return chosen
  return {
    ...chosen,
    patterns: chosen.patterns.filter(({ codes }) => codes.some((code) => code !== null && code !== 0)),
  }
}
