import { resolve } from 'node:path'
import type { Environment } from '../environment.ts'
import type { RunImport } from '../importers/importer.ts'
import { ImportQueue } from './import-queue.ts'
import { Library } from './library.ts'
import { Sources } from './sources.ts'

/** A library with everything that works on it. */
export interface OpenLibrary {
  readonly library: Library
  readonly sources: Sources
  readonly imports: ImportQueue
}

interface Shared {
  readonly opening: Promise<OpenLibrary>
  users: number
  closing: NodeJS.Timeout | undefined
}

/** So long a window may take to load again, or to find its connection again, without its library being read anew. */
const lingerMs = 15_000

/** The libraries that this process has open: two windows on one library share one. */
export class OpenLibraries {
  private readonly open = new Map<string, Shared>()
  private readonly environment: Environment
  private readonly runImport: RunImport

  constructor(environment: Environment, runImport: RunImport) {
    this.environment = environment
    this.runImport = runImport
  }

  /**
   * Opens the library or joins those who have it open; `release` or `park` it once per call. Throws what `Library.open`
   * throws.
   */
  async acquire(path: string): Promise<OpenLibrary> {
    const key = resolve(path)
    await this.dropGone(key)
    const shared = this.open.get(key) ?? { opening: this.load(key), users: 0, closing: undefined }
    this.open.set(key, shared)
    shared.users++
    clearTimeout(shared.closing)
    try {
      return await shared.opening
    } catch (error) {
      if (this.open.get(key) === shared) this.open.delete(key)
      throw error
    }
  }

  /** Gives the library up; where nobody else has it open it is closed, and what it imports is cancelled. */
  async release(opened: OpenLibrary): Promise<void> {
    const shared = this.giveUp(opened)
    if (shared !== null) await this.close(shared, opened)
  }

  /** Gives the library up for somebody who may come back: it finishes what it imports and stays open a while longer. */
  async park(opened: OpenLibrary): Promise<void> {
    const shared = this.giveUp(opened)
    if (shared === null) return
    await opened.imports.idle()
    if (shared.users > 0) return
    const close = () =>
      this.close(shared, opened).catch((error: unknown) =>
        this.environment.logProblem(`Closing ${opened.library.paths.root}`, error),
      )
    clearTimeout(shared.closing)
    shared.closing = setTimeout(() => void close(), lingerMs)
    shared.closing.unref()
  }

  async closeAll(): Promise<void> {
    for (const shared of [...this.open.values()]) {
      const opened = await shared.opening.catch(() => null)
      if (opened !== null) await this.close(shared, opened)
    }
  }

  /** Closes a library that nobody has open and that is no longer in its folder: another one may be there now. */
  private async dropGone(key: string): Promise<void> {
    const shared = this.open.get(key)
    if (shared === undefined || shared.users > 0) return
    const opened = await shared.opening
    const isThere = await opened.library.assertThere().then(
      () => true,
      () => false,
    )
    if (!isThere && shared.users === 0) await this.close(shared, opened)
  }

  /** Returns the library when the last of its users has given it up. */
  private giveUp({ library }: OpenLibrary): Shared | null {
    const shared = this.open.get(library.paths.root)
    return shared === undefined || --shared.users > 0 ? null : shared
  }

  private async close(shared: Shared, { library, imports }: OpenLibrary): Promise<void> {
    clearTimeout(shared.closing)
    const key = library.paths.root
    if (this.open.get(key) !== shared) return
    this.open.delete(key)
    await imports.close()
    await library.close()
  }

  private async load(path: string): Promise<OpenLibrary> {
    const library = await Library.open(path, this.environment)
    const sources = new Sources(library.paths.sources)
    if (library.info().readOnly === null) await sources.sweep(this.environment.now())
    const imports = new ImportQueue(library, sources, this.runImport, this.environment)
    return { library, sources, imports }
  }
}
