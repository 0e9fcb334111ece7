import type { Transport } from './envelope.ts'

class MemoryTransport implements Transport {
  private peer: MemoryTransport | null = null
  private receiver: ((message: unknown) => void) | null = null
  private readonly waiting: unknown[] = []
  private readonly closeListeners = new Set<() => void>()
  private closed = false

  join(peer: MemoryTransport): void {
    this.peer = peer
  }

  send(message: unknown): void {
    if (this.closed) return
    const copy: unknown = JSON.parse(JSON.stringify(message))
    const { peer } = this
    void Promise.resolve().then(() => peer?.receive(copy))
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.receiver = listener
    for (const message of this.waiting.splice(0)) listener(message)
    return () => {
      if (this.receiver === listener) this.receiver = null
    }
  }

  onClose(listener: () => void): () => void {
    this.closeListeners.add(listener)
    return () => this.closeListeners.delete(listener)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    const { peer } = this
    void Promise.resolve().then(() => peer?.close())
    for (const listener of [...this.closeListeners]) listener()
  }

  private receive(message: unknown): void {
    if (this.closed) return
    if (this.receiver === null) this.waiting.push(message)
    else this.receiver(message)
  }
}

/**
 * Returns the two ends of a connection within one process. Messages are copied as JSON, so that nothing crosses here that
 * could not cross a wire; they arrive in order, never inside `send`, and wait for a receiver. Closing one end closes both.
 */
export function createTransportPair(): [Transport, Transport] {
  const left = new MemoryTransport()
  const right = new MemoryTransport()
  left.join(right)
  right.join(left)
  return [left, right]
}
