import type { ImportJob } from '../../../shared/contract/shapes.ts'

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
