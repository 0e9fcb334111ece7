import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const lookEveryMs = 50
const lockName = 'electron-double.lock'
const requestName = /^electron-double-second-\d+\.json$/

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Takes the lock of a userData folder, which is the first process's that runs. A second one leaves word for the first,
 * which is told by `onSecond`. Synchronous, as in Electron. Returns the lock's release; null when refused.
 */
export function takeLock(userData, data, onSecond) {
  mkdirSync(userData, { recursive: true })
  const path = join(userData, lockName)
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
  } catch {
    const holder = Number(readFileSync(path, 'utf8'))
    if (isAlive(holder)) {
      const request = JSON.stringify({ argv: process.argv, folder: process.cwd(), data })
      writeFileSync(join(userData, `electron-double-second-${process.pid}.json`), request)
      return null
    }
    writeFileSync(path, String(process.pid))
  }
  const timer = setInterval(() => {
    for (const name of readdirSync(userData).filter((file) => requestName.test(file))) {
      const request = join(userData, name)
      let second
      try {
        second = JSON.parse(readFileSync(request, 'utf8'))
      } catch {
        continue // Half written; the next look finds all of it.
      }
      rmSync(request)
      onSecond(second)
    }
  }, lookEveryMs)
  timer.unref()
  const release = () => {
    clearInterval(timer)
    rmSync(path, { force: true })
  }
  process.once('exit', release)
  return release
}
