import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the project, from whatever folder a script was called. */
export const projectRoot = resolve(import.meta.dirname, '..')

/** Below this, Node.js lacks what the built program needs. */
const oldestNode = 24

/**
 * Returns the Node.js that runs the built program: the one of `devDependencies`, else the present one if it is new
 * enough. Throws with what to do when there is neither.
 */
export function findNode() {
  const path = join(
    projectRoot,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(path)) return path
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath
  throw new Error(
    `node_modules/node is missing: run "npm ci" in ${projectRoot} (with its install scripts allowed)`,
  )
}

/** Returns the folder in which the person typed the command: npm runs its scripts in the project's own. */
export function callersFolder() {
  return (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd()
}
