import { systemCode } from '../../core/files.ts'
import { runCli } from './run-cli.ts'

/** Whoever read the output has gone, as `head` does: there is nobody left to tell, and nothing is wrong. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') throw error
  })
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  onInterrupt(listener) {
    const signals = ['SIGINT', 'SIGTERM'] as const
    // Once: whoever asks a second time does not want to wait.
    for (const signal of signals) process.once(signal, listener)
    return () => {
      for (const signal of signals) process.off(signal, listener)
    }
  },
})
