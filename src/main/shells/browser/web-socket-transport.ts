import type { WebSocket } from 'ws'
import type { Transport } from '../../../shared/contract/envelope.ts'

/** Returns a transport over one WebSocket; every message is one JSON text. What is no JSON is answered by closing. */
export function createWebSocketTransport(socket: WebSocket): Transport {
  // A bad frame, a message over the limit or a reset ends this connection only; `close` follows.
  socket.on('error', () => socket.terminate())
  return {
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    },
    onMessage(listener) {
      const receive = (data: Buffer | ArrayBuffer | Buffer[], binary: boolean) => {
        let message: unknown
        try {
          if (binary) throw new SyntaxError('binary')
          message = JSON.parse(data.toString())
        } catch {
          socket.close(1003)
          return
        }
        listener(message)
      }
      socket.on('message', receive)
      return () => socket.off('message', receive)
    },
    onClose(listener) {
      socket.on('close', listener)
      return () => socket.off('close', listener)
    },
    close() {
      socket.close()
    },
  }
}
