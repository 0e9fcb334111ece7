import type { UncodedText } from '../compare/agreement/coded-documents.ts'
import type { UnitKind } from '../compare/agreement/unit-ranges.ts'
import type { Setting } from './settings-table.ts'

/** What was compared: all that a reader needs to compare it again. */
export interface ComparedCoding {
  readonly library: string
  /** Titles. */
  readonly documents: readonly string[]
  readonly unit: UnitKind
  readonly uncoded: UncodedText
  /** Passages that do not stand in the present text of their document. */
  readonly leftOut: number
  /** Titles of documents that have none and were left out. */
  readonly withoutText: readonly string[]
}

const uncodedWords: Readonly<Record<UncodedText, string>> = {
  included: 'included: text that nobody tagged counts as agreement',
  excluded: 'excluded: only text that a coder tagged is compared',
}

/** Returns what was compared as names and values; `coders` say who, `how` what else was chosen. */
export function describeCompared(
  of: ComparedCoding,
  coders: readonly Setting[],
  how: readonly Setting[] = [],
): Setting[] {
  return [
    ['Library', of.library],
    ['Documents', of.documents.join('; ')],
    ...coders,
    ['Unit', of.unit],
    ['Uncoded text', uncodedWords[of.uncoded]],
    ...how,
    ...(of.leftOut > 0 ? ([['Passages left out', String(of.leftOut)]] as const) : []),
    ...(of.withoutText.length > 0 ? ([['Left out, without text', of.withoutText.join('; ')]] as const) : []),
  ]
}
