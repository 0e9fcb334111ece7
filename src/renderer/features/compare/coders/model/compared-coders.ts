import type { Coder } from '../../../../../shared/model/coder.ts'
import type { CoderId, DocumentId } from '../../../../../shared/model/ids.ts'

/** Returns the documents' id with the most coders, of the same number the first; null without documents. */
export function mostCoded(
  documents: readonly { readonly id: DocumentId }[],
  codersOf: ReadonlyMap<DocumentId, ReadonlySet<CoderId>>,
): DocumentId | null {
  let best: DocumentId | null = null
  let most = -1
  for (const { id } of documents) {
    const count = codersOf.get(id)?.size ?? 0
    if (count > most) [best, most] = [id, count]
  }
  return best
}

/** Returns coders by name, people before the consensus. */
export function sortCoders(coders: readonly Coder[]): Coder[] {
  const rank = ({ role }: Coder) => (role === 'consensus' ? 1 : 0)
  return coders.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
}

/** Returns who is compared, in the order of `coders`: those asked for, else the people who marked something here. */
export function chooseCompared(
  coders: readonly Coder[],
  asked: readonly CoderId[] | undefined,
  here: ReadonlySet<CoderId>,
): Coder[] {
  const wanted = coders.filter(({ id }) => asked?.includes(id))
  if (wanted.length >= 2) return wanted
  return coders.filter(({ id, role }) => role === 'person' && here.has(id))
}
