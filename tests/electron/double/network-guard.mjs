import { Socket } from 'node:net'

/** Reports every connection that this process opens to anything but this computer and its own pipes. */
export function guardNetwork(report) {
  const connect = Socket.prototype.connect
  Socket.prototype.connect = function guarded(...args) {
    const given = Array.isArray(args[0]) ? args[0][0] : args[0]
    const host =
      typeof given === 'object' && given !== null
        ? (given.path ?? given.host ?? 'localhost')
        : String(args[1] ?? 'localhost')
    const local = host === 'localhost' || host === '127.0.0.1' || host === '::1' || host.startsWith('/')
    if (!local) report(`main connected to ${host}`)
    return connect.apply(this, args)
  }
}
