import { join, relative, resolve } from 'node:path'
import type { ImportJob } from '../../../shared/contract/shapes.ts'
import { expandFolder } from '../../core/library/expand-folder.ts'
import type { CliIo } from './cli-io.ts'
import type { CliClient } from './client.ts'

/** A file to import: where it lies, and how the person wrote that. */
export interface NamedFile {
  readonly path: string
  readonly shown: string
}

/** A job that has ended, with its file. */
export interface EndedJob {
  readonly file: NamedFile
  readonly job: ImportJob
}

const isEnded = ({ state }: ImportJob) => state !== 'waiting' && state !== 'running'

/** Returns the files that the arguments stand for: folders give the files below them, each named from the argument on. */
export async function listFiles(args: readonly string[]): Promise<NamedFile[]> {
  const files: NamedFile[] = []
  const seen = new Set<string>()
  for (const argument of args) {
    const root = resolve(argument)
    for (const { path } of await expandFolder(argument)) {
      if (seen.has(path)) continue
      seen.add(path)
      files.push({ path, shown: path === root ? argument : join(argument, relative(root, path)) })
    }
  }
  return files
}

/** What is told while files are imported. */
export interface ImportWatch {
  /** Called with every change; `jobs` in the order of the files. */
  readonly changed: (jobs: readonly ImportJob[]) => void
}

/**
 * Imports files through the contract and returns how each ended, in their order. One that needs a password is tried once
 * with `password`. When the person interrupts, what waits and runs is cancelled.
 */
export async function importFiles(
  client: CliClient,
  files: readonly NamedFile[],
  password: string | undefined,
  io: CliIo,
  watch: ImportWatch,
): Promise<{ ended: EndedJob[]; interrupted: boolean }> {
  if (files.length === 0) return { ended: [], interrupted: false }
  const jobs = new Map<string, ImportJob>()
  const tried = new Set<string>()
  let interrupted = false
  const all = Promise.withResolvers<void>()

  const take = (changed: readonly ImportJob[]) => {
    for (const job of changed) {
      const locked = job.state === 'failed' && job.error?.code === 'passwordNeeded'
      if (locked && password !== undefined && !tried.has(job.id) && !interrupted) {
        tried.add(job.id)
        client.call('sources.retry', { job: job.id, password }).catch(all.reject)
      } else if (jobs.has(job.id)) jobs.set(job.id, job)
    }
    watch.changed([...jobs.values()])
    if (jobs.size > 0 && [...jobs.values()].every(isEnded)) all.resolve()
  }
  const early: ImportJob[] = []
  let listen = (changed: readonly ImportJob[]) => {
    early.push(...changed)
  }
  const stopListening = client.on('sources.jobsChanged', (event) => listen(event.jobs))
  const stopInterrupt = io.onInterrupt?.(() => {
    interrupted = true
    client.call('sources.cancel', { job: null }).catch(all.reject)
  })
  try {
    const queued = await client.call('sources.import', { items: files.map(({ path }) => ({ path })) })
    for (const job of queued.jobs) jobs.set(job.id, job)
    listen = take
    take([...queued.jobs, ...early])
    await all.promise
  } finally {
    stopListening()
    stopInterrupt?.()
  }
  const ended = [...jobs.values()].map((job, index) => ({ file: files[index] as NamedFile, job }))
  return { ended, interrupted }
}
