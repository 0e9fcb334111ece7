import type { ImportJob } from '../../../../shared/contract/shapes.ts'

/** Jobs in the order in which they were queued, by id. */
export type ImportJobs = ReadonlyMap<string, ImportJob>

export const isEnded = (job: ImportJob) => job.state !== 'waiting' && job.state !== 'running'

/** Returns the jobs with the changed ones put in. */
export function mergeJobs(jobs: ImportJobs, changed: readonly ImportJob[]): ImportJobs {
  const merged = new Map(jobs)
  for (const job of changed) merged.set(job.id, job)
  return merged
}

const places: Readonly<Record<ImportJob['state'], number>> = {
  running: 0,
  failed: 1,
  duplicate: 2,
  imported: 3,
  waiting: 4,
}

/** Returns the jobs as the tray lists them: what runs, what needs a person, what is done, what waits. */
export function orderJobs(jobs: ImportJobs): ImportJob[] {
  return [...jobs.values()].sort((a, b) => places[a.state] - places[b.state])
}

export interface ImportSummary {
  readonly all: number
  readonly ended: number
  readonly waiting: number
  readonly imported: number
  readonly failed: number
  /** Part of all work that is done, 0 to 1; a running file counts for its part. */
  readonly part: number
}

/** Returns how far all jobs together are. Cancelled ones are ended, but nothing went wrong with them. */
export function summarise(jobs: ImportJobs): ImportSummary {
  let ended = 0
  let waiting = 0
  let imported = 0
  let failed = 0
  let part = 0
  for (const job of jobs.values()) {
    if (isEnded(job)) ended++
    if (job.state === 'waiting') waiting++
    if (job.state === 'imported') imported++
    if (job.state === 'failed' && job.error?.code !== 'cancelled') failed++
    part += isEnded(job) ? 1 : job.total === null || job.total === 0 ? 0 : Math.min(1, job.done / job.total)
  }
  return { all: jobs.size, ended, waiting, imported, failed, part: jobs.size === 0 ? 0 : part / jobs.size }
}
