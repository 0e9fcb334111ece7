/** What a worker says about its task. */
export type TaskReport<Output> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'failed'; readonly message: string }

type Work<Input, Output> = (
  input: Input,
  /** Tells how far the work is, in its own unit. */
  progress: (done: number, total: number) => void,
) => Output | Promise<Output>

/**
 * Makes this worker do one kind of task: each message is an input and is answered by reports. A task that is no longer
 * wanted is ended by ending the worker (see task-runner.ts).
 */
export function serveTask<Input, Output>(work: Work<Input, Output>): void {
  const report = (message: TaskReport<Output>) => postMessage(message)
  addEventListener('message', async (event: MessageEvent<Input>) => {
    try {
      const output = await work(event.data, (done, total) => report({ kind: 'progress', done, total }))
      report({ kind: 'done', output })
    } catch (error) {
      report({
        kind: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
  })
}
