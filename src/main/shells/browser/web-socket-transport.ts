import type { WebSocket } from 'ws'
import type { Transport } from '../../../shared/contract/envelope.ts'
import { createOutbox, readMessages } from '../../../shared/contract/outbox.ts'

/** A transport over one WebSocket. */
export interface SocketTransport extends Transport {
  /** Sends what waits and ends the connection; `code` is a WebSocket close code. */
  close(code?: number): void
}

/** Returns a transport over one WebSocket; what is sent in one turn goes out together. What is no JSON is answered by closing. */
export function createWebSocketTransport(socket: WebSocket): SocketTransport {
  // A bad frame, a message over the limit or a reset ends this connection only; `close` follows.
  socket.on('error', () => socket.terminate())
  const outbox = createOutbox(setImmediate, (text) => {
    if (socket.readyState === socket.OPEN) socket.send(text)
  })
  return {
    send: outbox.add,
    onMessage(listener) {
      const receive = (data: Buffer | ArrayBuffer | Buffer[], binary: boolean) => {
        let messages: readonly unknown[]
        try {
          if (binary) throw new SyntaxError('binary')
          messages = readMessages(data.toString())
        } catch {
          socket.close(1003)
          return
        }
        for (const message of messages) listener(message)
      }
      socket.on('message', receive)
      return () => socket.off('message', receive)
    },
    onClose(listener) {
      socket.on('close', listener)
      return () => socket.off('close', listener)
    },
    close(code) {
      outbox.flush()
      socket.close(code)
    },
  }
}
