import { EventEmitter } from 'node:events'
import { isAbsolute, join } from 'node:path'
import { app } from './app.mjs'
import { startChromium } from './chromium.mjs'
import { needBeforeReady, needReady, state, violate } from './state.mjs'
import { strict } from './strict.mjs'

class Protocol {
  _handlers = new Map()

  handle(scheme, handler) {
    needReady('protocol.handle')
    if (this._handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    const privileges = state.schemes?.get(scheme)
    if (!privileges?.standard || !privileges.secure) {
      violate(
        `scheme '${scheme}' is handled without standard and secure: no IndexedDB, fetch or relative addresses`,
      )
    }
    this._handlers.set(scheme, handler)
  }

  unhandle(scheme) {
    if (!this._handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }

  isProtocolHandled(scheme) {
    return this._handlers.has(scheme)
  }
}

/** Only one listener per event is kept, as in Electron. */
class WebRequest {
  _listeners = {}

  _keep(name, filter, listener) {
    this._listeners[name] = typeof filter === 'function' ? filter : listener
  }

  onBeforeRequest(filter, listener) {
    this._keep('before', filter, listener)
  }

  onCompleted(filter, listener) {
    this._keep('completed', filter, listener)
  }

  onErrorOccurred(filter, listener) {
    this._keep('failed', filter, listener)
  }
}

class Session extends EventEmitter {
  constructor(folder) {
    super()
    this.storagePath = folder
    this.protocol = strict('Protocol', new Protocol(), 'session.protocol')
    this.webRequest = strict('WebRequest', new WebRequest(), 'session.webRequest')
    this._public = strict('Session', this, 'session')
    /** Pages that wait for the target that was created for them, or the other way round. */
    this._targets = new Map()
  }

  getStoragePath() {
    return this.storagePath
  }

  isPersistent() {
    return true
  }

  setPermissionRequestHandler(handler) {
    this._permissionRequest = handler
  }

  setPermissionCheckHandler(handler) {
    this._permissionCheck = handler
  }

  setDevicePermissionHandler(handler) {
    this._devicePermission = handler
  }

  setSpellCheckerEnabled(enabled) {
    this._spelling = enabled
  }

  isSpellCheckerEnabled() {
    return this._spelling ?? true
  }

  async setProxy(config) {
    this._proxy = config
  }

  flushStorageData() {}

  async closeAllConnections() {}

  /** Starts the session's Chromium with its first page. */
  _start() {
    this._chromium ??= startChromium(this.storagePath).then(async (chromium) => {
      chromium.root.on('Target.attachedToTarget', (target) => this._attached(chromium, target))
      chromium.root.on('Target.detachedFromTarget', ({ sessionId }) => {
        for (const { _contents } of state.windows)
          if (_contents._channel?.sessionId === sessionId) _contents._detached?.()
      })
      const options = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }
      await chromium.root.send('Target.setAutoAttach', options)
      return chromium
    })
    return this._chromium
  }

  _attached(chromium, { sessionId, targetInfo, waitingForDebugger }) {
    const channel = chromium.channel(sessionId)
    const { targetId, type, openerId } = targetInfo
    const waiting = this._targets.get(targetId)
    if (typeof waiting === 'function') {
      this._targets.delete(targetId)
      waiting(channel)
    } else if (type === 'page' && openerId !== undefined) {
      // A popup is never shown; `Page.windowOpen` asks the app whether it denied it.
      chromium.root.send('Target.closeTarget', { targetId }).catch(() => undefined)
    } else if (type === 'page') this._targets.set(targetId, channel)
    else if (waitingForDebugger) channel.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
  }

  /** Returns the channel to a page that was just created. */
  async _channelOf(targetId) {
    const early = this._targets.get(targetId)
    this._targets.delete(targetId)
    return early ?? new Promise((resolve) => this._targets.set(targetId, resolve))
  }
}

/** Sessions by storage folder. */
export const sessions = new Map()

function getSession(folder) {
  needReady('Session')
  let found = sessions.get(folder)
  if (found === undefined) {
    found = new Session(folder)
    sessions.set(folder, found)
    app.emit('session-created', found._public)
  }
  return found._public
}

export const session = strict(
  'Session',
  {
    get defaultSession() {
      return getSession(app.getPath('sessionData'))
    },
    fromPath(path) {
      if (!path || !isAbsolute(path)) throw new Error('An absolute path was not provided')
      return getSession(path)
    },
    fromPartition(name) {
      if (!name.startsWith('persist:'))
        throw new Error('electron-double: in-memory partitions are not modelled')
      return getSession(join(app.getPath('sessionData'), 'Partitions', encodeURIComponent(name.slice(8))))
    },
  },
  'session',
)

export const protocol = strict(
  'Protocol',
  {
    registerSchemesAsPrivileged(list) {
      needBeforeReady('protocol.registerSchemesAsPrivileged')
      if (state.schemes !== null)
        violate('registerSchemesAsPrivileged called twice: the second call replaces the first')
      state.schemes = new Map(list.map(({ scheme, privileges }) => [scheme, privileges ?? {}]))
    },
    handle: (scheme, handler) => session.defaultSession.protocol.handle(scheme, handler),
    unhandle: (scheme) => session.defaultSession.protocol.unhandle(scheme),
    isProtocolHandled: (scheme) => session.defaultSession.protocol.isProtocolHandled(scheme),
  },
  'protocol',
)

/** Asks a session's listeners and handlers about a request; see answer-request.mjs. */
export const internalsOf = (publicSession) => sessions.get(publicSession.storagePath)
