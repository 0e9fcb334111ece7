import { isOwnAddress } from './app-address.ts'

/** What never leaves the computer: data in the page itself, and the developer tools' own files. */
const localProtocols = new Set(['blob:', 'data:', 'devtools:'])

/** Whether a page may load an address. The app makes no request of its own to any network. */
export function isAllowedRequest(address: string, developmentServer: string | null = null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (localProtocols.has(url.protocol) || isOwnAddress(address, developmentServer)) return true
  // Vite's dev server tells of changes over a WebSocket.
  return developmentServer !== null && url.protocol === 'ws:' && url.host === new URL(developmentServer).host
}

/** Permissions that pages have; Electron grants all of them unless told otherwise. Copying text is one. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Whether a page gets a permission. */
export function isGranted(permission: string): boolean {
  return granted.has(permission)
}
