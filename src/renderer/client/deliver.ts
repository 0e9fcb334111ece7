/** Gives a message to its receiver; one that fails must not keep the messages after it from arriving. */
export function deliver(receiver: (message: unknown) => void, message: unknown): void {
  try {
    receiver(message)
  } catch (error) {
    reportError(error)
  }
}
