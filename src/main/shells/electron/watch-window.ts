import { type BrowserWindow, dialog } from 'electron'
import { shellMessages } from './messages.ts'
import type { LogProblem } from './problem-log.ts'

/** A page that dies again this soon after being loaded again would do so for ever. */
const quietMs = 60_000

/**
 * Brings a window back whose page died: once by itself, then only when the person wants it. Asks before a page that does
 * not answer is loaded again, and before one is closed that has something unsaved.
 */
export function watchWindow(window: BrowserWindow, logProblem: LogProblem): void {
  const { webContents } = window
  let lastDeath = Number.NEGATIVE_INFINITY
  let asking = false

  const ask = async (
    message: string,
    detail: string,
    buttons: readonly [string, string],
  ): Promise<boolean> => {
    if (asking || window.isDestroyed()) return false
    asking = true
    try {
      const options = { message, detail, buttons: [...buttons], defaultId: 0, cancelId: 1, noLink: true }
      return (await dialog.showMessageBox(window, options)).response === 0
    } finally {
      asking = false
    }
  }
  const loadAgain = () => {
    if (!window.isDestroyed()) webContents.reload()
  }

  webContents.on('preload-error', (_event, path, error) => logProblem(`The preload script ${path}`, error))
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    logProblem('A window stopped working', { reason, exitCode })
    const soon = Date.now() - lastDeath < quietMs
    lastDeath = Date.now()
    if (!soon) {
      setImmediate(loadAgain)
      return
    }
    const { crashed, crashedDetail, showAgain, close } = shellMessages
    void ask(crashed, crashedDetail, [showAgain, close]).then((again) => {
      if (again) loadAgain()
      else if (!window.isDestroyed()) window.close()
    })
  })
  window.on('unresponsive', () => {
    const { unresponsive, unresponsiveDetail, reload, wait } = shellMessages
    void ask(unresponsive, unresponsiveDetail, [wait, reload]).then((wait_) => {
      if (!wait_) loadAgain()
    })
  })
  // A page that refuses to be closed closes nothing and shows nothing by itself.
  webContents.on('will-prevent-unload', (event) => {
    const { unsaved, unsavedDetail, stay, closeAnyway } = shellMessages
    const answer = dialog.showMessageBoxSync(window, {
      message: unsaved,
      detail: unsavedDetail,
      buttons: [stay, closeAnyway],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (answer === 1) event.preventDefault()
  })
}
