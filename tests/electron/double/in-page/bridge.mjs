/**
 * Returns one side of the context bridge. Installed in the main world and in the isolated world before any page script.
 * Values cross inside `CustomEvent.detail`, which Chromium clones between worlds: real copies with own prototypes. What
 * such a clone would lose (functions, promises, errors) crosses by id. Refers to nothing outside itself.
 */
export function createBridge(side, token) {
  const other = side === 'main' ? 'isolated' : 'main'
  // Kept from pages that replace them.
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const CrossingEvent = CustomEvent
  const functions = new Map()
  const functionIds = new WeakMap()
  const promises = new Map()
  const returned = new Map()
  const deepest = 1_000
  let last = 0

  const nextId = (kind) => {
    last++
    return `${side}${kind}${last}`
  }
  const post = (detail) => {
    dispatch(new CrossingEvent(token + other, { detail }))
  }
  const isPlain = (object) => {
    const prototype = Object.getPrototypeOf(object)
    return (
      prototype === null ||
      prototype === Object.prototype ||
      Object.prototype.toString.call(object) === '[object Object]'
    )
  }

  const packFunction = (value) => {
    let id = functionIds.get(value)
    if (id === undefined) {
      id = nextId('f')
      functionIds.set(value, id)
      functions.set(id, value)
    }
    return { kind: 'function', id }
  }
  const packPromise = (value) => {
    const id = nextId('p')
    value.then(
      (result) => post({ type: 'settle', id, ok: true, value: pack(result) }),
      (error) => post({ type: 'settle', id, ok: false, value: pack(error) }),
    )
    return { kind: 'promise', id }
  }
  const pack = (value, depth = 0) => {
    if (depth > deepest) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    if (typeof value === 'function') return packFunction(value)
    if (typeof value === 'symbol') return { kind: 'dropped' }
    if (value === null || typeof value !== 'object') return { kind: 'value', value }
    if (value instanceof Promise) return packPromise(value)
    // Its name and own properties are lost, as in Electron.
    if (value instanceof Error) return { kind: 'error', message: value.message, stack: value.stack }
    if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => pack(item, depth + 1)) }
    if (value instanceof Node)
      throw new Error('electron-double: DOM elements over contextBridge are not modelled')
    // Date, Map, Blob, File, typed arrays: cloned by the event.
    if (!isPlain(value)) return { kind: 'value', value }
    const entries = Object.keys(value).map((key) => [key, pack(value[key], depth + 1)])
    return { kind: 'object', entries: entries.filter(([, packed]) => packed.kind !== 'dropped') }
  }

  const unpack = (packed, freeze = false) => {
    const settle = (object) => (freeze ? Object.freeze(object) : object)
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'error':
        return Object.assign(new Error(packed.message), { stack: packed.stack })
      case 'array':
        return settle(packed.items.map((item) => unpack(item, freeze)))
      case 'object': {
        const object = {}
        for (const [key, item] of packed.entries) object[key] = unpack(item, freeze)
        return settle(object)
      }
      case 'promise': {
        const { promise, resolve, reject } = Promise.withResolvers()
        promises.set(packed.id, { resolve, reject })
        return promise
      }
      case 'function': {
        const known = functions.get(packed.id)
        if (known !== undefined) return known
        const proxy = (...args) => call(packed.id, args)
        functionIds.set(proxy, packed.id)
        return proxy
      }
      default:
        return undefined
    }
  }

  /** Posts a message that the other side answers before the dispatch returns. */
  const ask = (message) => {
    const slot = nextId('r')
    post({ ...message, slot })
    // The event arrived without its detail: something in it cannot be cloned.
    if (!returned.has(slot)) throw new Error('An object could not be cloned.')
    const { ok, value } = returned.get(slot)
    returned.delete(slot)
    if (!ok) throw unpack(value)
    return unpack(value)
  }
  const call = (id, args) => ask({ type: 'call', id, args: pack(args) })
  const answer = (slot, task) => {
    let result
    try {
      result = { ok: true, value: pack(task()) }
    } catch (error) {
      result = { ok: false, value: pack(error instanceof Error ? error : new Error(String(error))) }
    }
    post({ type: 'return', slot, ...result })
  }
  const exposeHere = (key, api) => {
    if (key in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    const value = unpack(api, true)
    Object.defineProperty(window, key, { value, writable: false, configurable: false, enumerable: true })
  }

  const listen = (event) => {
    const { detail } = event
    if (!detail) return
    event.stopImmediatePropagation()
    switch (detail.type) {
      case 'call':
        answer(detail.slot, () => functions.get(detail.id)(...unpack(detail.args)))
        break
      case 'return':
        returned.set(detail.slot, detail)
        break
      case 'settle': {
        const waiting = promises.get(detail.id)
        promises.delete(detail.id)
        waiting?.[detail.ok ? 'resolve' : 'reject'](unpack(detail.value))
        break
      }
      case 'expose':
        answer(detail.slot, () => exposeHere(detail.key, detail.api))
        break
      case 'open':
        openListener?.(detail.url)
        break
    }
  }
  addEventListener(token + side, listen, true)

  let openListener
  if (side === 'main') {
    // Electron denies by returning null; Chromium would return a window and close it.
    window.open = (url = 'about:blank') => {
      post({ type: 'open', url: new URL(String(url), document.baseURI).href })
      return null
    }
  }
  return {
    expose: (key, api) => ask({ type: 'expose', key, api: pack(api) }),
    onOpen(listener) {
      openListener = listener
    },
  }
}
