// What all parts of the double share: one running app.

/** The app's state, by the words of Electron's own lifecycle. */
export const state = {
  ready: false,
  quitting: false,
  /** How many times `whenReady` was called. */
  waitingForReady: 0,
  appPath: '',
  name: 'Electron',
  version: '',
  paths: {},
  /** Privileges by scheme; null before they were registered. */
  schemes: null,
  menu: null,
  windows: [],
  lock: null,
}

/** What must not happen in a correct app, in order; any makes the process exit with 70. */
export const violations = []

export function violate(message) {
  violations.push(message)
  console.error(`electron-double: VIOLATION ${message}`)
}

export const readyPromise = Promise.withResolvers()

/** Returns an event object as Electron passes it to listeners. */
export const createEvent = (extra) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
  ...extra,
})

export function needReady(what) {
  if (!state.ready) throw new Error(`${what} can only be used after app is ready`)
}

export function needBeforeReady(what) {
  if (state.ready) throw new Error(`${what} should be called before app is ready`)
}
