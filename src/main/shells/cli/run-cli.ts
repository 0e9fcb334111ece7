import type { CliIo } from './cli-io.ts'
import { type Command, exitCodes } from './command.ts'
import { commands } from './commands/index.ts'
import { printFailure } from './print-failure.ts'
import { findProgramRoot } from './program-root.ts'
import { UsageError } from './usage-error.ts'

const overview = `Usage: briefmark COMMAND ...

${commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`).join('\n')}

briefmark COMMAND --help tells more of a command, briefmark --version the version.
`

function renderHelp({ name, synopsis, summary, details }: Command): string {
  return `Usage: briefmark ${name} ${synopsis}\n\n${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n\n${details}\n`
}

/** Whether help is asked for: `--help` or `-h` before a `--`. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return (end < 0 ? argv : argv.slice(0, end)).some((argument) => argument === '--help' || argument === '-h')
}

/**
 * Runs one command line (without the program's name) and returns the exit code: 0 done, 1 could not be done, 2 wrong
 * usage, 130 interrupted. Never throws; when it returns, nothing of it is open any more.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv
  const command = commands.find((candidate) => candidate.name === name) ?? null
  try {
    if (command !== null) {
      if (!asksForHelp(rest)) return await command.run(rest, io)
      io.stdout.write(renderHelp(command))
      return exitCodes.ok
    }
    if (name === '--version') {
      io.stdout.write(`${findProgramRoot().version}\n`)
      return exitCodes.ok
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      io.stdout.write(overview)
      return exitCodes.ok
    }
    if (name === undefined) {
      io.stderr.write(overview)
      return exitCodes.usage
    }
    throw new UsageError(`There is no command “${name}”.`)
  } catch (error) {
    return printFailure(error, command, io.stderr)
  }
}
