import type { TaskReport } from './serve-task.ts'

/** Told how far a task is, in its own unit. */
export type TaskProgress = (done: number, total: number) => void

/** Runs tasks of one kind in a worker, one at a time: a new one ends the one before. */
export interface TaskRunner<Input, Output> {
  /** Resolves with the output; null when it was ended. Rejects when the work failed, which is a bug. */
  run(input: Input, progress?: TaskProgress): Promise<Output | null>
  /** Ends what runs, at once. */
  cancel(): void
}

/** Returns a runner; `start` makes its worker. The worker is kept between tasks and ended with `cancel` while one runs. */
export function createTaskRunner<Input, Output>(start: () => Worker): TaskRunner<Input, Output> {
  let worker: Worker | null = null
  let end: (() => void) | null = null

  const cancel = () => {
    end?.()
    end = null
    worker?.terminate()
    worker = null
  }
  return {
    run(input, progress) {
      if (end !== null) cancel()
      worker ??= start()
      const at = worker
      return new Promise((resolve, reject) => {
        end = () => resolve(null)
        at.onmessage = ({ data }: MessageEvent<TaskReport<Output>>) => {
          if (data.kind === 'progress') progress?.(data.done, data.total)
          else {
            end = null
            if (data.kind === 'done') resolve(data.output)
            else reject(new Error(data.message))
          }
        }
        at.onerror = (event) => {
          end = null
          worker = null
          at.terminate()
          reject(new Error(event.message === '' ? 'the worker could not be started' : event.message))
        }
        at.postMessage(input)
      })
    },
    cancel,
  }
}
