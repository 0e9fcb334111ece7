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

/**
 * Works out `input` in a worker, again whenever it changes (keep it in a memo); null: nothing to do. `start` makes the
 * worker and must be a constant. A failure is a bug and goes to the error boundary.
 */
export function useTask<Input, Output>(start: () => Worker, input: Input | null): Task<Output, Input> {
  const [runner] = useState(() => createTaskRunner<Input, Output>(start))
  const [state, setState] = useState<Omit<Task<Output, Input>, 'cancel'>>({
    output: null,
    of: null,
    progress: null,
    cancelled: false,
  })
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (input === null) return
    let current = true
    setState(({ output, of }) => ({ output, of, progress: { done: 0, total: 0 }, cancelled: false }))
    const progress = (done: number, total: number) => {
      if (current) setState((old) => ({ ...old, progress: { done, total } }))
    }
    runner.run(input, progress).then(
      (output) => {
        if (!current) return
        if (output === null) setState((old) => ({ ...old, progress: null, cancelled: true }))
        // What it shows may be thousands of rows: the window stays in hand while they are drawn.
        else startTransition(() => setState({ output, of: input, progress: null, cancelled: false }))
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
  return { ...state, cancel }
}
