import type { LibraryInfo } from '../../shared/contract/shapes.ts'
import type { Cursors } from '../../shared/log/cursor.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import { type Client, ContractError } from '../client/client.ts'
import { AppendWaiters } from './append-waiters.ts'
import { applyEntries } from './apply-entries.ts'
import { catchUp } from './catch-up.ts'
import type { ViewDatabase } from './database.ts'
import { EntryQueue } from './entry-queue.ts'
import { holdView, removeOlderViews } from './older-views.ts'
import { resetView } from './reset-view.ts'
import type { ChangedLayer, View, ViewChange, ViewStatus } from './view.ts'
import { createViewChange } from './view-change.ts'
import { readDigest } from './view-digest.ts'
import { explainViewError, isClosedError, ViewError } from './view-error.ts'

/** How long another window may hold up the opening before it is reported. */
const blockedAfterMs = 5_000

/**
 * Returns the view of the client's open library and starts to bring it up to date. Everything that touches the rows runs
 * one after another. `library` is the one that `database` belongs to; `now` gives milliseconds since 1970.
 */
export function createView(
  client: Client,
  database: ViewDatabase,
  library: Pick<LibraryInfo, 'id'>,
  now: () => number = Date.now,
): View {
  const queue = new EntryQueue()
  const waiters = new AppendWaiters()
  const stopped = new AbortController()
  const changeListeners = new Set<(change: ViewChange) => void>()
  const writtenListeners = new Set<(annotations: readonly Annotation[]) => void>()
  const statusListeners = new Set<(status: ViewStatus) => void>()
  let status: ViewStatus = { state: 'building', bytesRead: 0, bytesTotal: 0 }
  let work: Promise<void> = Promise.resolve()
  let pumping = false
  let checked = false
  let tidied = false
  /** Where the rows stood when last seen: storage that was cleared since is noticed by the next entry. */
  let place: Cursors | null = null
  /** Events so far, and the last that told of an annotation, while its rows are not written. */
  let events = 0
  const told = new Map<AnnotationId, number>()

  void holdView(database.name, stopped.signal)

  const setStatus = (next: ViewStatus) => {
    status = next
    for (const listener of [...statusListeners]) listener(next)
  }
  const report = (change: ViewChange) => {
    for (const listener of [...changeListeners]) listener(change)
  }

  const tell = (annotations: readonly Annotation[]) => {
    events++
    for (const { id } of annotations) told.set(id, events)
    for (const listener of [...writtenListeners]) {
      // What cannot be shown is written all the same.
      try {
        listener(annotations)
      } catch (error) {
        reportError(error)
      }
    }
  }
  /** Leaves out of a change what a later event than `last` told of: it would bring an older state back for a moment. */
  const withoutOlder = (change: ViewChange, last: number): ViewChange => {
    const layers = new Map<string, ChangedLayer>()
    for (const [key, layer] of change.layers) {
      const annotations = new Map(layer.annotations)
      for (const id of layer.annotations.keys()) {
        if ((told.get(id) ?? 0) > last) annotations.delete(id)
        else told.delete(id)
      }
      if (annotations.size > 0) layers.set(key, { ...layer, annotations })
    }
    return { ...change, layers }
  }

  const readOn = async () => {
    const last = events
    const read = await catchUp({
      client,
      database,
      waiters,
      signal: stopped.signal,
      now,
      seen: place,
      progress(bytesRead, bytesTotal, fromNothing) {
        if (status.state !== 'ready' || fromNothing) setStatus({ state: 'building', bytesRead, bytesTotal })
      },
    })
    place = read.cursors
    for (const change of read.changes) report(withoutOlder(change, last))
  }

  /** Compares with main's own state, and builds once more if they differ; never twice, or it would have no end. */
  const check = async () => {
    if (checked) return
    checked = true
    const { digest, cursors } = await readDigest(database)
    const { rebuild } = await client.call('view.check', { cursors, digest })
    stopped.signal.throwIfAborted()
    if (!rebuild) return
    await resetView(database, cursors)
    await readOn()
    report(createViewChange(true))
  }

  const bringUpToDate = async () => {
    await readOn()
    await check()
    if (status.state !== 'ready') setStatus({ state: 'ready' })
    await pump()
    if (!tidied) void removeOlderViews(library.id)
    tidied = true
  }

  const pump = async () => {
    while (!queue.isEmpty) {
      const batch = queue.take(place ?? {})
      const last = events
      const applied = batch === null ? null : await applyEntries(database, batch, now())
      stopped.signal.throwIfAborted()
      if (batch === null || applied === null || applied.state === 'behind') {
        await readOn()
        // Where another window has written them there was nothing to read.
        if (batch !== null) waiters.settle(batch.entries)
      } else {
        place = { ...place, ...batch.to }
        report(withoutOlder(applied.change, last))
        waiters.settle(batch.entries)
      }
    }
  }

  const fail = (error: unknown) => {
    if (stopped.signal.aborted) return
    // A lost connection is shown by whoever watches it, and `onConnection` reads on when it is back.
    if (error instanceof ContractError && error.code === 'connectionLost') return
    waiters.release()
    queue.clear()
    told.clear()
    setStatus({ state: 'failed', error: error instanceof ContractError ? error : explainViewError(error) })
  }

  /** Runs `task` after what runs now. A database that was closed or removed under us is opened again, once. */
  const run = (task: () => Promise<void>, first?: () => Promise<void>): Promise<void> => {
    const attempt = async () => {
      if (stopped.signal.aborted) return
      try {
        await first?.()
        await task()
      } catch (error) {
        if (!isClosedError(error) || stopped.signal.aborted) throw error
        database.close()
        await openDatabase(database)
        await bringUpToDate()
      }
    }
    work = work.then(attempt).catch(fail)
    return work
  }

  // Another window removes the database: it comes back empty.
  const onRemoved = () => {
    if (status.state !== 'failed') void run(bringUpToDate, () => openDatabase(database))
  }
  database.on('versionchange', onRemoved)

  const offs = [
    () => database.on.versionchange.unsubscribe(onRemoved),
    client.on('log.entriesAdded', (event) => {
      if (status.state === 'failed') return waiters.settle(event.entries)
      queue.push(event)
      tell(event.annotations ?? [])
      if (pumping) return
      pumping = true
      void run(() => {
        pumping = false
        return pump()
      })
    }),
    client.on('log.rewritten', () => {
      if (status.state !== 'failed') void run(bringUpToDate)
    }),
    client.onConnection((connected) => {
      if (connected && status.state !== 'failed') void run(bringUpToDate, () => openDatabase(database))
    }),
  ]

  return {
    status: () => status,
    onStatus(listener) {
      statusListeners.add(listener)
      return () => {
        statusListeners.delete(listener)
      }
    },
    onWritten(listener) {
      writtenListeners.add(listener)
      return () => {
        writtenListeners.delete(listener)
      }
    },
    onChange(listener) {
      changeListeners.add(listener)
      return () => {
        changeListeners.delete(listener)
      }
    },
    async append(operations) {
      const { writer, seq } = await client.call('log.append', { operations: [...operations] })
      // It is on disk: without a view there is nothing more to wait for.
      if (status.state !== 'failed' && !stopped.signal.aborted) await waiters.wait(writer, seq)
    },
    rebuild() {
      setStatus({ state: 'building', bytesRead: 0, bytesTotal: 0 })
      return run(
        async () => {
          checked = false
          await bringUpToDate()
          report(createViewChange(true))
        },
        () => removeDatabase(database),
      )
    },
    dispose() {
      stopped.abort(new Error(`The view of ${library.id} was closed`))
      for (const off of offs) off()
      waiters.release()
      queue.clear()
    },
  }
}

/** Opens the database; rejects with `blocked` while another window keeps an older one of its kind. */
async function openDatabase(database: ViewDatabase): Promise<void> {
  if (database.isOpen()) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const blocked = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ViewError('blocked', null)), blockedAfterMs)
  })
  try {
    await Promise.race([database.open(), blocked])
  } finally {
    clearTimeout(timer)
  }
}

/** Empties the database; where that fails, removes it, which helps when it is damaged. */
async function removeDatabase(database: ViewDatabase): Promise<void> {
  try {
    await openDatabase(database)
    await resetView(database)
  } catch {
    database.close()
    await database.delete()
    await openDatabase(database)
  }
}
