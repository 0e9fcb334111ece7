// Runs every check of the project one after another and ends with one line that counts them all.
// `node scripts/test.mjs unit e2e` runs only those steps.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../src/main/shells/browser/find-chromium.ts'
import { projectRoot as root } from './project.mjs'
import { failuresOfPlaywright, failuresOfVitest } from './test-failures.mjs'

const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const reports = mkdtempSync(join(tmpdir(), 'briefmark-test-'))

/** The Chromium that Playwright installed, if it did. */
function playwrightChromium() {
  try {
    const code =
      "import('@playwright/test').then(({chromium}) => process.stdout.write(chromium.executablePath()))"
    const path = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root }).toString()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

function installOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return null
  console.log('No Chromium found: installing the Debian packages chromium and fonts-noto-cjk')
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options)
  return findChromium()
}

const chromium = findChromium() ?? playwrightChromium() ?? installOnDebian()
if (chromium === null) {
  console.error('No Chromium, Chrome or Edge found. Install one, or set CHROMIUM_PATH to its executable.')
  console.log('0 passed, 1 failed')
  process.exit(1)
}
console.log(`Browser: ${chromium}`)

const env = { ...process.env, CHROMIUM_PATH: chromium, FORCE_COLOR: '0', CI: process.env.CI ?? '1' }
const run = (command, args, extra = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...extra },
    shell: process.platform === 'win32',
  }).status === 0

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** A tool that only says yes or no counts as one check. */
const check = (name, command, args) => ({
  name,
  run() {
    const ok = run(command, args)
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: [] }
  },
})

const vitest = (project) => ({
  name: project,
  run() {
    const file = join(reports, `${project}.json`)
    const ok = run(bin('vitest'), [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    const report = readReport(file)
    const passed = report?.numPassedTests ?? 0
    const failed = report?.numFailedTests ?? 0
    return {
      passed,
      // A file that could not be loaded, or an error outside a test, has no failed test of its own.
      failed: ok ? failed : Math.max(1, failed),
      skipped: report?.numPendingTests ?? 0,
      failures: report === null ? [] : failuresOfVitest(report),
    }
  },
})

const playwright = (name, config) => ({
  name,
  run() {
    const file = join(reports, `${name}.json`)
    const ok = run(bin('playwright'), ['test', '--config', config, '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    })
    const report = readReport(file)
    const stats = report?.stats
    // Nothing is tried twice here; were it, a test that passes only sometimes would still have failed.
    const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
    return {
      passed: stats?.expected ?? 0,
      failed: ok ? failed : Math.max(1, failed),
      skipped: stats?.skipped ?? 0,
      failures: report === null ? [] : failuresOfPlaywright(report),
    }
  },
})

const steps = [
  check('types shared', bin('tsc'), ['-p', 'src/shared']),
  check('types main', bin('tsc'), ['-p', 'src/main']),
  check('types renderer', bin('tsc'), ['-p', 'src/renderer']),
  check('types tests', bin('tsc'), ['-p', 'tests']),
  check('lint', bin('biome'), ['ci', '--diagnostic-level=warn', '--error-on-warnings', '.']),
  check('build', bin('electron-vite'), ['build', '--logLevel=warn']),
  vitest('architecture'),
  vitest('unit'),
  vitest('property'),
  vitest('contract'),
  vitest('browser'),
  playwright('e2e', 'tests/e2e/playwright.config.ts'),
  playwright('electron', 'tests/electron/playwright.config.ts'),
]

const wanted = process.argv.slice(2)
const results = []
for (const step of steps) {
  if (wanted.length > 0 && !wanted.some((name) => step.name === name || step.name.startsWith(`${name} `)))
    continue
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 60 - step.name.length))}`)
  const started = Date.now()
  const result = step.run()
  results.push({ name: step.name, seconds: (Date.now() - started) / 1000, ...result })
}
rmSync(reports, { recursive: true, force: true })

console.log(`\n── summary ${'─'.repeat(53)}`)
for (const { name, passed, failed, skipped, seconds } of results) {
  console.log(
    `${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(16)} ${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds.toFixed(1)} s`,
  )
}
// Last, so that the tail of a long log says what failed.
for (const { name: step, failures } of results.filter((result) => result.failed > 0)) {
  for (const { name, lines } of failures) {
    console.log(`\nFAILED ${step}: ${name}`)
    for (const line of lines) console.log(`  ${line}`)
  }
  if (failures.length === 0) console.log(`\nFAILED ${step}: its output above says why`)
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') > 0 || results.length === 0 ? 1 : 0)
