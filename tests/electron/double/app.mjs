import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { sessions } from './session.mjs'
import { takeLock } from './single-instance.mjs'
import {
  createEvent,
  needBeforeReady,
  needReady,
  readyPromise,
  state,
  violate,
  violations,
} from './state.mjs'
import { strict } from './strict.mjs'

const realExit = process.exit.bind(process)
/** Chromium gets this long to end. */
const shutdownMs = 20_000
const violationCode = 70

const argument = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)

const usualPaths = () => ({
  home: homedir(),
  appData: join(homedir(), '.config'),
  temp: tmpdir(),
  downloads: join(homedir(), 'Downloads'),
  documents: join(homedir(), 'Documents'),
  desktop: join(homedir(), 'Desktop'),
  exe: process.execPath,
})

class App extends EventEmitter {
  isPackaged = false
  commandLine = {
    appendSwitch: (name) => needBeforeReady(`app.commandLine.appendSwitch('${name}')`),
    hasSwitch: (name) => process.argv.includes(`--${name}`),
    getSwitchValue: (name) => argument(name) ?? '',
  }

  get name() {
    return state.name
  }

  whenReady() {
    state.waitingForReady++
    return readyPromise.promise
  }

  isReady() {
    return state.ready
  }

  getName() {
    return state.name
  }

  setName(name) {
    state.name = name
  }

  getVersion() {
    return state.version
  }

  getAppPath() {
    return state.appPath
  }

  getLocale() {
    needReady('app.getLocale')
    return 'en-US'
  }

  enableSandbox() {
    needBeforeReady('app.enableSandbox()')
  }

  disableHardwareAcceleration() {
    needBeforeReady('app.disableHardwareAcceleration()')
  }

  setAppUserModelId() {}

  setPath(name, path) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (state.ready && (name === 'userData' || name === 'sessionData')) {
      violate(`app.setPath('${name}') after ready: sessions already use the old path`)
    }
    state.paths[name] = path
  }

  getPath(name) {
    const known = usualPaths()
    if (name in state.paths) return state.paths[name]
    if (name === 'userData') return argument('user-data-dir') ?? join(known.appData, state.name)
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'logs') return join(this.getPath('userData'), 'logs')
    if (name in known) return known[name]
    throw new Error(`Failed to get '${name}' path`)
  }

  requestSingleInstanceLock(data = {}) {
    state.lock ??= takeLock(this.getPath('userData'), data, (second) => {
      const tell = () => this.emit('second-instance', createEvent(), second.argv, second.folder, second.data)
      if (state.ready) tell()
      else void readyPromise.promise.then(() => setImmediate(tell))
    })
    return state.lock !== null
  }

  hasSingleInstanceLock() {
    return state.lock !== null
  }

  releaseSingleInstanceLock() {
    state.lock?.()
    state.lock = null
  }

  quit() {
    if (state.quitting) return
    const before = createEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    state.quitting = true
    void Promise.all(state.windows.map((window) => window._tryClose())).then((closed) => {
      const will = createEvent()
      if (!closed.includes(false)) this.emit('will-quit', will)
      if (closed.includes(false) || will.defaultPrevented) state.quitting = false
      else this.exit(0)
    })
  }

  exit(code = 0) {
    this.emit('quit', createEvent(), code)
    const end = () => realExit(violations.length > 0 && code === 0 ? violationCode : code)
    setTimeout(end, shutdownMs).unref()
    const running = [...sessions.values()].map((session) =>
      session._chromium?.then((chromium) => chromium.close()),
    )
    void Promise.allSettled(running).then(end)
  }

  focus() {}
}

export const app = strict('App', new App(), 'app')

/** Puts this process's end into Electron's hands: exits and signals quit the app. */
export function takeOverExit() {
  process.exit = (code) => app.exit(code ?? process.exitCode ?? 0)
  process.once('SIGTERM', () => app.quit())
  process.once('SIGINT', () => app.quit())
  process.on('exit', (code) => {
    if (violations.length > 0 && code === 0) process.exitCode = violationCode
  })
}

/** Reports an error of the entry module the way Electron's own box does, and ends. */
export function reportStartError(error) {
  console.error('A JavaScript error occurred in the main process\n', error)
  realExit(1)
}
