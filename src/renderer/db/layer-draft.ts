import type { Stamp } from '../../shared/log/clock.ts'
import { isLive, readAnnotation } from '../../shared/log/records.ts'
import { type Register, writeFields } from '../../shared/log/register.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId } from '../../shared/model/ids.ts'
import { chunkKey, chunkNumber, compareItems, composeChunk, splitItems, startOf } from './chunk-row.ts'
import type { ChunkRow, StatsRow } from './database.ts'
import { describeLayer, firstOf, type LayerDirectory, targetChunk } from './layer-directory.ts'
import { unpackItems } from './packed-items.ts'
import { StatsDraft } from './stats-row.ts'

/** What entries write into one layer. */
export interface LayerWrites {
  readonly key: string
  readonly document: DocumentId
  readonly coder: CoderId
  readonly writes: {
    readonly id: AnnotationId
    readonly set: Record<string, unknown>
    readonly stamp: Stamp
  }[]
}

/** Returns keys of the chunks that hold or receive what is written, if the layer still is as it was remembered. */
export function expectedChunks(directory: LayerDirectory | null, { key, writes }: LayerWrites): string[] {
  if (directory === null) return []
  const numbers = new Set<number>()
  for (const { id, set } of writes) {
    const held = directory.chunkOf.get(id)
    if (held !== undefined) numbers.add(held)
    const start = (set.anchor as Anchor | undefined)?.start
    const target = start === undefined ? null : targetChunk(directory, start)
    if (target !== null) numbers.add(target)
  }
  return [...numbers].map((number) => chunkKey(key, number))
}

/** A layer between being read and being written; see `apply-entries.ts` for the order of its steps. */
export class LayerDraft {
  readonly layer: LayerWrites
  readonly stats: StatsRow | undefined
  private directory: LayerDirectory
  /** Loaded chunks by number. */
  private readonly loaded = new Map<number, Map<AnnotationId, Register>>()
  private readonly registers = new Map<AnnotationId, { before: Register | undefined; after: Register }>()
  private readonly placed: { readonly id: AnnotationId; readonly chunk: number }[] = []
  private readonly dirty = new Set<number>()
  private readonly added: number[] = []

  constructor(layer: LayerWrites, stats: StatsRow | undefined, directory: LayerDirectory | null) {
    this.layer = layer
    this.stats = stats
    this.directory = directory ?? { version: stats?.version ?? 0, chunkOf: new Map(), chunks: [] }
  }

  /** Takes all of the layer's rows, where no directory was known. */
  takeAll(rows: readonly ChunkRow[]): void {
    this.directory = describeLayer(this.stats?.version ?? 0, rows)
    this.take(rows)
  }

  take(rows: readonly ChunkRow[]): void {
    for (const row of rows) {
      this.loaded.set(
        chunkNumber(row.key),
        new Map(unpackItems(row.annotations).map(({ id, register }) => [id, register])),
      )
    }
  }

  /** Returns keys of chunks that hold what is written, as far as they are not loaded. */
  heldIn(): string[] {
    const numbers = new Set<number>()
    for (const { id } of this.layer.writes) {
      const number = this.directory.chunkOf.get(id)
      if (number !== undefined && !this.loaded.has(number)) numbers.add(number)
    }
    return [...numbers].map((number) => chunkKey(this.layer.key, number))
  }

  /** Folds the writes; every chunk of `heldIn` is loaded. */
  fold(): void {
    for (const { id, set, stamp } of this.layer.writes) {
      const known = this.registers.get(id)
      const before = known === undefined ? this.read(id) : known.before
      const after = writeFields(known === undefined ? before : known.after, set, stamp)
      if (known === undefined) this.registers.set(id, { before, after })
      else known.after = after
    }
  }

  /** Returns keys of chunks into which annotations come, as far as they are not loaded. */
  comesInto(): string[] {
    const numbers = new Set<number>()
    for (const { before, after } of this.registers.values()) {
      if (before === after || (before !== undefined && samePlace(before, after))) continue
      const number = targetChunk(this.directory, startOf(after))
      if (number !== null && !this.loaded.has(number)) numbers.add(number)
    }
    return [...numbers].map((number) => chunkKey(this.layer.key, number))
  }

