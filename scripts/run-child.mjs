import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const passedOn = process.platform === 'win32' ? [] : ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Returns the exit code by which a shell reports the end of a process. */
export function exitCodeOf(code, signal) {
  return signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0)
}

/**
 * Runs a program with our own streams and passes signals on to it. Resolves when it ends, with how it ended and whether
 * we were told to stop. `killAfterMs`: it is killed when it has not ended this long after a signal.
 */
export function runChild(command, args, { env = process.env, cwd, stdio = 'inherit', killAfterMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio, windowsHide: true })
    let stopped = false
    let timer
    const listeners = passedOn.map((signal) => [
      signal,
      () => {
        stopped = true
        child.kill(signal)
        if (killAfterMs !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs)
      },
    ])
    for (const [signal, listener] of listeners) process.on(signal, listener)
    const finish = () => {
      clearTimeout(timer)
      for (const [signal, listener] of listeners) process.off(signal, listener)
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      finish()
      resolve({ code, signal, stopped })
    })
  })
}
