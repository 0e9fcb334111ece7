import type { AnnotationId } from '../../shared/model/ids.ts'
import { chunkNumber, startOf } from './chunk-row.ts'
import type { ChunkRow } from './database.ts'
import { type ChunkItem, startOfFirst } from './packed-items.ts'

/** Where each annotation of one layer lies, so that a change of one reads and writes one chunk. */
export interface LayerDirectory {
  /** `StatsRow.version` of the rows that this describes; of any other version it says nothing. */
  readonly version: number
  readonly chunkOf: Map<AnnotationId, number>
  /** Chunks in order of position; `first` is where the first of a chunk starts. */
  chunks: { readonly number: number; readonly first: number }[]
}

/** Returns the directory of a layer from all of its rows. */
export function describeLayer(version: number, rows: readonly ChunkRow[]): LayerDirectory {
  const chunkOf = new Map<AnnotationId, number>()
  const chunks = rows.map((row) => {
    const number = chunkNumber(row.key)
    for (const id of row.annotations.ids) chunkOf.set(id, number)
    return { number, first: startOfFirst(row.annotations) }
  })
  return { version, chunkOf, chunks: chunks.sort((a, b) => a.first - b.first || a.number - b.number) }
}

/** Returns where a chunk's first annotation starts; -1 for an empty one. */
export function firstOf(items: readonly ChunkItem[]): number {
  return items[0] === undefined ? -1 : startOf(items[0].register)
}

/** Returns the chunk in which an annotation that starts here belongs: the last that begins no later. */
export function targetChunk(directory: LayerDirectory, start: number): number | null {
  const { chunks } = directory
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chunks[middle]?.first ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return chunks[Math.max(0, low - 1)]?.number ?? null
}

/** About 60 bytes each: some 12 MB at most. */
const maxRemembered = 200_000

/** The directories of the layers used last. */
export class LayerDirectories {
  private readonly layers = new Map<string, { readonly directory: LayerDirectory; readonly size: number }>()
  private annotations = 0

  /** Returns what is known of a layer at this version; null when it must be read. */
  find(layer: string, version: number): LayerDirectory | null {
    const directory = this.last(layer)
    return directory?.version === version ? directory : null
  }

  /** Returns what was known of a layer last, which another window may have changed since; null when nothing was. */
  last(layer: string): LayerDirectory | null {
    return this.layers.get(layer)?.directory ?? null
  }

  /** Remembers a layer; forgets those used longest ago when there are too many. */
  keep(layer: string, directory: LayerDirectory): void {
    this.drop(layer)
    const size = directory.chunkOf.size
    this.layers.set(layer, { directory, size })
    this.annotations += size
    for (const oldest of this.layers.keys()) {
      if (this.annotations <= maxRemembered || oldest === layer) break
      this.drop(oldest)
    }
  }

  drop(layer: string): void {
    this.annotations -= this.layers.get(layer)?.size ?? 0
    this.layers.delete(layer)
  }

  clear(): void {
    this.layers.clear()
    this.annotations = 0
  }
}
