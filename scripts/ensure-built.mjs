import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, projectRoot } from './project.mjs'

/** What the build makes last in each of its parts. */
const products = [
  'out/main/index.js',
  'out/main/browser-shell.js',
  'out/main/cli.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

/** Returns when anything under the path changed last; a folder's own time tells of files that were removed. */
function newestIn(path) {
  const times = [modified(path) ?? 0]
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    for (const name of readdirSync(path)) times.push(newestIn(join(path, name)))
  }
  return Math.max(...times)
}

/** Returns whether `out` is there ("missing" if not), and whether any source is newer than it ("old"). */
export function stateOfBuild(root = projectRoot) {
  const made = products.map((product) => modified(join(root, product)))
  if (made.includes(undefined)) return 'missing'
  return Math.max(...sources.map((source) => newestIn(join(root, source)))) > Math.min(...made)
    ? 'old'
    : 'current'
}

/** Builds the program; what the build prints is shown only when it fails, on stderr. Throws then. */
export function build() {
  const tool = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, stdout, stderr, error } = spawnSync(findNode(), [tool, 'build'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  throw error ?? new Error(`The build failed (exit code ${status})`)
}
