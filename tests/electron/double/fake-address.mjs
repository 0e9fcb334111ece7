// Plain Chromium has no way to make a scheme standard, so app://host/x is https://host.app.electron-double.invalid/x there.
const suffix = '.electron-double.invalid'
const native = /^(https?|wss?|file|data|blob|about|chrome|devtools):/

/** Returns the address that Chromium is given. */
export function toFake(address) {
  if (native.test(address)) return address
  const match = /^([\w+.-]+):\/\/([^/?#]*)(.*)$/.exec(address)
  if (match === null) throw new Error(`electron-double: not an address: ${address}`)
  const [, scheme, host, rest] = match
  return `https://${host || '_'}.${scheme}${suffix}${rest || '/'}`
}

/** Returns the address that the app knows. */
export function fromFake(address) {
  const blob = address.startsWith('blob:') ? 'blob:' : ''
  const match = /^https:\/\/([^/]*)\.([\w+-]+)\.electron-double\.invalid(.*)$/.exec(
    address.slice(blob.length),
  )
  if (match === null) return address
  const [, host, scheme, rest] = match
  return `${blob}${scheme}://${host === '_' ? '' : host}${rest}`
}
