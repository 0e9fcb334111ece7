/**
 * Gives a preload script what Electron's sandboxed one has, and runs it. Runs in the world 'Electron Isolated Context';
 * refers to nothing outside itself.
 */
export function runPreload({ bindingName, codec, bridge, createHeldFiles, info, preload }) {
  const sendToMain = globalThis[bindingName]
  delete globalThis[bindingName]
  const post = (message) => sendToMain(JSON.stringify(message))

  const strict = (name, object, known) =>
    new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
          const value = target[key]
          return typeof value === 'function' && !Object.hasOwn(target, key) ? value.bind(target) : value
        }
        const why = known.includes(key) ? 'is not modelled' : `does not exist in Electron ${info.version}`
        throw new Error(`electron-double: ${name}.${String(key)} ${why}`)
      },
    })

  class Emitter {
    #listeners = new Map()

    on(channel, listener) {
      if (typeof listener !== 'function')
        throw new TypeError('The "listener" argument must be of type function.')
      this.#listeners.set(channel, [...(this.#listeners.get(channel) ?? []), listener])
      return this
    }

    addListener(channel, listener) {
      return this.on(channel, listener)
    }

    once(channel, listener) {
      const onlyOnce = (...args) => {
        this.off(channel, onlyOnce)
        listener(...args)
      }
      onlyOnce.listener = listener
      return this.on(channel, onlyOnce)
    }

    off(channel, listener) {
      const left = (this.#listeners.get(channel) ?? []).filter(
        (one) => one !== listener && one.listener !== listener,
      )
      this.#listeners.set(channel, left)
      return this
    }

    removeListener(channel, listener) {
      return this.off(channel, listener)
    }

    removeAllListeners(channel) {
      if (channel === undefined) this.#listeners.clear()
      else this.#listeners.delete(channel)
      return this
    }

    listenerCount(channel) {
      return (this.#listeners.get(channel) ?? []).length
    }

    emit(channel, ...args) {
      const listeners = this.#listeners.get(channel) ?? []
      for (const listener of listeners) listener.call(this, ...args)
      return listeners.length > 0
    }
  }

  const invocations = new Map()
  let last = 0
  const checked = (channel) => {
    if (typeof channel !== 'string') throw new TypeError('channel must be a string')
    return channel
  }
  class IpcRenderer extends Emitter {
    send(channel, ...args) {
      post({ t: 'send', c: checked(channel), a: codec.encode(args) })
    }

    async invoke(channel, ...args) {
      last++
      const id = last
      const message = { t: 'invoke', id, c: checked(channel), a: codec.encode(args) }
      const reply = await new Promise((resolve) => {
        invocations.set(id, resolve)
        post(message)
      })
      if (reply.error !== undefined)
        throw new Error(`Error invoking remote method '${channel}': ${reply.error}`)
      return reply.result
    }

    sendSync() {
      throw new Error('electron-double: ipcRenderer.sendSync is refused: it blocks the page')
    }
  }
  const ipcRenderer = new IpcRenderer()
  const heldFiles = createHeldFiles(post)
  bridge.onOpen((url) => post({ t: 'open', url }))

  // What main calls; the page's own world cannot see it.
  globalThis.__electronDouble = {
    reply(id, text) {
      const resolve = invocations.get(id)
      invocations.delete(id)
      resolve?.(codec.decode(text))
    },
    deliver(channel, text) {
      ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [] }, ...codec.decode(text))
    },
    heldFile: heldFiles.heldFile,
    release: heldFiles.release,
  }

  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (typeof key !== 'string') throw new TypeError('apiKey must be a string')
      bridge.expose(key, api)
    },
  }
  const webUtils = {
    getPathForFile(file) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected a File')
      return heldFiles.pathOf(file)
    },
  }
  const electron = strict(
    'electron (sandboxed preload)',
    {
      contextBridge: strict('contextBridge', contextBridge, info.known.contextBridge),
      ipcRenderer: strict('ipcRenderer', ipcRenderer, info.known.ipcRenderer),
      webUtils: strict('webUtils', webUtils, info.known.webUtils),
    },
    info.known.modules,
  )
  const modules = { electron, 'electron/renderer': electron, 'electron/common': electron }
  const require = (name) => {
    if (name in modules) return modules[name]
    if (/^(node:)?(events|timers|url)$/.test(name)) {
      throw new Error(
        `electron-double: require('${name}') in a preload is allowed in Electron but not modelled`,
      )
    }
    throw new Error(`module not found: ${name}`)
  }
  const process = strict(
    'process (sandboxed preload)',
    { ...info.process, once() {}, on() {} },
    info.known.process,
  )
  const missing = (name) => {
    const refuse = () => {
      throw new Error(`electron-double: ${name} in a preload is not modelled`)
    }
    return new Proxy(() => undefined, { get: refuse, apply: refuse })
  }
  const module = { exports: {} }
  try {
    const timers = [missing('setImmediate'), missing('clearImmediate')]
    preload.call(
      undefined,
      require,
      process,
      module.exports,
      module,
      missing('Buffer'),
      globalThis,
      ...timers,
    )
  } catch (error) {
    console.error(`Unable to load preload script: ${info.preloadPath}`)
    console.error(error)
    post({ t: 'preload-error', a: codec.encode([error instanceof Error ? error : new Error(String(error))]) })
  }
}
