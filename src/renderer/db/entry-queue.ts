import type { EventPayload } from '../../shared/contract/events.ts'
import type { Cursor, Cursors } from '../../shared/log/cursor.ts'
import type { Entry } from '../../shared/log/entry.ts'
import type { EntryBatch } from './apply-entries.ts'

type EntriesAdded = EventPayload<'log.entriesAdded'>

/** Entries that main has told of and that are not yet written: all that wait are written together. */
export class EntryQueue {
  private waiting: EntriesAdded[] = []

  get isEmpty(): boolean {
    return this.waiting.length === 0
  }

  push(event: EntriesAdded): void {
    this.waiting.push(event)
  }

  clear(): void {
    this.waiting = []
  }

  /**
   * Returns all that waits as one batch, and empties the queue; null when events are missing between two of one log. The
   * batch begins at `place`, except where its events say otherwise.
   */
  take(place: Cursors): EntryBatch | null {
    const events = this.waiting
    this.waiting = []
    const from: Record<string, Cursor> = { ...place }
    const to: Record<string, Cursor> = {}
    const entries: Entry[] = []
    for (const event of events) {
      for (const [log, end] of Object.entries(event.to)) {
        const start = event.from[log]
        const last = to[log]
        if (last !== undefined && last.offsetBytes !== (start?.offsetBytes ?? 0)) return null
        if (last === undefined && start !== undefined) from[log] = start
        else if (last === undefined) delete from[log]
        to[log] = end
      }
      for (const entry of event.entries) entries.push(entry)
    }
    return { entries, from, to }
  }
}
