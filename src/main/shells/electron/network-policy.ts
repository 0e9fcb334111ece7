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

/** Whether a page may go to an address: only to itself, which is how it loads itself again. */
export function isAllowedNavigation(
  address: string,
  from: string,
  developmentServer: string | null = null,
): boolean {
  if (!isOwnAddress(address, developmentServer) || !isOwnAddress(from, developmentServer)) return false
  const [to, here] = [new URL(address), new URL(from)]
  return to.host === here.host && to.pathname === here.pathname && to.search === here.search
}
