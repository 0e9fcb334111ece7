import type { CliIo } from './cli-io.ts'

/** One command of the program. */
export interface Command {
  readonly name: string
  /** What follows the name, such as "LIBRARY DOCUMENT [--json]". */
  readonly synopsis: string
  /** What it does, in one line. */
  readonly summary: string
  /** Lines about arguments and options, for `--help`. */
  readonly details: string
  /** Runs with the arguments behind the name. Returns the exit code; throws `UsageError` and `ExpectedError`. */
  readonly run: (argv: readonly string[], io: CliIo) => Promise<number>
}

/** Exit codes: done, could not be done, wrong usage, stopped by the person. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const
