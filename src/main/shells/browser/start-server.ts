import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { systemCode } from '../../core/files.ts'
import { handlers } from '../../core/handlers/index.ts'
import { endSession, enterLibrary } from '../../core/handlers/library-handlers.ts'
import type { Services } from '../../core/handlers/session.ts'
import { serveConnection } from '../../serve/serve-connection.ts'
import { hasToken, isAllowed, isOwnHost, readAddress, tokenCookie } from './access.ts'
import { safeHeaders, serveFile } from './serve-files.ts'
import { Uploads } from './uploads.ts'
import { createWebSocketTransport, type SocketTransport } from './web-socket-transport.ts'

/** Kept the same between runs: the view lives in the browser's storage for this address. */
export const defaultPort = 41_729
const portsTried = 20
/** The WebSocket close code of an endpoint that goes away. Source: RFC 6455, 7.4.1. */
const goingAway = 1001
/** Larger than the largest document's text. */
const maxMessageBytes = 128 * 1024 * 1024

export interface ServerOptions {
  readonly services: Services
  /** The folder of the built renderer. */
  readonly rendererRoot: string
  /** Undefined: the usual port, or the next one that is free. 0: any. */
  readonly port: number | undefined
  /** The library that windows show first. */
  readonly library: string | undefined
}

export interface RunningServer {
  /** The address that opens the app; it carries this run's token. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const first = wanted ?? defaultPort
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      return (server.address() as AddressInfo).port
    } catch (error) {
      const next = wanted === undefined && systemCode(error) === 'EADDRINUSE' && port < first + portsTried
      if (!next) throw error
    }
  }
}

/**
 * Serves the app on 127.0.0.1 only: the built renderer, uploads, and the contract over WebSocket. Everything but the
 * first page needs the cookie that the first page sets for whoever has the run's address. Throws when no port is free.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { services, rendererRoot } = options
  const token = randomBytes(24).toString('hex')
  const uploads = new Uploads(services.environment)
  await uploads.sweep()
  let current = options.library ?? null
  let port = 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = readAddress(request, port)
    if (url === null) {
      response.writeHead(400, safeHeaders).end()
      return
    }
    if (isOwnHost(request.headers.host, port) && url.pathname === '/' && hasToken(url, token)) {
      response
        .writeHead(303, {
          ...safeHeaders,
          Location: '/',
          'Set-Cookie': `${tokenCookie(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
        })
        .end()
      return
    }
    if (!isAllowed(request, port, token)) {
      response
        .writeHead(403, { ...safeHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
        .end('This address belongs to another run of Briefmark. Open the address that Briefmark printed.\n')
      return
    }
    if (request.method === 'POST' && url.pathname === '/upload') {
      const upload = await uploads.receive(request, url.searchParams.get('name') ?? '')
      response.writeHead(upload === null ? 413 : 200, { ...safeHeaders, 'Content-Type': 'application/json' })
      response.end(JSON.stringify(upload === null ? {} : { upload }))
      return
    }
    if (request.method !== 'GET') response.writeHead(405, safeHeaders).end()
    else await serveFile(rendererRoot, url.pathname, response)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      services.environment.logProblem(`${request.method} ${request.url}`, error)
      response.destroy()
    })
  })
  const connections = new Set<SocketTransport>()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes })
  server.on('upgrade', (request, socket, head) => {
    // A connection that is reset while it is refused is nobody's problem.
    socket.on('error', () => socket.destroy())
    const url = readAddress(request, port)
    if (
      url?.pathname !== '/contract' ||
      !isAllowed(request, port, token) ||
      request.headers.origin === undefined
    ) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const transport = createWebSocketTransport(webSocket)
      connections.add(transport)
      transport.onClose(() => connections.delete(transport))
      // Messages that come before the library is open wait for it: a reloaded window finds the library it showed.
      const waiting: unknown[] = []
      const stopWaiting = transport.onMessage((message) => waiting.push(message))
      const listeners: ((message: unknown) => void)[] = []
      const session = serveConnection(
        {
          ...transport,
          onMessage(listener) {
            listeners.push(listener)
            return () => undefined
          },
        },
        {
          handlers,
          services,
          endSession,
          shell: {
            name: 'browser',
            findUpload: (id) => uploads.find(id),
            libraryChanged: (path) => {
              current = path
            },
          },
        },
      )
      const start = () => {
        stopWaiting()
        for (const listener of listeners) {
          for (const message of waiting) listener(message)
          transport.onMessage(listener)
        }
      }
      if (current === null) start()
      else {
        enterLibrary(session, current)
          .catch((error: unknown) => services.environment.logProblem(`Opening ${current}`, error))
          .finally(start)
      }
    })
  })
  port = await listen(server, options.port)
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    async close() {
      for (const connection of connections) connection.close(goingAway)
      sockets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
