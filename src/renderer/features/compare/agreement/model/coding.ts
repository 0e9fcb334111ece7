import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import type {
  CodedDocument,
  CodedPassage,
  UncodedText,
} from '../../../../../shared/compare/agreement/coded-documents.ts'
import type { TagPlan } from '../../../../../shared/compare/agreement/plan-tags.ts'
import {
  type PlannedAgreement,
  preparePlan,
} from '../../../../../shared/compare/agreement/planned-agreement.ts'
import {
  paragraphRanges,
  type UnitKind,
  unitRanges,
} from '../../../../../shared/compare/agreement/unit-ranges.ts'
import type { CoderId, DocumentId } from '../../../../../shared/model/ids.ts'
import { type PackedText, unpackText } from '../../worker/packed-text.ts'

/** What one coder did in a document, in a form that goes to a worker at little cost. */
export interface PackedLayer {
  readonly coder: CoderId
  /** Three numbers per passage: start, end, and the place of its tags in `sets`. */
  readonly passages: Uint32Array
  readonly sets: readonly (readonly string[])[]
}

/** A document as coders left it. */
export interface CodedText {
  readonly id: DocumentId
  readonly language: string
  readonly source: PackedText
  /** Of each coder who coded it. */
  readonly layers: readonly PackedLayer[]
}

/** All that agreement is worked out from. */
export interface AgreementTask {
  readonly documents: readonly CodedText[]
  readonly coders: readonly CoderId[]
  readonly unit: UnitKind
  readonly uncoded: UncodedText
  readonly plan: TagPlan
}

/** One figure: of a tag, or null for all together, among some coders. */
export interface FigureJob {
  readonly tag: string | null
  readonly coders: readonly string[]
  readonly measure: PassageMeasure
}

/** Returns a key under which a figure is found. */
export function figureKey({ tag, coders, measure }: FigureJob): string {
  return JSON.stringify([tag, coders, measure])
}

/** Returns passages packed, in their order. */
export function packLayer(coder: CoderId, passages: readonly CodedPassage[]): PackedLayer {
  const sets: (readonly string[])[] = []
  const places = new Map<string, number>()
  const packed = new Uint32Array(passages.length * 3)
  for (const [index, { start, end, tags }] of passages.entries()) {
    const key = tags.join(' ')
    const place = places.get(key) ?? sets.length
    if (place === sets.length) {
      places.set(key, place)
      sets.push(tags)
    }
    packed.set([start, end, place], index * 3)
  }
  return { coder, passages: packed, sets }
}

/** Returns the passages that were packed. */
export function unpackLayer({ passages, sets }: PackedLayer): CodedPassage[] {
  return Array.from({ length: passages.length / 3 }, (_, index) => ({
    start: passages[index * 3] ?? 0,
    end: passages[index * 3 + 1] ?? 0,
    tags: sets[passages[index * 3 + 2] ?? 0] ?? [],
  }))
}

function readDocument({ id, language, source: packed, layers }: CodedText, unit: UnitKind): CodedDocument {
  const source = unpackText(packed)
  return {
    id,
    length: source.text.length,
    units: unitRanges(source, unit, language),
    paragraphs: paragraphRanges(source),
    passages: new Map(layers.map((layer) => [layer.coder, unpackLayer(layer)])),
  }
}

/** Returns the task made ready; costs a walk over the texts and two over the passages. */
export function prepareTask({ documents, coders, unit, uncoded, plan }: AgreementTask): PlannedAgreement {
  return preparePlan(
    { documents: documents.map((document) => readDocument(document, unit)), coders, uncoded },
    plan,
  )
}
