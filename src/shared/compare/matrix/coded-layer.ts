import type { Annotation } from '../../model/annotation.ts'
import type { CoderId, DocumentId, TagId } from '../../model/ids.ts'

/** How many passages carry exactly these tags. */
export interface TagCombination {
  /** Each once, in the order of their ids; empty for plain highlights. */
  readonly tags: readonly TagId[]
  readonly count: number
}

/** One coder's passages in one document, as far as a matrix needs them. */
export interface CodedLayer {
  readonly document: DocumentId
  readonly coder: CoderId
  readonly combinations: readonly TagCombination[]
}

/** Counts the passages of one layer by their tags, in any number of steps. */
export class LayerCount {
  private readonly counts = new Map<string, { readonly tags: readonly TagId[]; count: number }>()

  /** Counts one passage; its tags come in any order. */
  add(tags: readonly TagId[]): void {
    const sorted = tags.length < 2 ? tags : [...new Set(tags)].sort()
    const key = sorted.join(' ')
    const known = this.counts.get(key)
    if (known === undefined) this.counts.set(key, { tags: sorted, count: 1 })
    else known.count++
  }

  /** Returns the combinations so far, in the order in which they were met. */
  combinations(): TagCombination[] {
    return [...this.counts.values()].map(({ tags, count }) => ({ tags, count }))
  }
}

/** Returns the layers of live annotations, in the order in which they are met. */
export function codedLayers(
  annotations: Iterable<Pick<Annotation, 'document' | 'coder' | 'tags'>>,
): CodedLayer[] {
  const counts = new Map<string, { document: DocumentId; coder: CoderId; count: LayerCount }>()
  for (const { document, coder, tags } of annotations) {
    const key = `${document} ${coder}`
    const layer = counts.get(key) ?? { document, coder, count: new LayerCount() }
    counts.set(key, layer)
    layer.count.add(tags)
  }
  return [...counts.values()].map(({ document, coder, count }) => ({
    document,
    coder,
    combinations: count.combinations(),
  }))
}
