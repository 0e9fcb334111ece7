// What `import 'electron'` gives in main.
import { EventEmitter } from 'node:events'
import { createEvent, state, violate, violations } from './state.mjs'
import { notModelled, strict } from './strict.mjs'

export { app } from './app.mjs'
export { BrowserWindow } from './browser-window.mjs'
export { ipcMain } from './ipc.mjs'
export { Menu, MenuItem } from './menu.mjs'
export { protocol, session } from './session.mjs'
export { utilityProcess } from './utility-process.mjs'
export { webContents } from './web-contents.mjs'

const dialogs = [
  'showOpenDialog',
  'showSaveDialog',
  'showMessageBox',
  'showErrorBox',
  'showOpenDialogSync',
  'showSaveDialogSync',
  'showMessageBoxSync',
]
const unscripted = (name) => () => {
  throw new Error(`electron-double: dialog.${name} was called but the test did not stub it`)
}
export const dialog = strict(
  'Dialog',
  Object.fromEntries(dialogs.map((name) => [name, unscripted(name)])),
  'dialog',
)

const shellCalls = []
export const shell = strict(
  'Shell',
  {
    openExternal: async (address) => {
      shellCalls.push(['openExternal', address])
    },
    showItemInFolder: (path) => {
      shellCalls.push(['showItemInFolder', path])
    },
  },
  'shell',
)

const workArea = { x: 0, y: 0, width: 1600, height: 1000 }
const display = {
  id: 1,
  bounds: workArea,
  workArea,
  workAreaSize: { width: 1600, height: 1000 },
  scaleFactor: 1,
}
export const screen = strict(
  'Screen',
  Object.assign(new EventEmitter(), { getAllDisplays: () => [display], getPrimaryDisplay: () => display }),
  'screen',
)

export const powerMonitor = strict('PowerMonitor', new EventEmitter(), 'powerMonitor')
export const nativeTheme = strict(
  'NativeTheme',
  Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false }),
  'nativeTheme',
)
export const crashReporter = strict(
  'CrashReporter',
  {
    start(options) {
      if (options?.uploadToServer !== false) violate('crashReporter.start without uploadToServer: false')
    },
  },
  'crashReporter',
)
export const net = strict(
  'Net',
  {
    fetch(address) {
      violate(`net.fetch ${String(address)}`)
      throw new Error('net::ERR_BLOCKED_BY_CLIENT')
    },
  },
  'net',
)

export const autoUpdater = notModelled('autoUpdater')
export const clipboard = notModelled('clipboard')
export const contentTracing = notModelled('contentTracing')
export const desktopCapturer = notModelled('desktopCapturer')
export const globalShortcut = notModelled('globalShortcut')
export const MessageChannelMain = notModelled('MessageChannelMain')
export const nativeImage = notModelled('nativeImage')
export const netLog = notModelled('netLog')
export const Notification = notModelled('Notification')
export const powerSaveBlocker = notModelled('powerSaveBlocker')
export const safeStorage = notModelled('safeStorage')
export const systemPreferences = notModelled('systemPreferences')
export const Tray = notModelled('Tray')
export const webFrameMain = notModelled('webFrameMain')

/** The double's own view of the app, for its tests. */
export const _double = { state, violations, shellCalls, createEvent }
