import { spawnSync } from 'node:child_process'

/** Runs a program to its end and returns the milliseconds it took. Throws when it fails. */
export function timeProcess(program: string, args: readonly string[]): number {
  const begin = performance.now()
  const { status, stderr, error } = spawnSync(program, args, { maxBuffer: 2 ** 30 })
  if (error !== undefined || status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.toString()}`)
  return performance.now() - begin
}

/** Whether a program can be started here. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined
}
