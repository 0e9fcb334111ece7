import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { serveConnection } from '../../src/main/serve/serve-connection.ts'
import { createWebSocketTransport } from '../../src/main/shells/browser/web-socket-transport.ts'
import { createClient } from '../../src/renderer/client/create-client.ts'
import { noFiles } from '../helpers/no-files.ts'
import { contractSuite } from './contract-suite.ts'

contractSuite('WebSocket', async (options) => {
  const http = createServer()
  const server = new WebSocketServer({ server: http })
  server.on('connection', (socket) => serveConnection(createWebSocketTransport(socket), options))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const sockets: WebSocket[] = []
  return {
    async connect() {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`)
      sockets.push(socket)
      await new Promise((resolve) => socket.once('open', resolve))
      return createClient(createWebSocketTransport(socket), noFiles)
    },
    async close() {
      for (const socket of sockets) socket.terminate()
      server.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
})
