import { registerDigest } from '../../shared/log/digest.ts'
import { isLive } from '../../shared/log/records.ts'
import type { Register } from '../../shared/log/register.ts'
import type { AnnotationId, TagId } from '../../shared/model/ids.ts'
import { tagSetKey, tagsOf } from './chunk-row.ts'
import type { StatsRow } from './database.ts'

/** A layer's counts while annotations change one by one. */
export class StatsDraft {
  private annotations: number
  private records: number
  private sum: number
  private readonly tags: Map<TagId, number>
  private readonly sets: Map<string, number>

  constructor(row: StatsRow | undefined) {
    this.annotations = row?.annotations ?? 0
    this.records = row?.records ?? 0
    this.sum = row?.sum ?? 0
    this.tags = new Map(Object.entries(row?.tags ?? {}) as [TagId, number][])
    this.sets = new Map(Object.entries(row?.sets ?? {}))
  }

  /** Counts an annotation as `after` instead of `before`; undefined when it was not there. */
  change(id: AnnotationId, before: Register | undefined, after: Register): void {
    if (before === undefined) this.records++
    else this.count(id, before, -1)
    this.count(id, after, 1)
  }

  compose(layer: Pick<StatsRow, 'key' | 'document' | 'coder'>, version: number): StatsRow {
    const { annotations, records, sum } = this
    return {
      key: layer.key,
      document: layer.document,
      coder: layer.coder,
      annotations,
      tags: positive(this.tags),
      sets: positive(this.sets),
      records,
      sum,
      version,
    }
  }

  private count(id: AnnotationId, register: Register, sign: 1 | -1): void {
    this.sum = (this.sum + sign * registerDigest(id, register)) >>> 0
    if (!isLive(register)) return
    this.annotations += sign
    const tags = tagsOf(register)
    for (const tag of tags) this.tags.set(tag, (this.tags.get(tag) ?? 0) + sign)
    if (tags.length < 2) return
    const set = tagSetKey(tags)
    this.sets.set(set, (this.sets.get(set) ?? 0) + sign)
  }
}

function positive<Key extends string>(counts: ReadonlyMap<Key, number>): Record<Key, number> {
  return Object.fromEntries([...counts].filter(([, count]) => count > 0)) as Record<Key, number>
}
