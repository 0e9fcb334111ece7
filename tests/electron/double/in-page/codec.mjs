/**
 * Returns a codec between values and tagged JSON for what structured clone carries. It refers to nothing outside itself:
 * main calls it, and its text runs in the isolated world of every page.
 */
export function createCodec() {
  const cloneable = new Set([
    'Object',
    'Array',
    'Date',
    'RegExp',
    'Map',
    'Set',
    'ArrayBuffer',
    'DataView',
    'Error',
    'Boolean',
    'Number',
    'String',
    'BigInt',
  ])
  const errors = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }
  const chunk = 32_768

  const toBase64 = (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += chunk)
      text += String.fromCharCode(...bytes.subarray(at, at + chunk))
    return btoa(text)
  }
  const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }

  function encode(value) {
    let copy
    try {
      copy = structuredClone(value)
    } catch {
      refuse() // Functions, symbols, DOM nodes, proxies, weak maps.
    }
    const seen = new Map()
    const encodeObject = (object, tag) => {
      switch (tag) {
        case 'Date':
          return { $: 'date', v: object.getTime() }
        case 'RegExp':
          return { $: 'regexp', v: object.source, f: object.flags }
        case 'ArrayBuffer':
          return { $: 'buffer', v: toBase64(new Uint8Array(object)) }
        case 'Map':
          return { $: 'map', v: [...object].map(([key, item]) => [encodeAny(key), encodeAny(item)]) }
        case 'Set':
          return { $: 'set', v: [...object].map(encodeAny) }
        case 'Error':
          return { $: 'error', n: object.name, m: object.message, s: object.stack }
        case 'Array':
          return { $: 'array', v: Array.from(object, encodeAny) }
        default:
          return { $: 'object', v: Object.entries(object).map(([key, item]) => [key, encodeAny(item)]) }
      }
    }
    const encodeNumber = (number) => {
      if (Number.isFinite(number) && !Object.is(number, -0)) return number
      return { $: 'number', v: Object.is(number, -0) ? '-0' : String(number) }
    }
    const encodeAny = (item) => {
      if (item === undefined) return { $: 'undefined' }
      if (item === null || typeof item === 'string' || typeof item === 'boolean') return item
      if (typeof item === 'number') return encodeNumber(item)
      if (typeof item === 'bigint') return { $: 'bigint', v: String(item) }
      if (seen.has(item)) return { $: 'seen', i: seen.get(item) }
      seen.set(item, seen.size)
      const tag = Object.prototype.toString.call(item).slice(8, -1)
      if (ArrayBuffer.isView(item)) {
        return {
          $: 'view',
          t: tag,
          v: toBase64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength)),
        }
      }
      // Blob, File, ImageData, CryptoKey, MessagePort: not over IPC.
      if (!cloneable.has(tag)) refuse()
      return encodeObject(item, tag)
    }
    return JSON.stringify(encodeAny(copy))
  }

  function decode(text) {
    const seen = []
    const keep = (object) => {
      seen.push(object)
      return object
    }
    const decodeView = ({ t, v }) => {
      const bytes = fromBase64(v)
      return t === 'Uint8Array' ? bytes : new globalThis[t](bytes.buffer)
    }
    const decodeError = ({ n, m, s }) => Object.assign(new (errors[n] ?? Error)(m), { stack: s })
    const decodeAny = (item) => {
      if (item === null || typeof item !== 'object') return item
      switch (item.$) {
        case 'undefined':
          return undefined
        case 'number':
          return Number(item.v)
        case 'bigint':
          return BigInt(item.v)
        case 'seen':
          return seen[item.i]
        case 'view':
          return keep(decodeView(item))
        case 'date':
          return keep(new Date(item.v))
        case 'regexp':
          return keep(new RegExp(item.v, item.f))
        case 'buffer':
          return keep(fromBase64(item.v).buffer)
        case 'error':
          return keep(decodeError(item))
        case 'map': {
          const map = keep(new Map())
          for (const [key, value] of item.v) map.set(decodeAny(key), decodeAny(value))
          return map
        }
        case 'set': {
          const set = keep(new Set())
          for (const value of item.v) set.add(decodeAny(value))
          return set
        }
        case 'array': {
          const array = keep([])
          for (const value of item.v) array.push(decodeAny(value))
          return array
        }
        default: {
          const object = keep({})
          for (const [key, value] of item.v) object[key] = decodeAny(value)
          return object
        }
      }
    }
    return decodeAny(JSON.parse(text))
  }

  return { encode, decode }
}
