import type { RunImport } from '../../core/importers/importer.ts'

/** A stream that takes text: the terminal, a pipe, or a test. */
export interface Output {
  write(text: string): unknown
  /** True when a person sees the text as it comes, so that a line may be written over. */
  readonly isTTY?: boolean
}

/** Everything that a command sees of the world around it; tests pass their own. */
export interface CliIo {
  /** For the result and nothing else. */
  readonly stdout: Output
  /** For messages, progress and failures. */
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Calls the listener when the person wants to stop (Ctrl+C); until then that ends the process. Returns its removal. */
  readonly onInterrupt?: (listener: () => void) => () => void
  /** Reads files that are imported; by default each in a process of its own. */
  readonly runImport?: RunImport
}
