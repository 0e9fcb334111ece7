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

interface Shared extends OpenLibrary {
  users: number
}

/** The libraries that this process has open: two windows on one library share one. */
export class OpenLibraries {
  private readonly open = new Map<string, Promise<Shared>>()
  private readonly environment: Environment
  private readonly runImport: RunImport

  constructor(environment: Environment, runImport: RunImport) {
    this.environment = environment
    this.runImport = runImport
  }

  /** Opens the library or joins those who have it open; `release` it once per call. Throws what `Library.open` throws. */
  async acquire(path: string): Promise<OpenLibrary> {
    const key = resolve(path)
    let opening = this.open.get(key)
    if (opening === undefined) {
      opening = this.load(key)
      this.open.set(key, opening)
      opening.catch(() => this.open.delete(key))
    }
    const shared = await opening
    shared.users++
    return shared
  }

  async release(opened: OpenLibrary): Promise<void> {
    const key = opened.library.paths.root
    const shared = await this.open.get(key)
    if (shared === undefined || --shared.users > 0) return
    this.open.delete(key)
    await shared.imports.close()
    await shared.library.close()
  }

  async closeAll(): Promise<void> {
    const all = await Promise.all(this.open.values())
    this.open.clear()
    for (const { imports, library } of all) {
      await imports.close()
      await library.close()
    }
  }

  private async load(path: string): Promise<Shared> {
    const library = await Library.open(path, this.environment)
    const sources = new Sources(library.paths.sources)
    if (library.info().readOnly === null) await sources.sweep(this.environment.now())
    const imports = new ImportQueue(library, sources, this.runImport, this.environment)
    return { library, sources, imports, users: 0 }
  }
}
