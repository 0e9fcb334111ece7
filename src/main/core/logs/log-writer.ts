import { type FileHandle, open, stat } from 'node:fs/promises'
import type { LogClock } from '../../../shared/log/clock.ts'
import { renderLine } from '../../../shared/log/codec.ts'
import type { Cursor } from '../../../shared/log/cursor.ts'
import { type Entry, entryVersion, type Operation } from '../../../shared/log/entry.ts'
import type { WriterId } from '../../../shared/model/ids.ts'
import { explainFileError, syncFolder } from '../files.ts'
import type { LogFile } from './log-file.ts'

/**
 * The log is not what this writer left: another process holds its id by mistake, a sync tool or Git put another file in
 * its place, or it was closed meanwhile. Nothing was written; look at the log again and take a new writer.
 */
export class WriterConflict extends Error {
  override readonly name = 'WriterConflict'
}

interface Waiting {
  readonly operations: readonly Operation[]
  resolve(entry: Entry): void
  reject(error: unknown): void
}

/** Called when a batch is on disk, before its writers are told: what it says must be folded and passed on by then. */
export type Committed = (entries: Entry[], from: Cursor, to: Cursor) => void

/** Resolves when what has arrived from outside by now was handled. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Appends to the log of one writer. Entries that wait at the same time share one write and one flush to disk. */
export class LogWriter {
  private readonly waiting: Waiting[] = []
  private flushing = false
  private file: FileHandle | undefined
  private readonly log: LogFile
  private readonly writer: WriterId
  private readonly clock: LogClock
  private readonly committed: Committed

  constructor(log: LogFile, writer: WriterId, clock: LogClock, committed: Committed) {
    this.log = log
    this.writer = writer
    this.clock = clock
    this.committed = committed
  }

  /** Cuts off the torn last line that a crash left behind: it is not an entry, and only its own writer may repair it. */
  async open(folder: string): Promise<void> {
    this.file = await open(this.log.path, 'a')
    if (this.log.tornBytes > 0) await this.file.truncate(this.log.offsetBytes)
    await this.log.noteAppended(Buffer.alloc(0), [])
    await syncFolder(folder)
  }

  /** Writes one entry; resolves when it is on disk. Entries get their times in the order of the calls. */
  append(operations: readonly Operation[]): Promise<Entry> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ operations, resolve, reject })
      if (!this.flushing) void this.flush()
    })
  }

  /** Waits for what is being written and closes the file. */
  async close(): Promise<void> {
    while (this.flushing) await nextTurn()
    await this.file?.close()
    this.file = undefined
  }

  private async flush(): Promise<void> {
    this.flushing = true
    try {
      while (this.waiting.length > 0) await this.flushBatch()
    } finally {
      this.flushing = false
    }
  }

  /** Whether the open file still is the one at the log's path, as long as it was left. */
  private async isOwn(file: FileHandle, size: number): Promise<boolean> {
    const [held, there] = await Promise.all([file.stat(), stat(this.log.path).catch(() => null)])
    return held.size === size && there !== null && there.ino === held.ino && there.dev === held.dev
  }

  /** Looks at the file first, and then takes all that wait: keys that are pressed at once come in while it looks. */
  private async flushBatch(): Promise<void> {
    const file = this.file
    const from = this.log.cursor()
    const [look] = await Promise.allSettled([file !== undefined && this.isOwn(file, from.offsetBytes)])
    await nextTurn()
    const batch = this.waiting.splice(0)
    try {
      if (look.status === 'rejected') throw look.reason
      if (file === undefined || !look.value) throw new WriterConflict()
      const entries = batch.map(({ operations }, index): Entry => {
        const seq = this.log.lastSeq + 1 + index
        return {
          v: entryVersion,
          writer: this.writer,
          seq,
          at: this.clock.next(),
          ops: operations,
          unknown: 0,
        }
      })
      const bytes = Buffer.from(entries.map((entry) => `${renderLine(entry)}\n`).join(''))
      try {
        await file.appendFile(bytes)
        await file.datasync()
      } catch (error) {
        // Half a batch on disk would be read as torn or, worse, as acknowledged.
        await file.truncate(from.offsetBytes).catch(() => undefined)
        throw error
      }
      await this.log.noteAppended(bytes, entries)
      this.committed(entries, from, this.log.cursor())
      for (const [index, waiting] of batch.entries()) waiting.resolve(entries[index] as Entry)
    } catch (error) {
      for (const waiting of batch) waiting.reject(explainFileError(error, this.log.path))
    }
  }
}
