#!/usr/bin/env node
import { join } from 'node:path'
import { build, stateOfBuild } from './ensure-built.mjs'
import { findNode, projectRoot } from './project.mjs'
import { exitCodeOf, runChild } from './run-child.mjs'

try {
  if (stateOfBuild() === 'missing') {
    process.stderr.write('Building Briefmark …\n')
    build()
  }
  const command = join(projectRoot, 'out', 'main', 'cli.js')
  const { code, signal } = await runChild(findNode(), [command, ...process.argv.slice(2)])
  process.exitCode = exitCodeOf(code, signal)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
