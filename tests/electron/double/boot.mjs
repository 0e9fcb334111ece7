// Runs `electron <app folder | entry file>` the way Electron's own start does, on plain Node.js.
import { readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronVersion } from './electron-api.mjs'
import { guardNetwork } from './network-guard.mjs'
import { createEvent, readyPromise, state, violate } from './state.mjs'

const electronUrl = new URL('./electron.mjs', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: electronUrl, format: 'module', shortCircuit: true }
      : next(specifier, context),
})

const argv = process.argv.slice(2)
const target = argv.find((word) => !word.startsWith('-'))
if (target === undefined) {
  console.error('electron-double: no app folder given')
  process.exit(2)
}
const path = resolve(target)
const isFolder = statSync(path).isDirectory()
const manifest = isFolder ? JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) : {}
const entry = isFolder ? join(path, manifest.main ?? 'index.js') : path
Object.assign(state, {
  appPath: isFolder ? path : dirname(path),
  name: manifest.productName ?? manifest.name ?? 'Electron',
  version: manifest.version ?? '',
})
Object.defineProperties(process.versions, {
  electron: { value: electronVersion, enumerable: true },
  chrome: { value: '156.0.0.0', enumerable: true },
})
Object.assign(process, { type: 'browser', resourcesPath: join(state.appPath, 'resources'), defaultApp: true })
process.argv = [process.execPath, ...argv]

const { app, reportStartError, takeOverExit } = await import('./app.mjs')
await import('./electron.mjs')
takeOverExit()
guardNetwork(violate)

// Electron emits `ready` only after the entry module has been evaluated (NodeBindings::JoinAppCode). A top-level
// `await app.whenReady()` therefore never resolves there (electron#40719); here it is reported instead.
const deadlock = setTimeout(() => {
  if (state.waitingForReady === 0 || state.ready) return
  console.error('electron-double: DEADLOCK: the entry module awaits app.whenReady() at top level')
  app.exit(13)
}, 2_000)
try {
  const isCommonJs = extname(entry) === '.cjs' || (manifest.type !== 'module' && extname(entry) !== '.mjs')
  if (isCommonJs) createRequire(entry)(entry)
  else await import(pathToFileURL(entry).href)
} catch (error) {
  reportStartError(error)
}
clearTimeout(deadlock)

const opened = process.env.ELECTRON_DOUBLE_OPEN_FILE
if (opened !== undefined) app.emit('open-file', createEvent(), opened)

setImmediate(() => {
  state.ready = true
  process.on('unhandledRejection', (error) => violate(`unhandled rejection in main: ${error?.message}`))
  // Without windows the app lives on.
  setInterval(() => undefined, 1 << 30)
  app.emit('will-finish-launching')
  readyPromise.resolve()
  app.emit('ready', createEvent(), {})
})
