import type { CoderId, DocumentId, TagId } from '../../model/ids.ts'
import type { TagTree } from '../../model/tag-tree.ts'
import type { CodedLayer } from './coded-layer.ts'

/** How many passages there are, and how many of them do not stand in the present text. */
export interface PassageCount {
  readonly passages: number
  readonly astray: number
}

/** One layer's passages by tag, whatever the columns and the filter. */
export interface CountedLayer {
  readonly document: DocumentId
  readonly coder: CoderId
  /** The tags that have passages here, themselves or below them, by their place in `tree.all`. */
  readonly tags: Uint32Array
  /** Passages with each of `tags` itself. */
  readonly own: Uint32Array
  /** Passages with each of `tags` or one below it, each counted once. */
  readonly total: Uint32Array
  /** Passages that have a tag, and that have none, of the codebook. */
  readonly tagged: PassageCount
  readonly untagged: PassageCount
  /** The combinations in a row, as numbers: how many passages, how many of them astray, how many tags, and the tags by their place in `tree.all`. */
  readonly combinations: Uint32Array
}

/** Counts layers by the tags of one codebook, and remembers what it counted: another question reads no combination again. */
export class LayerCounter {
  readonly tree: TagTree
  private readonly placeOf: ReadonlyMap<TagId, number>
  /** By place in `tree.all`: the place of the parent, or -1. */
  private readonly above: Int32Array
  private readonly counted = new WeakMap<CodedLayer, CountedLayer>()
  /** Scratch for one layer, by place in `tree.all`. */
  private readonly own: Uint32Array
  private readonly total: Uint32Array
  private readonly met: Uint32Array

  constructor(tree: TagTree) {
    this.tree = tree
    this.placeOf = new Map(tree.all.map(({ tag }, place) => [tag.id, place]))
    this.above = new Int32Array(tree.all.length).fill(-1)
    for (const [place, { children }] of tree.all.entries())
      for (const { tag } of children) this.above[this.placeOf.get(tag.id) ?? 0] = place
    this.own = new Uint32Array(tree.all.length)
    this.total = new Uint32Array(tree.all.length)
    this.met = new Uint32Array(tree.all.length)
  }

  count(layer: CodedLayer): CountedLayer {
    const known = this.counted.get(layer)
    if (known !== undefined) return known
    const made = this.countNew(layer)
    this.counted.set(layer, made)
    return made
  }

  private countNew({ document, coder, combinations }: CodedLayer): CountedLayer {
    const { placeOf, above, own, total, met } = this
    const places: number[] = []
    const numbers: number[] = []
    const tagged = { passages: 0, astray: 0 }
    const untagged = { passages: 0, astray: 0 }
    met.fill(0)
    for (const [index, { tags, count, astray }] of combinations.entries()) {
      const at = numbers.push(count, astray, 0)
      for (const tag of tags) {
        const place = placeOf.get(tag)
        if (place === undefined) continue
        numbers.push(place)
        own[place] = (own[place] ?? 0) + count
        // Where this combination was before, it was further up too.
        for (let up = place; up !== -1 && met[up] !== index + 1; up = above[up] ?? -1) {
          if (total[up] === 0) places.push(up)
          met[up] = index + 1
          total[up] = (total[up] ?? 0) + count
        }
      }
      numbers[at - 1] = numbers.length - at
      const kind = numbers.length > at ? tagged : untagged
      kind.passages += count
      kind.astray += astray
    }
    const made = {
      document,
      coder,
      tags: Uint32Array.from(places),
      own: Uint32Array.from(places, (place) => own[place] ?? 0),
      total: Uint32Array.from(places, (place) => total[place] ?? 0),
      tagged,
      untagged,
      combinations: Uint32Array.from(numbers),
    }
    for (const place of places) {
      own[place] = 0
      total[place] = 0
    }
    return made
  }
}

/** Returns how many of the layer's passages carry a tag that is `wanted`: 1 by its place in `tree.all`. */
export function countWanted({ combinations }: CountedLayer, wanted: Uint8Array): PassageCount {
  const found = { passages: 0, astray: 0 }
  for (let at = 0; at < combinations.length; ) {
    const end = at + 3 + (combinations[at + 2] ?? 0)
    for (let tag = at + 3; tag < end; tag++) {
      if (wanted[combinations[tag] ?? 0] !== 1) continue
      found.passages += combinations[at] ?? 0
      found.astray += combinations[at + 1] ?? 0
      break
    }
    at = end
  }
  return found
}
