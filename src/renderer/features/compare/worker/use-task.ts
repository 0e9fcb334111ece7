import { startTransition, useCallback, useEffect, useState } from 'react'
import { createTaskRunner } from './task-runner.ts'

/** A task as a component sees it. */
export interface Task<Output, Input = unknown> {
  /** The last output; it stays while the next is being worked out. Null before the first. */
  readonly output: Output | null
  /** The input that `output` is of. */
  readonly of: Input | null
  /** How far the running task is; null while none runs. `total` 0: not known yet. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Whether the last task was cancelled, so that `output` is not of the present input. */
  readonly cancelled: boolean
  cancel(): void
}

type Told = Pick<Task<unknown>, 'progress' | 'cancelled'>

const begun: Told = { progress: { done: 0, total: 0 }, cancelled: false }
const atRest: Told = { progress: null, cancelled: false }
const stopped: Told = { progress: null, cancelled: true }

/**
 * Works out `input` in a worker, again whenever it changes (keep it in a memo); null: nothing to do. `start` makes the
 * worker and must be a constant. A failure is a bug and goes to the error boundary.
 */
export function useTask<Input, Output>(start: () => Worker, input: Input | null): Task<Output, Input> {
  const [runner] = useState(() => createTaskRunner<Input, Output>(start))
  const [done, setDone] = useState<Pick<Task<Output, Input>, 'output' | 'of'>>({ output: null, of: null })
  /** What was last told, and of which input: what another one is not worked out of is running. */
  const [last, setLast] = useState<{ readonly of: Input | null; readonly told: Told }>({
    of: null,
    told: atRest,
  })
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (input === null) return
    let current = true
    const tell = (told: Told) => {
      if (current) setLast({ of: input, told })
    }
    runner
      .run(input, (part, total) => tell({ progress: { done: part, total }, cancelled: false }))
      .then(
        (output) => {
          if (!current) return
          if (output === null) tell(stopped)
          // What it shows may be thousands of rows: the window stays in hand while they are drawn.
          else startTransition(() => setDone({ output, of: input }))
        },
        (error: unknown) => current && setFailure({ error }),
      )
    return () => {
      current = false
    }
  }, [runner, input])
  useEffect(() => () => runner.cancel(), [runner])
  const cancel = useCallback(() => runner.cancel(), [runner])
  if (failure !== null) throw failure.error
  const told = input === null || done.of === input ? atRest : last.of === input ? last.told : begun
  return { ...done, ...told, cancel }
}
