import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const releases = 'https://github.com/electron/electron/releases/download/'

const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** Returns why Electron's windows can't be shown here at all; null when they can. */
export function whyNoElectron({ platform, uid, env }) {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display here'
  if (uid === 0) return 'as root, Electron would run only without its sandbox'
  return null
}

/** Returns the folder of the npm package `electron`; importing the package itself would start a download. */
export function electronPackage(root) {
  return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'))
}

/** Returns the path of Electron's executable: one that the environment names, or the downloaded one; null if none. */
export function findElectron(folder, { env = process.env, platform = process.platform } = {}) {
  const executable = executables[platform] ?? 'electron'
  const named =
    env.ELECTRON_EXEC_PATH ||
    (env.ELECTRON_OVERRIDE_DIST_PATH && join(env.ELECTRON_OVERRIDE_DIST_PATH, executable))
  if (named && existsSync(named)) return named
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const downloaded = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return downloaded === version && existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Returns the address from which `install-electron` would download, mirrors included. */
export function downloadAddress(
  version,
  { env = process.env, platform = process.platform, arch = process.arch } = {},
) {
  const setting = (name) => env[`npm_config_electron_${name}`] || env[`ELECTRON_${name.toUpperCase()}`]
  const folder = (setting('custom_dir') || `v${version}`).replace('{{ version }}', version)
  const file = setting('custom_filename') || `electron-v${version}-${platform}-${arch}.zip`
  return `${setting('mirror') || releases}${folder}/${file}`
}
