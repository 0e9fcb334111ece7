import type { ImportJob } from '../../../shared/contract/shapes.ts'
import type { Output } from './cli-io.ts'
import { shorten } from './table.ts'

/** Narrow enough for any terminal. */
const columns = 78

/** Shows how far an import is, on one line that is written over. Nothing is shown where nobody looks on. */
export interface ImportProgress {
  update(jobs: readonly ImportJob[]): void
  /** Clears the line. */
  end(): void
}

const silent: ImportProgress = { update: () => undefined, end: () => undefined }

/** Returns "3 of 12 · report.pdf 40 %": how many files have ended, and those that run. */
export function describeProgress(jobs: readonly ImportJob[]): string {
  const ended = jobs.filter(({ state }) => state !== 'waiting' && state !== 'running').length
  const running = jobs
    .filter(({ state }) => state === 'running')
    .map(({ file, done, total }) =>
      total === null || total === 0 ? file : `${file} ${Math.floor((100 * done) / total)} %`,
    )
  return [`${ended} of ${jobs.length}`, ...running].join(' · ')
}

/** Returns the progress line of a terminal, or one that stays silent for anything else. */
export function createImportProgress(output: Output): ImportProgress {
  if (output.isTTY !== true) return silent
  return {
    update: (jobs) => output.write(`\r\u001b[K${shorten(describeProgress(jobs), columns)}`),
    end: () => output.write('\r\u001b[K'),
  }
}
