import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { needReady } from './state.mjs'
import { checkOptions, strict } from './strict.mjs'

const boot = fileURLToPath(new URL('./utility-boot.mjs', import.meta.url))
/** Then a process that was asked to end is ended. */
const patienceMs = 2_000

class UtilityProcess extends EventEmitter {
  constructor(modulePath, args, { env = process.env, execArgv = [], cwd, stdio = 'inherit' }) {
    super()
    const streams = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio]
    if (streams[0] !== undefined && streams[0] !== 'ignore')
      throw new Error('stdin of a utility process must be ignored')
    const child = fork(boot, [modulePath, ...args], {
      env,
      cwd,
      execArgv: [...execArgv, '--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', streams[1] ?? 'inherit', streams[2] ?? 'inherit', 'ipc'],
    })
    this._child = child
    this.pid = undefined
    this.stdout = child.stdout
    this.stderr = child.stderr
    child.once('spawn', () => {
      this.pid = child.pid
      this.emit('spawn')
    })
    child.on('message', (message) => this.emit('message', message))
    child.once('exit', (code, signal) => {
      this.pid = undefined
      this.emit('exit', code ?? (signal === 'SIGKILL' ? 9 : 15))
    })
    process.once('exit', () => child.kill('SIGKILL'))
  }

  postMessage(message, transfer) {
    if (transfer !== undefined) throw new Error('electron-double: message ports are not modelled')
    this._child.send(structuredClone(message), () => undefined)
  }

  kill() {
    const running = this._child.exitCode === null && this._child.signalCode === null
    setTimeout(() => this._child.kill('SIGKILL'), patienceMs).unref()
    return running && this._child.kill('SIGTERM')
  }
}

export const utilityProcess = strict(
  'UtilityProcess',
  {
    fork(modulePath, args = [], options = {}) {
      needReady('utilityProcess.fork()')
      checkOptions(options, 'ForkOptions', 'utilityProcess option')
      return strict('UtilityProcess', new UtilityProcess(modulePath, args, options), 'utilityProcess')
    },
  },
  'utilityProcess',
)
