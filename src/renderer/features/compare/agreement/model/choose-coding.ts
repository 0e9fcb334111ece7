import type { Coder } from '../../../../../shared/model/coder.ts'
import { type BlindCoding, type CodingFields, isHidden } from '../../../../../shared/model/coding.ts'
import type { Document } from '../../../../../shared/model/document.ts'
import type { CoderId, DocumentId } from '../../../../../shared/model/ids.ts'
import type { AgreementOptions } from '../../../../app/context.ts'
import type { PassageCounts } from '../../../../db/queries/layer-counts.ts'

/** What a person may compare. */
export interface CodingChoices {
  /** Who coded each document: marked something in it, or marked the coding as done. */
  readonly codersOf: ReadonlyMap<DocumentId, ReadonlySet<CoderId>>
  /** Everybody who coded something, by name; the consensus last. */
  readonly coders: readonly Coder[]
  /** Documents that two or more coded, newest first. */
  readonly documents: readonly Document[]
}

/** What is compared: choices made, the usual where none was. */
export interface ChosenCoding {
  readonly coders: readonly CoderId[]
  /** Documents that two of these coders coded, the oldest first: the order on the command line, and so the same intervals. */
  readonly documents: readonly DocumentId[]
  /** Which of these coders coded each of these documents. */
  readonly codersOf: ReadonlyMap<DocumentId, readonly CoderId[]>
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
const oldestFirst = (a: Document, b: Document) =>
  compare(a.date, b.date) || compare(a.title, b.title) || compare(a.id, b.id)
const consensusLast = (a: Coder, b: Coder) =>
  Number(a.role === 'consensus') - Number(b.role === 'consensus') || compare(a.name, b.name)

/** Returns what can be compared of what `viewer` may see. */
export function codingChoices(
  { documents, coders }: { readonly documents: readonly Document[]; readonly coders: readonly Coder[] },
  seen: Pick<PassageCounts, 'codersOf'>,
  codings: Iterable<CodingFields>,
  { blind, viewer }: { readonly blind: BlindCoding; readonly viewer: CoderId | null },
): CodingChoices {
  const sorted = documents.toSorted(oldestFirst)
  const codersOf = new Map(sorted.map(({ id }) => [id, new Set(seen.codersOf.get(id))] as const))
  for (const { document, coder, done } of codings)
    if (done && !isHidden(blind, viewer, document, coder)) codersOf.get(document)?.add(coder)
  const busy = new Set([...codersOf.values()].flatMap((own) => [...own]))
  return {
    codersOf,
    coders: coders.filter(({ id }) => busy.has(id)).toSorted(consensusLast),
    documents: sorted.filter(({ id }) => (codersOf.get(id)?.size ?? 0) > 1).toReversed(),
  }
}

/** Returns what is compared. The consensus is compared only when it was chosen: it was made from the others. */
export function chooseCoding(
  { codersOf, coders: all, documents: shared }: CodingChoices,
  options: Pick<AgreementOptions, 'documents' | 'coders'>,
): ChosenCoding {
  const here =
    options.documents.length === 0
      ? shared.map(({ id }) => id)
      : options.documents.filter((id) => codersOf.has(id))
  const known = options.coders.filter((id) => all.some((coder) => coder.id === id))
  const persons = all.filter(({ role }) => role === 'person').map(({ id }) => id)
  const sharing = persons.filter((id) =>
    here.some((document) => {
      const own = codersOf.get(document)
      return own?.has(id) === true && persons.some((other) => other !== id && own.has(other))
    }),
  )
  const coders = known.length > 1 ? known : sharing
  const wanted = new Set(here)
  const own = new Map(
    [...codersOf.keys()]
      .filter((id) => wanted.has(id))
      .map((id) => [id, coders.filter((coder) => codersOf.get(id)?.has(coder) === true)] as const)
      .filter(([, coding]) => coding.length > 1),
  )
  return { coders, documents: [...own.keys()], codersOf: own }
}
