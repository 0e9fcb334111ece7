import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { createRandomId } from '../../../shared/base/random-id.ts'
import type { ImportJob } from '../../../shared/contract/shapes.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'
import { ImportError, type RunImport } from '../importers/importer.ts'
import { type Imported, importSource } from './import-source.ts'
import type { Library } from './library.ts'
import type { Sources } from './sources.ts'

/** Progress is passed on at most this often: 500 files at once must not flood the connection. */
const reportEveryMs = 100
/** More import processes than this gain nothing and take memory from the reader. */
const maxProcesses = 4

/** A file that waits to be imported. `dispose` removes it when it was only sent or pasted. */
export interface ImportFile {
  readonly path: string
  readonly fileName: string
  readonly title?: string
  /** Read it again although its document is whole. */
  readonly again?: boolean
  readonly dispose?: () => Promise<void>
}

interface Work {
  job: ImportJob
  readonly file: ImportFile
  everything: boolean
  password: string | undefined
  abort: AbortController
  disposed: boolean
}

/** Files on their way into one library: a few at a time, each in a process of its own, none in the way of another. */
export class ImportQueue {
  private readonly works = new Map<string, Work>()
  private readonly listeners = new Set<(jobs: ImportJob[]) => void>()
  private readonly changed = new Set<string>()
  private readonly inFlight = new Map<string, Promise<unknown>>()
  private running = 0
  private timer: NodeJS.Timeout | undefined
  private closed = false
  private readonly library: Library
  private readonly sources: Sources
  private readonly runImport: RunImport
  private readonly environment: Environment

  constructor(library: Library, sources: Sources, runImport: RunImport, environment: Environment) {
    this.library = library
    this.sources = sources
    this.runImport = runImport
    this.environment = environment
  }

  jobs(): ImportJob[] {
    return [...this.works.values()].map((work) => work.job)
  }

  /** Registers a listener for jobs that changed, told some ten times a second. Returns its removal. */
  onChange(listener: (jobs: ImportJob[]) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Queues files in the order given. */
  add(files: readonly ImportFile[], options: { everything?: boolean; password?: string } = {}): ImportJob[] {
    const jobs = files.map((file) => {
      const id = createRandomId('j', this.environment.randomBytes)
      const job: ImportJob = {
        id,
        file: file.fileName,
        state: 'waiting',
        done: 0,
        total: null,
        document: null,
        error: null,
        dropped: 0,
      }
      this.works.set(id, {
        job,
        file,
        everything: options.everything ?? false,
        password: options.password,
        abort: new AbortController(),
        disposed: false,
      })
      return job
    })
    this.start()
    return jobs
  }

  /** Tries an ended job again, with a password or with all text kept. Throws `unknownJob`. */
  retry(id: string, options: { everything?: boolean | undefined; password?: string | undefined }): void {
    const work = this.works.get(id)
    if (work === undefined) throw new ExpectedError('unknownJob', { job: id })
    if (work.job.state === 'waiting' || work.job.state === 'running') return
    work.password = options.password ?? work.password
    work.everything = options.everything ?? work.everything
    work.abort = new AbortController()
    this.update(work, { state: 'waiting', done: 0, total: null, error: null })
    this.start()
  }

  /** Stops one job, or all that wait or run. */
  cancel(id: string | null): void {
    for (const work of this.works.values()) {
      if (id !== null && work.job.id !== id) continue
      if (work.job.state === 'waiting')
        this.fail(work, new ImportError('cancelled', { file: work.file.fileName }))
      if (work.job.state === 'running') work.abort.abort()
    }
  }

  /** Takes ended jobs off the list. */
  dismiss(id: string | null): void {
    for (const work of [...this.works.values()]) {
      if (id !== null && work.job.id !== id) continue
      if (work.job.state === 'waiting' || work.job.state === 'running') continue
      this.works.delete(work.job.id)
      void this.dispose(work)
    }
  }

  /** Resolves when nothing waits or runs any more. */
  async idle(): Promise<void> {
    while (this.running > 0 || this.next() !== undefined) {
      await new Promise<void>((resolve) => {
        const stop = this.onChange(() => {
          stop()
          resolve()
        })
      })
    }
  }

  async close(): Promise<void> {
    this.closed = true
    this.cancel(null)
    await this.idle()
    clearTimeout(this.timer)
    this.dismiss(null)
    this.listeners.clear()
  }

  private next(): Work | undefined {
    for (const work of this.works.values()) if (work.job.state === 'waiting') return work
    return undefined
  }

  private start(): void {
    const slots = Math.min(maxProcesses, Math.max(1, availableParallelism() - 1))
    while (this.running < slots && !this.closed) {
      const work = this.next()
      if (work === undefined) return
      this.running++
      this.update(work, { state: 'running' })
      void this.run(work).finally(() => {
        this.running--
        this.start()
        this.report()
      })
    }
  }

  private async run(work: Work): Promise<void> {
    try {
      const imported = await importSource(this.library, this.sources, this.runImport, {
        file: work.file,
        everything: work.everything,
        password: work.password,
        signal: work.abort.signal,
        now: this.environment.now,
        inFlight: this.inFlight,
        report: (done, total) => this.update(work, { done, total }),
      })
      this.finish(work, imported)
      // What was left out may still be asked for: "import everything" reads the file again.
      if (imported.dropped === 0) await this.dispose(work)
    } catch (error) {
      this.fail(work, error)
    }
  }

  /** Removes a file that was only sent or pasted; what can't be removed now is swept up later. */
  private async dispose(work: Work): Promise<void> {
    if (work.disposed) return
    work.disposed = true
    await work.file.dispose?.().catch((error: unknown) => {
      this.environment.logProblem(`Removing ${work.file.path}`, error)
    })
  }

  private finish(work: Work, imported: Imported): void {
    const { outcome, document, dropped } = imported
    this.update(work, { state: outcome, document: document as DocumentId, dropped, error: null })
  }

  private fail(work: Work, error: unknown): void {
    const file = work.file.fileName || basename(work.file.path)
    if (error instanceof ImportError) {
      this.update(work, { state: 'failed', error: { code: error.code, details: { file, ...error.details } } })
      return
    }
    if (error instanceof ExpectedError) {
      this.update(work, {
        state: 'failed',
        error: { code: 'unreadable', details: { file, reason: error.code, ...error.details } },
      })
      return
    }
    this.environment.logProblem(`Importing ${file}`, error)
    this.update(work, { state: 'failed', error: { code: 'internal', details: { file } } })
  }

  private update(work: Work, change: Partial<ImportJob>): void {
    work.job = { ...work.job, ...change }
    this.changed.add(work.job.id)
    this.timer ??= setTimeout(() => this.report(), reportEveryMs)
  }

  private report(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const jobs = [...this.changed].flatMap((id) => this.works.get(id)?.job ?? [])
    this.changed.clear()
    for (const listener of [...this.listeners]) listener(jobs)
  }
}
