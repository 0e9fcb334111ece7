import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { checkPreferences } from './check-preferences.mjs'
import { createEvent, needReady, state } from './state.mjs'
import { checkOptions, strict } from './strict.mjs'
import { WebContents } from './web-contents.mjs'

/** A page that neither closes nor says why within this time stays. */
const closeMs = 1_500
let lastId = 0

class Window extends EventEmitter {
  _painted = false
  _maximised = false
  _title = ''

  constructor(options = {}) {
    super()
    needReady('BrowserWindow')
    checkOptions(options, 'BrowserWindowConstructorOptions', 'BrowserWindow option')
    const preferences = options.webPreferences ?? {}
    checkPreferences(preferences)
    this.id = ++lastId
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this._bounds = { x, y, width, height }
    this._visible = options.show !== false
    this._contents = new WebContents(this, preferences)
    this.webContents = this._contents._public
  }

  loadURL(address) {
    return this._contents.loadURL(address)
  }

  loadFile(path) {
    return this._contents.loadFile(path)
  }

  _firstPaint() {
    if (this._painted) return
    this._painted = true
    this.emit('ready-to-show', createEvent())
  }

  show() {
    this._visible = true
    this.emit('show', createEvent())
  }

  hide() {
    this._visible = false
  }

  focus() {
    state.windows.sort((a, b) => Number(b.id === this.id) - Number(a.id === this.id))
  }

  maximize() {
    this._maximised = true
  }

  restore() {
    this._maximised = false
  }

  isMaximized() {
    return this._maximised
  }

  isMinimized() {
    return false
  }

  isVisible() {
    return this._visible
  }

  isDestroyed() {
    return this._contents._destroyed
  }

  getBounds() {
    return { ...this._bounds }
  }

  getNormalBounds() {
    return { ...this._bounds }
  }

  setBounds(bounds) {
    this._bounds = { ...this._bounds, ...bounds }
  }

  setTitle(title) {
    this._title = title
  }

  getTitle() {
    return this._title
  }

  setMenuBarVisibility() {}

  /** Closes the page as a person would, `beforeunload` included. Resolves to whether it is gone. */
  async _tryClose() {
    const event = createEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    const contents = this._contents
    await contents._prepared
    const gone = new Promise((resolve) => {
      contents._detached = () => resolve(true)
    })
    contents._stays = false
    contents._channel.send('Page.close').catch(() => undefined)
    const late = new Promise((resolve) => setTimeout(() => resolve(!contents._stays), closeMs))
    const closed = await Promise.race([gone, late])
    if (closed) this._end()
    return closed
  }

  _end() {
    if (this._contents._destroyed) return
    this._contents._destroyed = true
    state.windows = state.windows.filter((window) => window.id !== this.id)
    this._contents.emit('destroyed')
    this.emit('closed', createEvent())
  }

  close() {
    void this._tryClose().then((closed) => {
      if (!closed || state.windows.length > 0 || state.quitting) return
      if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
      else app.quit()
    })
  }

  destroy() {
    const { _chromium: chromium, _target: targetId } = this._contents
    chromium?.root.send('Target.closeTarget', { targetId }).catch(() => undefined)
    this._end()
  }
}

const statics = {
  getAllWindows: () => [...state.windows],
  fromWebContents: (contents) => state.windows.find((window) => window.webContents === contents) ?? null,
  fromId: (id) => state.windows.find((window) => window.id === id) ?? null,
  getFocusedWindow: () => state.windows[0] ?? null,
}

export const BrowserWindow = new Proxy(Window, {
  construct(_, [options]) {
    const window = strict('BrowserWindow', new Window(options), 'BrowserWindow')
    state.windows.unshift(window)
    app.emit('web-contents-created', createEvent(), window.webContents)
    app.emit('browser-window-created', createEvent(), window)
    return window
  },
  get(target, key) {
    if (key in statics) return statics[key]
    if (typeof key === 'symbol' || key in target) return target[key]
    throw new Error(`electron-double: BrowserWindow.${key} is not modelled`)
  },
})
