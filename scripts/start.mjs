#!/usr/bin/env node
import { join } from 'node:path'
import { downloadElectron } from './download-electron.mjs'
import { electronPackage, findElectron, whyNoElectron } from './electron-runtime.mjs'
import { build, stateOfBuild } from './ensure-built.mjs'
import { callersFolder, findNode, projectRoot } from './project.mjs'
import { exitCodeOf, runChild } from './run-child.mjs'
import { parseStartOptions, usage } from './start-options.mjs'

/** An Electron that ends badly this soon never showed a window: the system refused its sandbox or a library is missing. */
const startupMs = 8_000
/** Time to save and leave after Ctrl+C. */
const killAfterMs = 6_000

/** Runs the app in Electron. Returns its exit code, or why it could not start. */
async function startInElectron(args) {
  const { env, platform } = process
  const impossible = whyNoElectron({ platform, uid: process.getuid?.(), env })
  if (impossible !== null) return impossible
  const folder = electronPackage(projectRoot)
  let executable = findElectron(folder)
  if (executable === null) {
    const failure = await downloadElectron(folder)
    if (failure !== null) return failure
    executable = findElectron(folder)
    if (executable === null) return 'its download is incomplete'
  }
  // Inherited from an editor's terminal, this would make Electron a plain Node.js.
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = env
  const begun = Date.now()
  console.log(`Briefmark: in Electron (${executable})`)
  try {
    const { code, signal, stopped } = await runChild(executable, [projectRoot, ...args], {
      env: environment,
      killAfterMs,
    })
    const failed = (code !== 0 || signal !== null) && !stopped && Date.now() - begun < startupMs
    return failed ? `it ended at once (${signal ?? `exit code ${code}`})` : exitCodeOf(code, signal)
  } catch (error) {
    return error.message
  }
}

async function start() {
  let options
  try {
    options = parseStartOptions(process.argv.slice(2), callersFolder())
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}`)
    return 2
  }
  if (options.help) {
    process.stdout.write(usage)
    return 0
  }
  if (stateOfBuild() !== 'current') {
    console.log('Building Briefmark …')
    build()
  }
  if (!options.browser) {
    const result = await startInElectron(options.forElectron)
    if (typeof result === 'number') return result
    console.log(`Without Electron (${result}): Briefmark opens in the browser.`)
  }
  const shell = join(projectRoot, 'out', 'main', 'browser-shell.js')
  const { code, signal } = await runChild(findNode(), [shell, ...options.forBrowser], { killAfterMs })
  return exitCodeOf(code, signal)
}

try {
  process.exitCode = await start()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
