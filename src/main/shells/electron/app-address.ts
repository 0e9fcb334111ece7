/** The scheme under which the windows find their files. */
export const appScheme = 'app'

/** The storage of all windows belongs to this origin: another host would lose every view. */
const appHost = 'briefmark'

export const startPage = `${appScheme}://${appHost}/index.html`

/** Whether an address is one of our own files; `developmentServer` is the one of `electron-vite dev`. */
export function isOwnAddress(address: string, developmentServer: string | null = null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === `${appScheme}:` && url.host === appHost) return true
  return developmentServer !== null && url.origin === new URL(developmentServer).origin
}

/** What is looked at of the frame that sent a message. */
export interface SendingFrame {
  readonly url: string
  readonly parent: unknown
}

/** Whether a message comes from the page of a window itself: no frame inside it, no other page, none that is gone. */
export function isTrustedFrame(frame: SendingFrame | null, developmentServer: string | null = null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url, developmentServer)
}
