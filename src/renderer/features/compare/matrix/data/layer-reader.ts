import {
  type CodedLayer,
  LayerCount,
  type PresentText,
} from '../../../../../shared/compare/matrix/coded-layer.ts'
import { isLive } from '../../../../../shared/log/records.ts'
import type { Anchor } from '../../../../../shared/model/anchor.ts'
import type { DocumentId } from '../../../../../shared/model/ids.ts'
import { tagsOf } from '../../../../db/chunk-row.ts'
import type { StatsRow, ViewDatabase } from '../../../../db/database.ts'
import { unpackItems } from '../../../../db/packed-items.ts'
import { readSteps } from '../../../../db/queries/read-steps.ts'

/** A layer's combinations as they were at a version of its rows. */
export interface ReadLayer extends CodedLayer {
  readonly key: string
  readonly version: number
  /** The text of its document by then. */
  readonly text: PresentText | undefined
}

/** The layers there are, and the present texts of their documents. */
interface Present {
  readonly rows: ReadonlyMap<string, StatsRow>
  readonly texts: ReadonlyMap<DocumentId, PresentText>
}

/** What is known of the layers. */
export interface LayersRead {
  /** By layer key; null before all were read once. */
  readonly layers: ReadonlyMap<string, ReadLayer> | null
  /** Passages read and to be read; null while nothing is read. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

/**
 * Keeps the tag combinations of layers up to date, reading only layers whose version changed. It reads in steps of some
 * milliseconds. Why not in a worker: passages change while the matrix is open, and a step costs less than sending them.
 */
export class LayerReader {
  private readonly database: ViewDatabase
  private readonly report: (state: LayersRead) => void
  private wanted: Present = { rows: new Map(), texts: new Map() }
  private layers: ReadonlyMap<string, ReadLayer> | null = null
  private running = false
  private disposed = false

  constructor(database: ViewDatabase, report: (state: LayersRead) => void) {
    this.database = database
    this.report = report
  }

  /** Says which layers there are now. Resolves when all of them are read; rejects when the database fails. */
  async update(present: Present): Promise<void> {
    this.wanted = present
    if (this.running) return
    this.running = true
    try {
      let before: Present | null = null
      while (!this.disposed && before !== this.wanted) {
        before = this.wanted
        await this.read(before)
      }
    } finally {
      this.running = false
    }
  }

  dispose(): void {
    this.disposed = true
  }

  private async read({ rows, texts }: Present): Promise<void> {
    const layers = new Map<string, ReadLayer>()
    const stale = new Set<string>()
    for (const [key, { version, annotations, document }] of rows) {
      const known = this.layers?.get(key)
      if (known?.version === version && isSameText(known.text, texts.get(document))) layers.set(key, known)
      else if (annotations > 0) stale.add(key)
    }
    const runs = runsOf(rows, stale)
    const total = runs.flat().reduce((sum, { annotations }) => sum + annotations, 0)
    let done = 0
    for (const run of runs) {
      const found = await this.readRun(run, texts, (read) => {
        done += read
        if (!this.disposed) this.report({ layers: this.layers, progress: { done, total } })
      })
      if (this.disposed) return
      for (const layer of found) layers.set(layer.key, layer)
    }
    this.layers = layers
    this.report({ layers, progress: null })
  }

  private async readRun(
    run: readonly StatsRow[],
    texts: Present['texts'],
    onStep: (read: number) => void,
  ): Promise<ReadLayer[]> {
    const counts = new Map(run.map(({ key, document }) => [key, new LayerCount(texts.get(document))]))
    for await (const rows of readSteps(this.database, run[0]?.key ?? '', run.at(-1)?.key ?? '')) {
      let read = 0
      for (const { document, coder, annotations } of rows) {
        const count = counts.get(`${document} ${coder}`)
        if (count === undefined) continue
        for (const { register } of unpackItems(annotations)) {
          if (!isLive(register)) continue
          count.add(tagsOf(register), register.fields.anchor as Anchor)
          read++
        }
      }
      if (this.disposed) break
      onStep(read)
    }
    return run.map(({ key, version, document, coder }) => ({
      key,
      version,
      document,
      coder,
      text: texts.get(document),
      combinations: counts.get(key)?.combinations() ?? [],
    }))
  }
}

const isSameText = (a: PresentText | undefined, b: PresentText | undefined) =>
  a?.textHash === b?.textHash && a?.characters === b?.characters

/** Returns the stale layers in the order of their keys, cut where layers lie between them that need not be read. */
function runsOf(rows: ReadonlyMap<string, StatsRow>, stale: ReadonlySet<string>): StatsRow[][] {
  const runs: StatsRow[][] = []
  let open: StatsRow[] | null = null
  for (const row of [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (!stale.has(row.key)) {
      // An empty layer has little to read over.
      if (row.annotations > 0) open = null
      continue
    }
    if (open === null) {
      open = []
      runs.push(open)
    }
    open.push(row)
  }
  return runs
}
