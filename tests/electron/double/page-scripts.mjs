import { readFileSync } from 'node:fs'
import { electronVersion, membersOf } from './electron-api.mjs'
import { createBridge } from './in-page/bridge.mjs'
import { createCodec } from './in-page/codec.mjs'
import { createHeldFiles } from './in-page/held-files.mjs'
import { runPreload } from './in-page/isolated-world.mjs'

/** The world in which Electron runs a preload script; pages cannot see it. */
export const isolatedWorld = 'Electron Isolated Context'

/** Encodes values for the way between main and pages; the same text runs on both sides. */
export const codec = createCodec()

const whenPage = (script) => `if (location.protocol !== 'about:' && window === top) { ${script} }`

/** Returns the script for the page's own world, run before any of the page's. */
export function mainWorldScript(token) {
  return whenPage(`void (${createBridge})('main', ${JSON.stringify(token)})`)
}

/** Returns the script for the isolated world: the double's part of a preload, then the app's. */
export function isolatedWorldScript({ binding, token, preload, preferences }) {
  const known = {
    contextBridge: [...membersOf('ContextBridge')],
    ipcRenderer: [...membersOf('IpcRenderer')],
    webUtils: [...membersOf('WebUtils')],
    process: [...membersOf('Process')],
    modules: [
      'contextBridge',
      'crashReporter',
      'ipcRenderer',
      'nativeImage',
      'sharedTexture',
      'webFrame',
      'webUtils',
    ],
  }
  const info = {
    version: electronVersion,
    preloadPath: preload,
    known,
    process: {
      platform: process.platform,
      arch: process.arch,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      isMainFrame: true,
      versions: { ...process.versions },
      argv: preferences.additionalArguments ?? [],
    },
  }
  const text = preload === undefined ? '' : readFileSync(preload, 'utf8')
  const parameters = 'require, process, exports, module, Buffer, global, setImmediate, clearImmediate'
  const parts = [
    `bindingName: ${JSON.stringify(binding)}`,
    `codec: (${createCodec})()`,
    `bridge: (${createBridge})('isolated', ${JSON.stringify(token)})`,
    `createHeldFiles: ${createHeldFiles}`,
    `info: ${JSON.stringify(info)}`,
    `preload: function (${parameters}) {\n${text}\n}`,
  ]
  return `${whenPage(`(${runPreload})({ ${parts.join(',\n')} })`)}\n//# sourceURL=${preload ?? 'no-preload'}`
}
