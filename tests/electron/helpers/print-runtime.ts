import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder, findRuntime } from './runtime.ts'

/** Says once what the specs run on, and that the program is built. */
export default function printRuntime(): void {
  const { isDouble, executable } = findRuntime()
  const what = isDouble ? "the double (Electron's own runtime is not here)" : 'Electron'
  console.log(`Desktop shell: running on ${what}: ${executable}`)
  if (!existsSync(join(appFolder, 'out', 'main', 'index.js'))) {
    throw new Error(`${join(appFolder, 'out')} is missing: npm run build`)
  }
}
