import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names under which a Chromium is found on the PATH, best first. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge']

const wellKnown = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[name] ?? '', path),
    ),
  ),
}

/** Arguments with which headless Chromium runs in tests: no sandbox is possible as root, and no request of its own. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Returns the path of an installed Chromium, Chrome or Edge: CHROMIUM_PATH, the PATH, well-known places; undefined if none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name + suffix)))
  const byName = names.flatMap((name) => onPath.filter((path) => path.endsWith(name + suffix)))
  return [...byName, ...(wellKnown[process.platform] ?? [])].find((path) => existsSync(path))
}
