import type { Transport } from '../../shared/contract/envelope.ts'
import { createOutbox, readMessages } from '../../shared/contract/outbox.ts'
import { deliver } from './deliver.ts'

/** A connection that comes back by itself: `onClose` and `onOpen` may be called many times. */
export interface ReconnectingTransport extends Transport {
  /** Registers a listener for each time the connection stands; returns its removal. */
  onOpen(listener: () => void): () => void
}

/** Waiting times between attempts, in milliseconds; the last one repeats. Main is on this machine: it answers or is gone. */
const pausesMs = [200, 400, 800, 1500, 3000]

/**
 * Returns a connection to the browser shell that served this page; the shell knows the page by its cookie. Messages sent
 * before the first opening wait for it; while the connection is lost they are dropped, and `onClose` has said so.
 */
export function createWebSocketTransport(
  url = `${location.origin.replace(/^http/, 'ws')}/contract`,
): ReconnectingTransport {
  const receivers = new Set<(message: unknown) => void>()
  const openListeners = new Set<() => void>()
  const closeListeners = new Set<() => void>()
  const waiting: string[] = []
  let socket: WebSocket
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let opened = false

  const open = () => {
    const current = new WebSocket(url)
    let stood = false
    socket = current
    current.addEventListener('open', () => {
      stood = true
      opened = true
      failures = 0
      for (const text of waiting.splice(0)) current.send(text)
      for (const listener of [...openListeners]) listener()
    })
    current.addEventListener('message', (event) => {
      for (const message of readMessages(String(event.data))) {
        for (const receiver of [...receivers]) deliver(receiver, message)
      }
    })
    current.addEventListener('close', () => {
      // Waiting messages belong to calls that are now told of the loss.
      waiting.length = 0
      if (stood || !opened) for (const listener of [...closeListeners]) listener()
      if (stopped) return
      timer = setTimeout(open, pausesMs[Math.min(failures, pausesMs.length - 1)])
      failures++
    })
  }
  open()

  const register = <Listener>(listeners: Set<Listener>, listener: Listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  // A task's calls have all been made when its microtasks run; a timer would wait for the next frame.
  const outbox = createOutbox(queueMicrotask, (text) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(text)
    else if (!opened) waiting.push(text)
  })
  return {
    send: outbox.add,
    onMessage: (listener) => register(receivers, listener),
    onOpen: (listener) => register(openListeners, listener),
    onClose: (listener) => register(closeListeners, listener),
    close() {
      outbox.flush()
      stopped = true
      clearTimeout(timer)
      socket.close()
    },
  }
}
