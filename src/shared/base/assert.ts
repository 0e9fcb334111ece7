/** Throws when `condition` is false: the caller broke a contract, which is a bug and never bad input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}

/** Marks a branch that the types say cannot be reached; throws if it is. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
