import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { answerRequest } from './answer-request.mjs'
import { fromFake, toFake } from './fake-address.mjs'
import { IpcMain } from './ipc.mjs'
import { receiveMessage } from './page-messages.mjs'
import { codec, isolatedWorld, isolatedWorldScript, mainWorldScript } from './page-scripts.mjs'
import { printToPdf } from './print-to-pdf.mjs'
import { internalsOf, session } from './session.mjs'
import { createEvent, state, violate } from './state.mjs'
import { strict } from './strict.mjs'

const secret = () => `__double_${randomBytes(12).toString('hex')}`
/** On a busy machine a renderer now and then does not come up and its page answers nothing: then another page is made. */
const patienceMs = 12_000
const mostAttempts = 3
let lastId = 0

/** Resolves to whether the promise is fulfilled by then. */
function isReadyWithin(promise, ms) {
  const late = new Promise((resolve) => setTimeout(() => resolve(false), ms).unref())
  return Promise.race([
    promise.then(
      () => true,
      () => false,
    ),
    late,
  ])
}

/** One page: its Chromium target, and what Electron tells main about it. */
export class WebContents extends EventEmitter {
  _address = ''
  _destroyed = false
  /** Contexts of the isolated world by frame. */
  _contexts = new Map()
  _token = secret()
  _binding = secret()

  constructor(window, preferences) {
    super()
    this.id = ++lastId
    this.ipc = strict('IpcMain', new IpcMain(), 'webContents.ipc')
    this._window = window
    this._preferences = preferences
    const named =
      preferences.partition === undefined
        ? session.defaultSession
        : session.fromPartition(preferences.partition)
    this._session = internalsOf(preferences.session ?? named)
    this._public = strict('WebContents', this, 'webContents')
    this._prepared = this._prepare()
    this._prepared.catch((error) => console.error(error))
  }

  get session() {
    return this._session._public
  }

  async _prepare() {
    this._chromium = await this._session._start()
    for (let attempt = 1; ; attempt += 1) {
      const opening = this._openTarget()
      if (attempt === mostAttempts) return opening
      opening.catch(() => undefined)
      if (await isReadyWithin(opening, patienceMs)) return
      const targetId = this._target
      this._target = undefined
      if (targetId !== undefined)
        this._chromium.root.send('Target.closeTarget', { targetId }).catch(() => undefined)
    }
  }

  /** Makes a page in Chromium that is ready to be navigated. */
  async _openTarget() {
    const { targetId } = await this._chromium.root.send('Target.createTarget', { url: 'about:blank' })
    this._target = targetId
    const channel = await this._session._channelOf(targetId)
    const script = {
      binding: this._binding,
      token: this._token,
      preload: this._preferences.preload,
      preferences: this._preferences,
    }
    this._channel = channel
    this._listen(channel)
    await Promise.all([
      channel.send('Page.enable'),
      channel.send('Runtime.enable'),
      channel.send('Inspector.enable'),
      channel.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      channel.send('Runtime.addBinding', { name: this._binding, executionContextName: isolatedWorld }),
      channel.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(this._token) }),
      channel.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: isolatedWorld,
        source: isolatedWorldScript(script),
      }),
    ])
    await channel.send('Runtime.runIfWaitingForDebugger')
  }

  _listen(channel) {
    const isBlank = () => this._address === 'about:blank'
    channel.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === isolatedWorld && context.auxData)
        this._contexts.set(context.auxData.frameId, context.id)
    })
    channel.on('Runtime.bindingCalled', (call) => {
      if (call.name === this._binding) void receiveMessage(this, call)
    })
    channel.on('Fetch.requestPaused', (paused) => {
      answerRequest(this, paused).catch((error) => {
        if (this._destroyed) return
        console.error(error)
        channel
          .send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
          .catch(() => undefined)
      })
    })
    channel.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this._mainFrame = frame.id
      this._address = fromFake(frame.url)
      if (!isBlank()) this.emit('did-navigate', createEvent(), this._address, 200, 'OK')
    })
    channel.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!this._isMainFrame(frameId)) return
      this._address = fromFake(url)
      this.emit('did-navigate-in-page', createEvent(), this._address, true)
    })
    channel.on('Page.domContentEventFired', () => {
      if (!isBlank()) this.emit('dom-ready', createEvent())
    })
    channel.on('Page.loadEventFired', () => {
      if (isBlank()) return
      this.emit('did-finish-load', createEvent())
      this._window._firstPaint()
      this._loaded?.resolve()
    })
    channel.on('Page.windowOpen', ({ url }) => this._openWindow(fromFake(url)))
    channel.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return
      const event = createEvent()
      this.emit('will-prevent-unload', event)
      this._stays = !event.defaultPrevented
      channel.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => undefined)
    })
    channel.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', createEvent(), { reason: 'crashed', exitCode: 139 })
    })
  }

  /** Asks the app about a new window. Only denying is modelled. */
  _openWindow(url) {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'no-referrer' },
    }
    if (this._openHandler?.(details)?.action !== 'deny')
      violate(`window.open(${url}) was not denied by setWindowOpenHandler`)
  }

  _isMainFrame(frameId) {
    return this._mainFrame === undefined || frameId === this._mainFrame
  }

  _frame(frameId) {
    const isMain = this._isMainFrame(frameId)
    const url = isMain ? this._address : ''
    const origin = URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'null'
    // A frame inside the page has the page as its parent.
    return { url, origin, parent: isMain ? null : {}, processId: 1, routingId: 1, detached: false }
  }

  /** Runs an expression in the page's isolated world; nothing happens when the page is gone. */
  _evaluate(expression) {
    const contextId = this._contexts.get(this._mainFrame)
    if (contextId === undefined || this._destroyed) return
    this._channel.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined)
  }

  send(channel, ...args) {
    const text = codec.encode(args)
    void this._prepared.then(() => {
      this._evaluate(`__electronDouble.deliver(${JSON.stringify(channel)}, ${JSON.stringify(text)})`)
    })
  }

  setWindowOpenHandler(handler) {
    this._openHandler = handler
  }

  getURL() {
    return this._address
  }

  getTitle() {
    return ''
  }

  isDestroyed() {
    return this._destroyed
  }

  async loadURL(address) {
    await this._prepared
    const url = toFake(address)
    this._expected = url
    this._loaded = Promise.withResolvers()
    const { errorText } = await this._channel.send('Page.navigate', { url })
    if (errorText !== undefined) {
      this.emit('did-fail-load', createEvent(), -2, errorText, address, true)
      throw Object.assign(new Error(`${errorText} (-2) loading '${address}'`), {
        code: errorText,
        errno: -2,
        url: address,
      })
    }
    await this._loaded.promise
  }

  reload() {
    this._expected = toFake(this._address)
    void this._prepared.then(() => this._channel.send('Page.reload')).catch((error) => console.error(error))
  }

  async loadFile() {
    throw new Error('electron-double: loadFile is refused by project policy; serve the renderer from app://')
  }

  async printToPDF(options = {}) {
    await this._prepared
    return printToPdf(this._channel, options)
  }
}

export const webContents = strict(
  'WebContents',
  {
    getAllWebContents: () => state.windows.map((window) => window.webContents),
    // Playwright's way to find the window of a page.
    fromDevToolsTargetId: (id) =>
      state.windows.find(({ _contents }) => _contents._target === id)?.webContents,
  },
  'webContents',
)
