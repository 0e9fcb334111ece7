import type { ReconnectingTransport } from '../../src/renderer/client/web-socket-transport.ts'
import type { Transport } from '../../src/shared/contract/envelope.ts'
import { createTransportPair } from '../../src/shared/contract/memory-transport.ts'

/** Returns a transport that can be cut and joined again, and what gives it its ends on the serving side. */
export function createBreakablePair(serve: (end: Transport) => void): ReconnectingTransport & {
  cut(): void
  join(): void
} {
  const receivers = new Set<(message: unknown) => void>()
  const openListeners = new Set<() => void>()
  const closeListeners = new Set<() => void>()
  let near: Transport | null = null
  const register = <Listener>(listeners: Set<Listener>, listener: Listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const join = () => {
    const [own, far] = createTransportPair()
    near = own
    own.onMessage((message) => {
      for (const receiver of receivers) receiver(message)
    })
    serve(far)
    for (const listener of openListeners) listener()
  }
  join()
  return {
    send: (message) => near?.send(message),
    onMessage: (listener) => register(receivers, listener),
    onOpen: (listener) => register(openListeners, listener),
    onClose: (listener) => register(closeListeners, listener),
    close: () => near?.close(),
    join,
    cut() {
      near?.close()
      near = null
      for (const listener of closeListeners) listener()
    },
  }
}
