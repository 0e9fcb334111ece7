import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { findChromium, quietChromium } from './find-chromium.ts'

/** Why no window was opened. */
export type NoWindow = 'noDisplay' | 'noBrowser'

/** Whether windows can be shown here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
}

/**
 * Opens the address in an app window of an installed Chromium, Chrome or Edge, with a profile of its own. It can reach
 * this machine only. Returns the browser's process, which ends with its last window.
 */
export function openWindow(url: string, home: string): ChildProcess | NoWindow {
  if (!hasDisplay()) return 'noDisplay'
  const browser = findChromium()
  if (browser === null) return 'noBrowser'
  // A second run has another port: with the same profile its browser would hand over to the first and end.
  const profile = join(home, 'browser-profile', new URL(url).port)
  return spawn(
    browser,
    [
      `--app=${url}`,
      `--user-data-dir=${profile}`,
      ...quietChromium,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    { stdio: 'ignore' },
  )
}
