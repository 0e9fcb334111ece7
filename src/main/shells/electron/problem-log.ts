import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

/** Then the file is put aside and a new one begun; one old file is kept. */
const largestBytes = 1024 * 1024

export type LogProblem = (what: string, cause: unknown) => void

/** Returns a function that notes problems on stderr and in `problems.log`: a desktop program has nobody watching stderr. */
export function createProblemLog(home: string, now: () => number): LogProblem {
  const path = join(home, 'problems.log')
  return (what, cause) => {
    console.error(`briefmark: ${what}:`, cause)
    try {
      mkdirSync(home, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestBytes)
        renameSync(path, `${path}.old`)
      appendFileSync(path, `${new Date(now()).toISOString()} ${what}: ${inspect(cause)}\n`)
    } catch {
      // A full disk: stderr has it.
    }
  }
}
