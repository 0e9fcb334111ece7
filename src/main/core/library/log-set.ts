import { mkdir, readdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LogClock } from '../../../shared/log/clock.ts'
import type { Cursor, Cursors } from '../../../shared/log/cursor.ts'
import type { Entry, Operation } from '../../../shared/log/entry.ts'
import { createFoldState, type FoldState, foldEntry } from '../../../shared/log/fold.ts'
import type { LibraryId } from '../../../shared/model/ids.ts'
import type { Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'
import { explainFileError, systemCode } from '../files.ts'
import { LogFile, type LogNews } from '../logs/log-file.ts'
import { LogWriter, WriterConflict } from '../logs/log-writer.ts'
import { claimWriter, type WriterClaim } from '../logs/writer-claim.ts'

const extension = '.jsonl'

/** New entries of one log, between two cursors. */
export interface LogGrowth {
  readonly log: string
  readonly entries: readonly Entry[]
  readonly from: Cursor
  readonly to: Cursor
}

/** Told of entries after they were folded, and of a log that is no longer what was read. */
export interface LogListener {
  grown(growth: LogGrowth): void
  rewritten(): void
}

/** Throws `folderMissing` when the library is no longer where it was opened. */
export type AssertThere = () => Promise<void>

/** Returns null for a log that went away since the folder was listed: the next look finds out what became of it. */
async function readIfThere(log: LogFile): Promise<LogNews | null> {
  try {
    return await log.readNew()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** All logs of a library, folded. Reads what others append, appends to a log of its own. */
export class LogSet {
  state: FoldState = createFoldState()
  private logs = new Map<string, LogFile>()
  private claim: WriterClaim | undefined
  private writer: LogWriter | undefined
  private claiming: Promise<LogWriter> | undefined
  private refreshing: Promise<void> = Promise.resolve()
  private closed = false
  private readonly folder: string
  private readonly library: LibraryId
  private readonly assertThere: AssertThere
  private readonly clock: LogClock
  private readonly environment: Environment
  private readonly listener: LogListener

  constructor(
    folder: string,
    library: LibraryId,
    assertThere: AssertThere,
    clock: LogClock,
    environment: Environment,
    listener: LogListener,
  ) {
    this.folder = folder
    this.library = library
    this.assertThere = assertThere
    this.clock = clock
    this.environment = environment
    this.listener = listener
  }

  /** Looks for what other processes wrote, folds it and tells the listener. Looks run one after another. */
  refresh(): Promise<void> {
    this.refreshing = this.refreshing.catch(() => undefined).then(() => this.look())
    return this.refreshing
  }

  /** Writes one entry; resolves when it is on disk and folded. Throws `readOnly`, `diskFull` or `folderMissing`. */
  async append(operations: readonly Operation[]): Promise<Entry> {
    for (let attempt = 0; ; attempt++) {
      const writer = await this.claimedWriter()
      try {
        return await writer.append(operations)
      } catch (error) {
        if (!(error instanceof WriterConflict) || attempt > 2) throw error
        // Several entries may have waited for this writer; only the first of them gives it up.
        if (this.writer === writer) await this.giveUpWriter()
      }
    }
  }

  /** Returns entries after the cursors, about `limitBytes` of lines at most; null when the view must be rebuilt. */
  async readSince(
    cursors: Cursors,
    limitBytes: number,
  ): Promise<{
    entries: Entry[]
    cursors: Cursors
    done: boolean
    bytesRead: number
    bytesTotal: number
  } | null> {
    if (Object.keys(cursors).some((name) => !this.logs.has(name))) return null
    const entries: Entry[] = []
    const reached: Record<string, Cursor> = { ...cursors }
    let left = limitBytes
    let done = true
    let bytesRead = 0
    let bytesTotal = 0
    for (const [name, log] of this.logs) {
      const behind = (reached[name]?.offsetBytes ?? 0) < log.offsetBytes
      if (left > 0 || !behind) {
        const piece = await log.readSince(reached[name], Math.max(left, 1))
        if (piece === null) return null
        for (const entry of piece.entries) entries.push(entry)
        reached[name] = piece.cursor
        left -= piece.bytes
      }
      const offset = reached[name]?.offsetBytes ?? 0
      if (offset < log.offsetBytes) done = false
      bytesRead += offset
      bytesTotal += log.offsetBytes
    }
    return { entries, cursors: reached, done, bytesRead, bytesTotal }
  }

  /** The logs in the order of their names, for `check`. */
  all(): readonly LogFile[] {
    return [...this.logs.values()]
  }

  async close(): Promise<void> {
    this.closed = true
    await this.refreshing.catch(() => undefined)
    await this.claiming?.catch(() => undefined)
    await this.giveUpWriter()
  }

  private async look(): Promise<void> {
    const present = await this.listLogs()
    if ([...this.logs.keys()].some((name) => !present.includes(name))) return this.readAllAgain(present)
    for (const name of present) {
      let log = this.logs.get(name)
      if (log === undefined) {
        log = new LogFile(name, join(this.folder, name + extension))
        this.logs.set(name, log)
      }
      // What the own writer appends it reports itself.
      if (this.writer !== undefined && this.claim?.writer === name) continue
      const news = await readIfThere(log)
      if (news === null) continue
      if (news.kind === 'rewritten') return this.readAllAgain(present)
      if (news.kind === 'grown') this.take({ log: name, ...news })
    }
  }

  /** Returns the names of the logs that are there. A library whose folder `logs` is gone has none; one that is gone fails. */
  private async listLogs(): Promise<string[]> {
    const items = await readdir(this.folder, { withFileTypes: true }).catch(async (error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error
      await this.assertThere()
      return []
    })
    return items
      .filter((item) => !item.isDirectory() && item.name.endsWith(extension) && !item.name.startsWith('.'))
      .map((item) => item.name.slice(0, -extension.length))
      .sort()
  }

  private async readAllAgain(names: readonly string[]): Promise<void> {
    // A writer that is just being opened asked for this look, and goes on with what it finds.
    if (this.writer !== undefined) await this.giveUpWriter()
    const logs = new Map<string, LogFile>()
    const state = createFoldState()
    for (const name of names) {
      const log = new LogFile(name, join(this.folder, name + extension))
      const news = await readIfThere(log)
      if (news === null) continue
      if (news.kind === 'grown') {
        for (const entry of news.entries) {
          this.clock.observe(entry.at)
          foldEntry(state, entry)
        }
      }
      logs.set(name, log)
    }
    this.logs = logs
    this.state = state
    this.listener.rewritten()
  }

  private take(growth: LogGrowth): void {
    for (const entry of growth.entries) {
      this.clock.observe(entry.at)
      foldEntry(this.state, entry)
    }
    this.listener.grown(growth)
  }

  private claimedWriter(): Promise<LogWriter> {
    if (this.closed) return Promise.reject(new ExpectedError('noLibrary'))
    if (this.claim?.lost() === true) this.claiming = this.giveUpWriter().then(() => this.openWriter())
    else this.claiming ??= this.openWriter()
    const claiming = this.claiming
    claiming.catch(() => {
      if (this.claiming === claiming) this.claiming = undefined
    })
    return claiming
  }

  private async openWriter(): Promise<LogWriter> {
    await this.assertThere()
    const claim = await claimWriter(this.library, await realpath(dirname(this.folder)), this.environment)
    try {
      await mkdir(this.folder, { recursive: true })
      // In line with the looks: none may read the log while it changes from being read to being written.
      const opening = this.refreshing.catch(() => undefined).then(() => this.openLog(claim))
      this.refreshing = opening.then(
        () => undefined,
        () => undefined,
      )
      return await opening
    } catch (error) {
      await claim.release()
      const explained = explainFileError(error, this.folder)
      if (explained instanceof ExpectedError) throw explained
      throw error
    }
  }

  private async openLog(claim: WriterClaim): Promise<LogWriter> {
    await this.look()
    const name = claim.writer
    const log = this.logs.get(name) ?? new LogFile(name, join(this.folder, name + extension))
    const writer = new LogWriter(log, claim.writer, this.clock, (entries, from, to) =>
      this.take({ log: name, entries, from, to }),
    )
    await writer.open(this.folder)
    this.logs.set(name, log)
    this.claim = claim
    this.writer = writer
    return writer
  }

  private async giveUpWriter(): Promise<void> {
    const { writer, claim } = this
    this.writer = undefined
    this.claim = undefined
    this.claiming = undefined
    await writer?.close()
    await claim?.release()
  }
}
