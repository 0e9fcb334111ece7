import type { Client } from './client.ts'
import { createClient } from './create-client.ts'
import { createElectronTransport, createPathAccess, findBridge } from './electron-transport.ts'
import { uploadFiles } from './upload-files.ts'
import { createWebSocketTransport } from './web-socket-transport.ts'

/** Returns the client of this window: over Electron's bridge where there is one, else to the shell that served the page. */
export function connect(): Client {
  const bridge = findBridge()
  if (bridge === null) return createClient(createWebSocketTransport(), uploadFiles)
  return createClient(createElectronTransport(bridge), createPathAccess(bridge))
}
