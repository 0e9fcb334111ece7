import type { Register } from '../../shared/log/register.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { TagId } from '../../shared/model/ids.ts'
import type { ChunkRow } from './database.ts'
import { type ChunkItem, packItems } from './packed-items.ts'

/** At most this many annotations in one row: a change of one among 20,000 then costs less than twice that of one among 50. */
const mostInRow = 400
/**
 * So many are left at least in each row that is split: Chromium compresses values of 64 KiB and more, which are some 170
 * annotations, and reads them about three times as fast as what is a little smaller.
 */
const leastOfSplit = mostInRow / 2

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
  return {
    key: chunkKey(layer.key, number),
    document: layer.document,
    coder: layer.coder,
    annotations: packItems(items),
  }
}

/** Cuts items in order into pieces of equal size that fit a row, and fill half of it at least: one piece while they fit. */
export function splitItems(items: readonly ChunkItem[]): ChunkItem[][] {
  if (items.length <= mostInRow) return [[...items]]
  const pieces = Math.floor(items.length / leastOfSplit)
  return Array.from({ length: pieces }, (_, piece) =>
    items.slice(
      Math.round((piece * items.length) / pieces),
      Math.round(((piece + 1) * items.length) / pieces),
    ),
  )
}
