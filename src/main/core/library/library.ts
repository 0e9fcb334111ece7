import type { LibraryInfo } from '../../../shared/contract/shapes.ts'
import { createLogClock } from '../../../shared/log/clock.ts'
import type { Entry, Operation } from '../../../shared/log/entry.ts'
import type { FoldState } from '../../../shared/log/fold.ts'
import type { LibraryId } from '../../../shared/model/ids.ts'
import type { Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'
import { systemCode } from '../files.ts'
import { assertLibraryThere, isWritable, type LibraryPaths, readLibraryFolder } from './library-folder.ts'
import { type LogListener as LogNews, LogSet } from './log-set.ts'

/** How often other processes' logs are looked at: their changes show within a second. */
const lookEveryMs = 400

/** Told what happens to an open library's logs. */
export interface LogListener extends LogNews {
  /** The library can't be read any more; told once, until it can be read again. */
  failed?(error: unknown): void
  /** It can be read again after that. */
  recovered?(): void
}

/** An open library: its logs, folded and kept up to date, and its folders. Close it to give up the writer. */
export class Library {
  readonly id: LibraryId
  readonly name: string
  readonly paths: LibraryPaths
  readonly logs: LogSet
  private readonly listeners = new Set<LogListener>()
  private readonly writable: boolean
  private timer: NodeJS.Timeout | undefined

  private constructor(
    id: LibraryId,
    name: string,
    paths: LibraryPaths,
    writable: boolean,
    environment: Environment,
  ) {
    this.id = id
    this.name = name
    this.paths = paths
    this.writable = writable
    this.logs = new LogSet(
      paths.logs,
      id,
      () => this.assertThere(),
      createLogClock(environment.now),
      environment,
      {
        grown: (growth) => {
          for (const listener of this.listeners) listener.grown(growth)
        },
        rewritten: () => {
          for (const listener of this.listeners) listener.rewritten()
        },
      },
    )
  }

  /** Opens the library in a folder and folds its logs. Throws what `readLibraryFolder` throws, and `unreadable`. */
  static async open(path: string, environment: Environment): Promise<Library> {
    const { file, paths } = await readLibraryFolder(path)
    const library = new Library(file.id, file.name, paths, await isWritable(paths), environment)
    await library.logs.refresh().catch((error: unknown) => {
      const reason = systemCode(error)
      throw reason === undefined
        ? error
        : new ExpectedError('unreadable', { path: paths.logs, reason }, { cause: error })
    })
    return library
  }

  get state(): FoldState {
    return this.logs.state
  }

  info(): LibraryInfo {
    let unknown = 0
    let damaged = 0
    for (const log of this.logs.all()) {
      unknown += log.unknown
      damaged += log.damaged.length
    }
    return {
      id: this.id,
      name: this.name,
      path: this.paths.root,
      readOnly: this.writable ? null : 'folder',
      unknown,
      damaged,
    }
  }

  /** Writes one entry; resolves when it is on disk. Throws `readOnly`, `diskFull` or `folderMissing`. */
  append(operations: readonly Operation[]): Promise<Entry> {
    if (!this.writable) throw new ExpectedError('readOnly', { path: this.paths.root })
    return this.logs.append(operations)
  }

  /** Registers a listener for entries of any log, this process's own included. Returns its removal. */
  onEntries(listener: LogListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Throws `folderMissing` when the library is no longer in its folder. */
  assertThere(): Promise<void> {
    return assertLibraryThere(this.paths, this.id)
  }

  /** Looks again and again for what other processes write, and tells the listeners when that fails. */
  watch(): void {
    let failing = false
    const look = async () => {
      try {
        await this.logs.refresh()
        if (!failing) return
        failing = false
        for (const listener of this.listeners) listener.recovered?.()
      } catch (error) {
        if (failing) return
        failing = true
        for (const listener of this.listeners) listener.failed?.(error)
      }
    }
    this.timer ??= setInterval(() => void look(), lookEveryMs)
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.timer = undefined
    this.listeners.clear()
    await this.logs.close()
  }
}
