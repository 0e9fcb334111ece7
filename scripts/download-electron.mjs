import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadAddress } from './electron-runtime.mjs'
import { findNode } from './project.mjs'
import { runChild } from './run-child.mjs'

/** A network that says nothing gets no more than this: the app must open within moments either way. */
const probeMs = 4_500

/**
 * Downloads Electron's runtime with its own installer, if its server sends data. The installer has no timeout, so the
 * connection is tried first. Returns null when that worked, else why it didn't.
 */
export async function downloadElectron(folder, env = process.env) {
  if (env.BRIEFMARK_NO_DOWNLOAD) return 'its runtime is missing and BRIEFMARK_NO_DOWNLOAD is set'
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const proxied = { ...env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' }
  const address = downloadAddress(version, { env })
  const probe = spawnSync(findNode(), [join(import.meta.dirname, 'probe-download.mjs'), address], {
    env: proxied,
    encoding: 'utf8',
    timeout: probeMs,
    killSignal: 'SIGKILL',
  })
  if (probe.error || probe.signal) return `its runtime is missing and ${new URL(address).host} doesn't answer`
  if (probe.status !== 0) return `its runtime is missing and ${probe.stdout.trim()}`
  console.log(`Downloading Electron ${version}, once (Ctrl+C and "npm start -- --browser" do without it) …`)
  const { code, stopped } = await runChild(findNode(), [join(folder, 'install.js')], {
    env: proxied,
    killAfterMs: 2_000,
  })
  if (stopped) process.exit(130)
  return code === 0 ? null : 'its download failed'
}
