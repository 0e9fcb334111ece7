import { createViewDatabase, recordTables, type ViewDatabase } from '../../src/renderer/db/database.ts'
import { unpackItems } from '../../src/renderer/db/packed-items.ts'
import { type Entry, plainKinds } from '../../src/shared/log/entry.ts'
import { fold } from '../../src/shared/log/fold.ts'
import { isLive, readAnnotation } from '../../src/shared/log/records.ts'
import type { Register } from '../../src/shared/log/register.ts'
import type { Annotation } from '../../src/shared/model/annotation.ts'
import type { AnnotationId, DocumentId, LibraryId } from '../../src/shared/model/ids.ts'

let made = 0

/** Returns an open database that no other test has; delete it at the end. */
export async function openTestDatabase(library?: LibraryId): Promise<ViewDatabase> {
  const id = library ?? (`l${Date.now().toString(36).padStart(10, '0')}${made++}` as LibraryId)
  const database = createViewDatabase(id)
  await database.open()
  return database
}

/** A register by what it means: which of a record's stamps is the common one depends on the order of its writes. */
interface PlainRegister {
  readonly fields: Register['fields']
  readonly stamps: Record<string, string>
}

function plain({ fields, stamp, stamps }: Register): PlainRegister {
  return {
    fields,
    stamps: Object.fromEntries(Object.keys(fields).map((name) => [name, stamps?.[name] ?? stamp])),
  }
}

/** What a view says, in one comparable value. */
export interface ViewContent {
  readonly records: Record<string, PlainRegister>
  readonly annotations: Record<string, PlainRegister>
}

/** Returns what the rows say; also checks what must hold between rows of one layer. */
export async function readContent(database: ViewDatabase): Promise<ViewContent> {
  const records: Record<string, PlainRegister> = {}
  const annotations: Record<string, PlainRegister> = {}
  for (const table of Object.values(recordTables(database))) {
    for (const { id, register } of await table.toArray()) records[id] = plain(register)
  }
  const live = new Map<string, number>()
  const tags = new Map<string, Record<string, number>>()
  for (const chunk of await database.chunks.toArray()) {
    const layer = `${chunk.document} ${chunk.coder}`
    const items = unpackItems(chunk.annotations)
    if (items.length === 0 || items.length > 500) throw new Error('chunk of a wrong size')
    const counts = tags.get(layer) ?? {}
    let last = -1
    for (const { id, register } of items) {
      if (annotations[id] !== undefined) throw new Error(`${id} is in two chunks`)
      annotations[id] = plain(register)
      const annotation = readAnnotation(id, chunk.document, chunk.coder, register)
      const start = register.fields.anchor === undefined ? -1 : annotation.anchor.start
      if (start < last) throw new Error('chunk out of order')
      last = start
      if (!isLive(register)) continue
      live.set(layer, (live.get(layer) ?? 0) + 1)
      for (const tag of annotation.tags) counts[tag] = (counts[tag] ?? 0) + 1
    }
    tags.set(layer, counts)
  }
  for (const stats of await database.stats.toArray()) {
    if (stats.annotations !== (live.get(stats.key) ?? 0)) throw new Error('wrong count')
    const sorted = (counts: object) => JSON.stringify(Object.entries(counts).sort())
    if (sorted(stats.tags) !== sorted(tags.get(stats.key) ?? {})) throw new Error('wrong counts of tags')
  }
  return { records, annotations }
}

/** Returns what the entries say, folded from nothing. */
export function foldContent(entries: readonly Entry[]): ViewContent {
  const state = fold(entries)
  const records: Record<string, PlainRegister> = {}
  const annotations: Record<string, PlainRegister> = {}
  for (const map of plainKinds.map((kind) => state[kind])) {
    for (const [id, register] of map) records[id] = plain(register)
  }
  for (const layer of state.layers.values()) {
    for (const [id, register] of layer.annotations) annotations[id] = plain(register)
  }
  return { records, annotations }
}

/** Returns the live annotations of a document that the entries make, by position. */
export function foldAnnotations(entries: readonly Entry[], document: DocumentId): Annotation[] {
  const found: Annotation[] = []
  for (const layer of fold(entries).layers.values()) {
    if (layer.document !== document) continue
    for (const [id, register] of layer.annotations) {
      if (isLive(register)) found.push(readAnnotation(id as AnnotationId, document, layer.coder, register))
    }
  }
  return found.sort(
    (a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : 1),
  )
}
