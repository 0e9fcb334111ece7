import { Dexie, type Table } from 'dexie'

/** Rows that changed since the last call, by key; null: removed. */
export type RowChanges<Row> = ReadonlyMap<string, Row | null>

/** A small table in memory, kept up to date row by row; made for React's `useSyncExternalStore`. */
export interface TableStore<Value> {
  /** Reads the table while anybody listens. */
  subscribe(listener: () => void): () => void
  /** The same value until something changed. */
  get(): Value
  /** Whether the table was read. */
  isLoaded(): boolean
}

interface Options<Row, Value> {
  readonly table: () => Table<Row, string>
  readonly keyOf: (row: Row) => string
  readonly initial: Value
  /** Whether changes can wait until what else they change was painted: counts come after what is counted. */
  readonly afterPaint?: boolean
  /** Returns the value after changes; `from` is the value before, or `initial` when all rows come anew. */
  update(from: Value, changes: RowChanges<Row>): Value
}

/** Dexie's set of written keys: a tree of ranges; one that came from another window is a plain object. */
interface KeyRange {
  readonly from?: unknown
  readonly to?: unknown
  readonly l?: KeyRange | null
  readonly r?: KeyRange | null
}

function collectRanges(tree: KeyRange | null | undefined, ranges: KeyRange[]): void {
  if (tree === null || tree === undefined || !('from' in tree)) return
  collectRanges(tree.l, ranges)
  ranges.push(tree)
  collectRanges(tree.r, ranges)
}

/** A window that is not painted, because another lies over it, waits for this long. */
const unpaintedMs = 100

/** Resolves when the next frame was painted. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, unpaintedMs)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      setTimeout(resolve)
    })
  })
}

/**
 * Returns a store over a table. Why not `useLiveQuery`: it reads all 10,000 documents again whenever one changes; this
 * reads the keys that Dexie says were written, here or in another window.
 */
export function createTableStore<Row, Value>(options: Options<Row, Value>): TableStore<Value> {
  const listeners = new Set<() => void>()
  let value = options.initial
  let loaded = false
  let waiting: KeyRange[] = []
  let reading = false

  const prefix = () => `idb://${options.table().db.name}/${options.table().name}/`
  const onMutated = (parts: object) => {
    const set = (parts as Record<string, KeyRange | undefined>)[prefix()]
    if (set === undefined) return
    collectRanges(set, waiting)
    void read()
  }

  const read = async () => {
    if (reading) return
    reading = true
    try {
      while (listeners.size > 0 && (!loaded || waiting.length > 0)) {
        // Reading at once would also hold up what is written next.
        if (loaded && options.afterPaint === true) await nextPaint()
        const ranges = waiting
        waiting = []
        await take(loaded ? ranges : null)
        for (const listener of [...listeners]) listener()
      }
    } catch (error) {
      // The view notices by itself that its database failed and says so; here the last rows stay.
      console.warn('Reading the view', error)
    } finally {
      reading = false
    }
  }

  const take = async (ranges: readonly KeyRange[] | null) => {
    const table = options.table()
    const changes = new Map<string, Row | null>()
    const keys = ranges?.flatMap(({ from, to }) => (from === to && typeof from === 'string' ? [from] : []))
    if (keys === undefined || keys.length < (ranges?.length ?? 0)) {
      const rows = await table.toArray()
      for (const row of rows) changes.set(options.keyOf(row), row)
      value = options.update(options.initial, changes)
      loaded = true
      return
    }
    const rows = await table.bulkGet(keys)
    for (const [index, key] of keys.entries()) changes.set(key, rows[index] ?? null)
    value = options.update(value, changes)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) {
        Dexie.on('storagemutated', onMutated)
        loaded = false
        void read()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) Dexie.on.storagemutated.unsubscribe(onMutated)
      }
    },
    get: () => value,
    isLoaded: () => loaded,
  }
}
