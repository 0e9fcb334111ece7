import { type Command, exitCodes } from '../command.ts'
import { withSession } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson } from '../table.ts'

/** Verifies a library and changes nothing. */
export const check: Command = {
  name: 'check',
  synopsis: 'LIBRARY [--json]',
  summary: 'verify files, logs and passages; exit 1 when something is wrong',
  details: '  --json  an array of {kind, where, message}; empty when all is well',
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { json: { type: 'boolean' } },
      positionals: ['LIBRARY'],
    })
    return withSession(io, async ({ client }) => {
      await client.call('library.open', { path: positionals[0] ?? '' })
      const { problems } = await client.call('library.check', {})
      if (values.json === true) io.stdout.write(renderJson(problems))
      else if (problems.length === 0) io.stdout.write('Everything is in order.\n')
      else for (const { where, message } of problems) io.stdout.write(`${where}: ${message}\n`)
      return problems.length === 0 ? exitCodes.ok : exitCodes.failed
    })
  },
}