  /** Returns the rows to write and to remove, or null when nothing changed; every chunk of `comesInto` is loaded. */
  compose(now: number): { stats: StatsRow; chunks: ChunkRow[]; removed: string[] } | null {
    const stats = new StatsDraft(this.stats)
    for (const [id, { before, after }] of this.registers) {
      if (before === after) continue
      stats.change(id, before, after)
      this.place(id, before, after)
    }
    if (this.dirty.size === 0) return null
    const { chunks, removed } = this.composeChunks()
    // A layer made anew after a reset must not repeat a version that another window remembers: time goes on.
    const version = Math.max((this.stats?.version ?? 0) + 1, now)
    return { stats: stats.compose(this.layer, version), chunks, removed }
  }

  /** Returns what the writes touched as it is now, changed or not; null where it is deleted. */
  touched(): Map<AnnotationId, Annotation | null> {
    const { document, coder } = this.layer
    const touched = new Map<AnnotationId, Annotation | null>()
    for (const [id, { after }] of this.registers) {
      touched.set(id, isLive(after) ? readAnnotation(id, document, coder, after) : null)
    }
    return touched
  }

  /** Returns the directory as it is after the rows of `compose` were committed; changes the one it was made from. */
  describe(version: number): LayerDirectory {
    const { chunkOf } = this.directory
    for (const { id, chunk } of this.placed) chunkOf.set(id, chunk)
    return { version, chunkOf, chunks: this.directory.chunks }
  }

  private read(id: AnnotationId): Register | undefined {
    const number = this.directory.chunkOf.get(id)
    return number === undefined ? undefined : this.loaded.get(number)?.get(id)
  }

  private place(id: AnnotationId, before: Register | undefined, after: Register): void {
    const held = this.directory.chunkOf.get(id)
    let number = held
    if (number === undefined || before === undefined || !samePlace(before, after)) {
      number = targetChunk(this.directory, startOf(after)) ?? this.added[0] ?? this.addChunk()
    }
    if (held !== undefined && held !== number) {
      this.loaded.get(held)?.delete(id)
      this.dirty.add(held)
    }
    this.loaded.get(number)?.set(id, after)
    this.dirty.add(number)
    if (held !== number) this.placed.push({ id, chunk: number })
  }

  private addChunk(): number {
    let number = 0
    for (const chunk of this.directory.chunks) number = Math.max(number, chunk.number + 1)
    for (const other of this.added) number = Math.max(number, other + 1)
    this.added.push(number)
    this.loaded.set(number, new Map())
    return number
  }

  private composeChunks(): { chunks: ChunkRow[]; removed: string[] } {
    const rows: ChunkRow[] = []
    const removed: string[] = []
    const firsts = new Map(this.directory.chunks.map(({ number, first }) => [number, first]))
    for (const number of [...this.dirty]) {
      const items = Array.from(this.loaded.get(number) ?? [], ([id, register]) => ({ id, register }))
      if (items.length === 0) {
        removed.push(chunkKey(this.layer.key, number))
        firsts.delete(number)
        continue
      }
      for (const [index, piece] of splitItems(items.sort(compareItems)).entries()) {
        const own = index === 0 ? number : this.addChunk()
        if (index > 0) for (const { id } of piece) this.placed.push({ id, chunk: own })
        rows.push(composeChunk(this.layer, own, piece))
        firsts.set(own, firstOf(piece))
      }
    }
    const chunks = Array.from(firsts, ([number, first]) => ({ number, first }))
    chunks.sort((a, b) => a.first - b.first || a.number - b.number)
    this.directory = { ...this.directory, chunks }
    return { chunks: rows, removed }
  }
}

function samePlace(before: Register, after: Register): boolean {
  const item = (register: Register) => ({ id: '' as AnnotationId, register })
  return before.fields.anchor === after.fields.anchor || compareItems(item(before), item(after)) === 0
}
