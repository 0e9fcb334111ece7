import { app, powerMonitor } from 'electron'

export interface QuitOptions {
  /** Requests of all windows that were not answered yet. */
  readonly pending: () => number
  /** Ends imports and closes libraries and files. */
  readonly close: () => Promise<void>
  readonly logProblem: (what: string, cause: unknown) => void
}

/** The app ends after this at the latest, whatever still waits: the system may be going down. */
const longestMs = 3_000
const pollMs = 20

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function settle(pending: () => number): Promise<void> {
  const end = Date.now() + longestMs
  // At least once around the event loop: what a window sent a moment ago may not have arrived.
  do await pause(pollMs)
  while (pending() > 0 && Date.now() < end)
}

/**
 * Ends the app in order: first everything the windows asked for is written, then they close, then the libraries. Both
 * waits are bounded. Every answer said "on disk" before, so a cut loses nothing that was acknowledged.
 */
export function quitInOrder({ pending, close, logProblem }: QuitOptions): void {
  let settled = false
  let closed = false
  let working = false
  // A standing preventDefault would keep a Mac from shutting down.
  powerMonitor.on('shutdown', () => {
    settled = true
    closed = true
  })
  const postpone = (event: { preventDefault(): void }, task: () => Promise<void>, done: () => void): void => {
    event.preventDefault()
    if (working) return
    working = true
    task()
      .catch((error: unknown) => logProblem('Ending', error))
      .finally(() => {
        working = false
        done()
        // Quitting again from within the handler's own stack can be ignored (electron#33643).
        setImmediate(() => app.quit())
      })
  }
  app.on('before-quit', (event) => {
    if (settled) return
    postpone(
      event,
      () => settle(pending),
      () => {
        settled = true
      },
    )
  })
  app.on('will-quit', (event) => {
    if (closed) return
    postpone(
      event,
      () => Promise.race([close(), pause(longestMs)]),
      () => {
        closed = true
      },
    )
  })
}
