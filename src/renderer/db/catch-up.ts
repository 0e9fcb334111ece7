import type { Cursors } from '../../shared/log/cursor.ts'
import type { Client } from '../client/client.ts'
import type { AppendWaiters } from './append-waiters.ts'
import { applyEntries } from './apply-entries.ts'
import { readCursors, sameCursors } from './cursor-rows.ts'
import type { ViewDatabase } from './database.ts'
import { resetView } from './reset-view.ts'
import type { ViewChange } from './view.ts'
import { createViewChange } from './view-change.ts'

/** Bytes of logs per batch: some 14,000 annotations, about a tenth of a second of work. */
const batchBytes = 8_000_000
/** What is read in one batch is reported change by change; more than that, as a change of everything. */
const reportedEntries = 200

interface CatchUpOptions {
  readonly client: Pick<Client, 'call'>
  readonly database: ViewDatabase
  readonly waiters: AppendWaiters
  readonly signal: AbortSignal
  readonly now: () => number
  /** Where the rows stood when this window last saw them; null before. */
  readonly seen: Cursors | null
  /** Told before the first rows of a view that was empty, or had to be emptied, and after each batch. */
  progress(bytesRead: number, bytesTotal: number, fromNothing: boolean): void
}

/**
 * Reads everything that main has and the view has not, batch after batch; the next one is read while one is written.
 * Returns the changes to report and where the view stands now. Starts from nothing when main says that a log is no longer what was read.
 */
export async function catchUp(options: CatchUpOptions): Promise<{ changes: ViewChange[]; cursors: Cursors }> {
  const { client, database, waiters, signal, now } = options
  const changes: ViewChange[] = []
  let everything = false
  let fromNothing = false
  let first = true
  for (;;) {
    let from = await readCursors(database)
    // Where another window wrote them meanwhile nothing is left to read, and all of it is news to this one.
    if (first && options.seen !== null && !sameCursors(from, options.seen)) everything = true
    let reading = client.call('log.readSince', { cursors: from, limitBytes: batchBytes })
    fromNothing ||= Object.keys(from).length === 0
    for (;;) {
      const read = await reading
      signal.throwIfAborted()
      if (read.rebuild) {
        await resetView(database, from)
        everything = true
        fromNothing = true
        break
      }
      if (first) options.progress(0, read.bytesTotal, fromNothing)
      first = false
      if (!read.done) {
        reading = client.call('log.readSince', { cursors: read.cursors, limitBytes: batchBytes })
        // If writing fails first, nobody waits for this one any more.
        reading.catch(() => undefined)
      }
      const report = !fromNothing && !everything && read.entries.length <= reportedEntries
      const applied = await applyEntries(
        database,
        { entries: read.entries, from, to: read.cursors },
        now(),
        report,
      )
      signal.throwIfAborted()
      if (applied.state === 'behind') {
        // Another window moved the view on: its rows are news to this one.
        everything = true
        break
      }
      if (report) changes.push(applied.change)
      else if (read.entries.length > 0) everything = true
      waiters.settle(read.entries)
      options.progress(read.bytesRead, read.bytesTotal, fromNothing)
      if (read.done)
        return { changes: everything ? [createViewChange(true)] : changes, cursors: read.cursors }
      from = read.cursors
    }
  }
}
