import { readFileSync } from 'node:fs'
import { extname, isAbsolute } from 'node:path'
import { checkOptions } from './strict.mjs'

/** Values that the project's policy allows; undefined stands for Electron's default. */
const policy = {
  contextIsolation: [true, undefined],
  nodeIntegration: [false, undefined],
  nodeIntegrationInWorker: [false, undefined],
  nodeIntegrationInSubFrames: [false, undefined],
  sandbox: [true, undefined],
  webSecurity: [true, undefined],
  allowRunningInsecureContent: [false, undefined],
  experimentalFeatures: [false, undefined],
  webviewTag: [false, undefined],
  // Electron's default fetches dictionaries from the network.
  spellcheck: [false],
}

/** Throws for web preferences that are unknown, insecure, or name a preload script that Electron could not run. */
export function checkPreferences(preferences) {
  checkOptions(preferences, 'WebPreferences', 'webPreferences')
  for (const [key, allowed] of Object.entries(policy)) {
    if (allowed.includes(preferences[key])) continue
    throw new Error(
      `electron-double: webPreferences.${key} = ${preferences[key]} is refused by project policy`,
    )
  }
  const { preload } = preferences
  if (preload === undefined) return
  if (!isAbsolute(preload)) throw new Error('electron-double: preload must be an absolute path')
  if (extname(preload) === '.mjs' || /^\s*(import|export)\s/m.test(readFileSync(preload, 'utf8'))) {
    throw new Error('electron-double: a sandboxed preload cannot be an ES module')
  }
}
