import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '..', '..', '..')

/** The folder of the app under test: its package.json and `out`. */
export const appFolder = resolve(process.env.BRIEFMARK_APP ?? repository)

/** What the specs run on. */
export interface Runtime {
  readonly isDouble: boolean
  readonly executable: string
}

/** Returns Electron as ELECTRON_BIN names it or as npm's package has downloaded it, else the double. */
export function findRuntime(): Runtime {
  const named = process.env.ELECTRON_BIN
  if (named) return { isDouble: false, executable: resolve(named) }
  const electron = join(repository, 'node_modules', 'electron')
  const pathFile = join(electron, 'path.txt')
  const downloaded = existsSync(pathFile) ? join(electron, 'dist', readFileSync(pathFile, 'utf8')) : null
  if (downloaded !== null && existsSync(downloaded)) return { isDouble: false, executable: downloaded }
  return { isDouble: true, executable: resolve(import.meta.dirname, '..', 'double', 'electron') }
}
