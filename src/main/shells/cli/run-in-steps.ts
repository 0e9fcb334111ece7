import { setImmediate } from 'node:timers/promises'
import type { CliIo } from './cli-io.ts'
import { createProgressLine } from './progress-line.ts'

/** Computing goes on for so long before it looks whether the person wants to stop. */
const stepMs = 50

/**
 * Runs long work, which yields how far it is from 0 to 1, and shows that on the terminal. Returns its result, or null when the
 * person interrupted it.
 */
export async function runInSteps<Value>(
  work: Generator<number, Value>,
  io: Pick<CliIo, 'stderr' | 'onInterrupt'>,
  describe: (share: number) => string,
): Promise<Value | null> {
  const progress = createProgressLine(io.stderr)
  let interrupted = false
  const stopListening = io.onInterrupt?.(() => {
    interrupted = true
  })
  try {
    let began = performance.now()
    for (;;) {
      const step = work.next()
      if (step.done === true) return step.value
      if (performance.now() - began < stepMs) continue
      progress.show(describe(step.value))
      // Signals are told only between two turns of the loop.
      await setImmediate()
      if (interrupted) return null
      began = performance.now()
    }
  } finally {
    stopListening?.()
    progress.end()
  }
}
