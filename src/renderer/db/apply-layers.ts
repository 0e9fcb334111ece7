import type { ChunkRow, StatsRow, ViewDatabase } from './database.ts'
import { LayerDraft, type LayerWrites } from './layer-draft.ts'

/** Layers that were written; `remember` is called once their transaction is committed. */
export interface AppliedLayers {
  readonly drafts: readonly LayerDraft[]
  remember(): void
}

/**
 * Folds writes into the chunks and counts of their layers. Reads the chunks that hold or receive what is written, and
 * all of a layer's chunks only when this window does not remember where its annotations lie. Runs inside a transaction.
 */
export async function applyLayers(
  database: ViewDatabase,
  layers: readonly LayerWrites[],
  now: number,
): Promise<AppliedLayers> {
  if (layers.length === 0) return { drafts: [], remember: () => undefined }
  const stats = await database.stats.bulkGet(layers.map(({ key }) => key))
  const drafts = await Promise.all(layers.map((layer, index) => openLayer(database, layer, stats[index])))
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
  if (removed.length > 0) await database.chunks.bulkDelete(removed)
  if (chunks.length > 0) await database.chunks.bulkPut(chunks)
  if (statsRows.length > 0) await database.stats.bulkPut(statsRows)
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
): Promise<LayerDraft> {
  if (stats === undefined) return new LayerDraft(layer, undefined, null)
  const directory = database.directories.find(layer.key, stats.version)
  const draft = new LayerDraft(layer, stats, directory)
  if (directory === null) {
    draft.takeAll(await database.chunks.where('key').startsWith(`${layer.key} `).toArray())
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
