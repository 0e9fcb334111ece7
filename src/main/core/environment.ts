import type { RandomBytes } from '../../shared/base/random-id.ts'

/** What the outside world gives to the core; tests pass their own. */
export interface Environment {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly randomBytes: RandomBytes
  /** Folder of this installation: preferences, locks, uploads. Never inside a library. */
  readonly home: string
  /** Writes one line about something unexpected to where the shell keeps such lines; nothing a person must read. */
  readonly logProblem: (what: string, cause: unknown) => void
}
