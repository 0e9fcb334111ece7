import { app, type Session, session } from 'electron'
import { isAllowedNavigation, isAllowedRequest, isGranted } from './network-policy.ts'

/** Points at a port of this computer where nobody listens, should a request ever get as far as the proxy. */
const deadProxy = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9' } as const

/** Takes the network away from Chromium itself. Call before the app is ready. */
export function silenceChromium(developmentServer: string | null): void {
  const exceptions = developmentServer === null ? '' : ', EXCLUDE localhost, EXCLUDE 127.0.0.1'
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptions}`)
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name)
  }
}

function lockSession(locked: Session, developmentServer: string | null): void {
  locked.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    answer({ cancel: !isAllowedRequest(url, developmentServer) })
  })
  if (developmentServer === null) void locked.setProxy(deadProxy)
  locked.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  locked.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  locked.setDevicePermissionHandler(() => false)
  // The checker of Windows and Linux would download its dictionaries.
  locked.setSpellCheckerEnabled(false)
  locked.on('will-download', (event) => event.preventDefault())
}

/** Locks every session, now and later: no network, no permissions, no downloads. Call when the app is ready. */
export function lockSessions(developmentServer: string | null): void {
  const done = new WeakSet<Session>()
  const lock = (locked: Session) => {
    if (done.has(locked)) return
    done.add(locked)
    lockSession(locked, developmentServer)
  }
  app.on('session-created', lock)
  lock(session.defaultSession)
}

/**
 * Keeps every page where it is: it can be loaded again, but cannot go elsewhere, open windows or embed other pages. Links
 * to the web are not handed to the system's browser either: nothing in the app needs that, and a report's text must not
 * be able to ask for it.
 */
export function lockPages(developmentServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (event) => {
      const stays = isAllowedNavigation(event.url, contents.getURL(), developmentServer)
      if (!event.isMainFrame || !stays) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
