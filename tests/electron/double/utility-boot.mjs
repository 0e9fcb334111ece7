// Runs a module the way a utility process does: messages come through `process.parentPort`, there is no `process.send`.
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { guardNetwork } from './network-guard.mjs'

const post = process.send.bind(process)
const waiting = []

class ParentPort extends EventEmitter {
  postMessage(message) {
    post(structuredClone(message))
  }
}

const port = new ParentPort()
const pass = (data) => port.emit('message', { data, ports: [] })
// Messages wait until somebody listens.
port.on('newListener', (event) => {
  if (event === 'message') setImmediate(() => waiting.splice(0).forEach(pass))
})
process.on('message', (data) => {
  if (port.listenerCount('message') > 0) pass(data)
  else waiting.push(data)
})
process.once('disconnect', () => process.exit(0))
Object.defineProperty(process, 'send', { value: undefined })
Object.defineProperty(process, 'parentPort', { value: port, enumerable: true })
process.type = 'utility'
guardNetwork((what) => {
  console.error(`electron-double: VIOLATION ${what}`)
  process.exit(70)
})

const [modulePath, ...rest] = process.argv.slice(2)
process.argv = [process.execPath, modulePath, ...rest]
await import(pathToFileURL(modulePath).href)
