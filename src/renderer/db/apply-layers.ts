import type { ChunkRow, StatsRow, ViewDatabase } from './database.ts'
import { expectedChunks, LayerDraft, type LayerWrites } from './layer-draft.ts'

/** Layers that were written; `remember` is called once their transaction is committed. */
export interface AppliedLayers {
  readonly drafts: readonly LayerDraft[]
  remember(): void
}

/**
 * Reads what the writes into layers need: their counts, and the chunks that hold or receive what is written. Which these
 * are is guessed from what this window remembers, so that all is read in one go; where it remembers nothing, or another
 * window has written since, all of a layer's chunks are read. Runs inside a transaction.
 */
export async function openLayers(
  database: ViewDatabase,
  layers: readonly LayerWrites[],
): Promise<LayerDraft[]> {
  if (layers.length === 0) return []
  const guessed = layers.map((layer) => expectedChunks(database.directories.last(layer.key), layer))
  const [stats, rows] = await Promise.all([
    database.stats.bulkGet(layers.map(({ key }) => key)),
    Promise.all(guessed.map((keys) => (keys.length === 0 ? [] : database.chunks.bulkGet(keys)))),
  ])
  return Promise.all(
    layers.map((layer, index) => openLayer(database, layer, stats[index], rows[index] ?? [])),
  )
}

/** Folds the writes of opened layers and writes what changed of their chunks and counts. Runs inside a transaction. */
export async function applyLayers(
  database: ViewDatabase,
  drafts: readonly LayerDraft[],
  now: number,
): Promise<AppliedLayers> {
  await load(database, drafts, (draft) => draft.heldIn())
  for (const draft of drafts) draft.fold()
  await load(database, drafts, (draft) => draft.comesInto())

  const statsRows: StatsRow[] = []
  const chunks: ChunkRow[] = []
  const removed: string[] = []
  const versions = new Map<LayerDraft, number>()
  for (const draft of drafts) {
    const rows = draft.compose(now)
    if (rows === null) {
      if (draft.stats !== undefined) versions.set(draft, draft.stats.version)
      continue
    }
    statsRows.push(rows.stats)
    chunks.push(...rows.chunks)
    removed.push(...rows.removed)
    versions.set(draft, rows.stats.version)
  }
  await Promise.all([
    removed.length > 0 && database.chunks.bulkDelete(removed),
    chunks.length > 0 &&
      database.chunks.bulkPut(
        chunks,
        chunks.map(({ key }) => key),
      ),
    statsRows.length > 0 && database.stats.bulkPut(statsRows),
  ])
  return {
    drafts,
    remember() {
      for (const [draft, version] of versions)
        database.directories.keep(draft.layer.key, draft.describe(version))
    },
  }
}

async function openLayer(
  database: ViewDatabase,
  layer: LayerWrites,
  stats: StatsRow | undefined,
  guessed: readonly (ChunkRow | undefined)[],
): Promise<LayerDraft> {
  if (stats === undefined) return new LayerDraft(layer, undefined, null)
  const directory = database.directories.find(layer.key, stats.version)
  const draft = new LayerDraft(layer, stats, directory)
  if (directory !== null) draft.take(guessed.filter((row) => row !== undefined))
  else {
    draft.takeAll(await database.chunks.where(':id').startsWith(`${layer.key} `).toArray())
  }
  return draft
}

/** Reads the chunks that drafts ask for, all at once. */
async function load(
  database: ViewDatabase,
  drafts: readonly LayerDraft[],
  keysOf: (draft: LayerDraft) => string[],
): Promise<void> {
  const wanted = drafts.flatMap((draft) => keysOf(draft).map((key) => ({ draft, key })))
  if (wanted.length === 0) return
  const rows = await database.chunks.bulkGet(wanted.map(({ key }) => key))
  for (const [index, { draft }] of wanted.entries()) {
    const row = rows[index]
    if (row !== undefined) draft.take([row])
  }
}
