/** Passes pieces of work on with the share that is done by then. */
export function* report<Value>(steps: Generator<void, Value>, share: number): Generator<number, Value> {
  while (true) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield share
  }
}
