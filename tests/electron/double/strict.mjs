import { electronVersion, eventsOf, membersOf } from './electron-api.mjs'

/** Asked of any object by Node, test runners and promises. */
const harmless = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'nodeType',
  'tagName',
  '$$typeof',
  'asymmetricMatch',
  'domain',
])
const listening = new Set(['on', 'once', 'addListener', 'prependListener'])

/**
 * Returns the target behind a wall: members and events that it lacks throw, with the reason. Members that begin with "_"
 * are the double's own. Members that it has may be replaced, which is how tests stub dialogs.
 */
export function strict(type, target, name = type) {
  const members = membersOf(type)
  const events = eventsOf(type)
  return new Proxy(target, {
    get(object, key, proxy) {
      const ours = key in object || typeof key === 'symbol' || key.startsWith('_') || harmless.has(key)
      if (!ours) {
        const why = members.has(key)
          ? 'exists in Electron but is not modelled'
          : `does not exist in Electron ${electronVersion}`
        throw new Error(`electron-double: ${name}.${key} ${why}`)
      }
      const value = Reflect.get(object, key, object)
      if (events.size > 0 && listening.has(key)) {
        return (event, ...rest) => {
          if (typeof event === 'string' && !events.has(event)) {
            throw new TypeError(`electron-double: '${event}' is not an event of ${name}`)
          }
          value.call(object, event, ...rest)
          return proxy
        }
      }
      return typeof value === 'function' && !Object.hasOwn(object, key) ? value.bind(object) : value
    },
    set(object, key, value) {
      if (!(key in object) && typeof key === 'string' && !key.startsWith('_')) {
        throw new Error(`electron-double: assignment to unknown ${name}.${key}`)
      }
      object[key] = value
      return true
    },
  })
}

/** Returns something that throws whatever is done with it. */
export function notModelled(name) {
  const refuse = (what) => {
    throw new Error(`electron-double: ${what} is not modelled`)
  }
  return new Proxy(() => undefined, {
    get(_, key) {
      if (typeof key === 'symbol' || harmless.has(key) || key === 'prototype') return undefined
      return refuse(`${name}.${key}`)
    },
    construct: () => refuse(`new ${name}()`),
    apply: () => refuse(`${name}()`),
  })
}

/** Throws for keys that the options type lacks. */
export function checkOptions(options, type, what) {
  const known = membersOf(type)
  for (const key of Object.keys(options)) {
    if (!known.has(key)) throw new Error(`electron-double: unknown ${what} ${key}`)
  }
}
