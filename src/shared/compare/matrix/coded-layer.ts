import type { Anchor } from '../../model/anchor.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { Document } from '../../model/document.ts'
import type { CoderId, DocumentId, TagId } from '../../model/ids.ts'

/** How many passages carry exactly these tags. */
export interface TagCombination {
  /** Each once, in the order of their ids; empty for plain highlights. */
  readonly tags: readonly TagId[]
  readonly count: number
  /** How many of them were marked in another text of the document than its present one, or lie beyond its end. */
  readonly astray: number
}

/** One coder's passages in one document, as far as a matrix needs them. */
export interface CodedLayer {
  readonly document: DocumentId
  readonly coder: CoderId
  readonly combinations: readonly TagCombination[]
}

/** The present text of a document. */
export type PresentText = Pick<Document, 'textHash' | 'characters'>

/** Counts the passages of one layer by their tags, in any number of steps. */
export class LayerCount {
  private readonly counts = new Map<
    string,
    { readonly tags: readonly TagId[]; count: number; astray: number }
  >()
  private readonly text: PresentText | undefined

  /** `text`: that of the layer's document; undefined where the document is not there. */
  constructor(text: PresentText | undefined) {
    this.text = text
  }

  /** Counts one passage; its tags come in any order. */
  add(tags: readonly TagId[], { textHash, end }: Pick<Anchor, 'textHash' | 'end'>): void {
    const isAstray = this.text && (this.text.textHash !== textHash || end > this.text.characters)
    const sorted = tags.length < 2 ? tags : [...new Set(tags)].sort()
    const key = sorted.join(' ')
    const known = this.counts.get(key) ?? { tags: sorted, count: 0, astray: 0 }
    if (known.count === 0) this.counts.set(key, known)
    known.count++
    if (isAstray) known.astray++
  }

  /** Returns the combinations so far, in the order in which they were met. */
  combinations(): TagCombination[] {
    return [...this.counts.values()].map((combination) => ({ ...combination }))
  }
}

/** Returns the layers of live annotations, in the order in which they are met; `documents` are those that there are. */
export function codedLayers(
  annotations: Iterable<Pick<Annotation, 'document' | 'coder' | 'tags' | 'anchor'>>,
  documents: Iterable<Pick<Document, 'id'> & PresentText>,
): CodedLayer[] {
  const texts = new Map(Array.from(documents, (document) => [document.id, document]))
  const counts = new Map<string, { document: DocumentId; coder: CoderId; count: LayerCount }>()
  for (const { document, coder, tags, anchor } of annotations) {
    const key = `${document} ${coder}`
    const layer = counts.get(key) ?? { document, coder, count: new LayerCount(texts.get(document)) }
    counts.set(key, layer)
    layer.count.add(tags, anchor)
  }
  return [...counts.values()].map(({ document, coder, count }) => ({
    document,
    coder,
    combinations: count.combinations(),
  }))
}
