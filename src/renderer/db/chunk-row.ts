import { isLive } from '../../shared/log/records.ts'
import type { Register } from '../../shared/log/register.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { TagId } from '../../shared/model/ids.ts'
import type { ChunkRow } from './database.ts'
import { type ChunkItem, packItems } from './packed-items.ts'

/** At most this many annotations in one row: PERFORMANCE 3, one change of 20,000 then costs what one of 50 does. */
export const maxChunk = 250
/** Size after a split: room for more before the next one. */
const splitSize = 200

/** Returns where the annotation starts in its text; -1 while no entry has said so. */
export function startOf(register: Register): number {
  return (register.fields.anchor as Anchor | undefined)?.start ?? -1
}

/** Orders annotations by position: start, then end, then id. */
export function compareItems(a: ChunkItem, b: ChunkItem): number {
  const left = a.register.fields.anchor as Anchor | undefined
  const right = b.register.fields.anchor as Anchor | undefined
  const byStart = (left?.start ?? -1) - (right?.start ?? -1)
  if (byStart !== 0) return byStart
  const byEnd = (left?.end ?? -1) - (right?.end ?? -1)
  if (byEnd !== 0) return byEnd
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const tagField = 'tag:'

/** Returns the tags that are on, in no order. */
export function tagsOf(register: Register): TagId[] {
  const tags: TagId[] = []
  for (const name in register.fields) {
    if (name.startsWith(tagField) && register.fields[name] === true)
      tags.push(name.slice(tagField.length) as TagId)
  }
  return tags
}

/** Returns several tags as one text: the same for the same tags. Ids have no spaces. */
export function tagSetKey(tags: readonly TagId[]): string {
  return [...tags].sort().join(' ')
}

export function chunkKey(layer: string, number: number): string {
  return `${layer} ${number}`
}

/** Returns the number at the end of a chunk's key. */
export function chunkNumber(key: string): number {
  return Number(key.slice(key.lastIndexOf(' ') + 1))
}

/** Returns the row of a chunk; `items` are in order of position. */
export function composeChunk(
  layer: Pick<ChunkRow, 'document' | 'coder'> & { readonly key: string },
  number: number,
  items: readonly ChunkItem[],
): ChunkRow {
  const tags = new Set<TagId>()
  for (const { register } of items) if (isLive(register)) for (const tag of tagsOf(register)) tags.add(tag)
  return {
    key: chunkKey(layer.key, number),
    document: layer.document,
    coder: layer.coder,
    annotations: packItems(items),
    tags: [...tags],
  }
}

/** Cuts items in order into pieces of equal size that fit a row: one piece while they do. */
export function splitItems(items: readonly ChunkItem[]): ChunkItem[][] {
  if (items.length <= maxChunk) return [[...items]]
  const pieces = Math.ceil(items.length / splitSize)
  return Array.from({ length: pieces }, (_, piece) =>
    items.slice(
      Math.round((piece * items.length) / pieces),
      Math.round(((piece + 1) * items.length) / pieces),
    ),
  )
}
