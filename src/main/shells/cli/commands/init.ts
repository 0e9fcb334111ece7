import { basename, resolve } from 'node:path'
import { createFoldState } from '../../../../shared/log/fold.ts'
import { type Command, exitCodes } from '../command.ts'
import { coderNamed } from '../current-coder.ts'
import { withSession } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { UsageError } from '../usage-error.ts'

const maxName = 200

/** Makes a library, and its first coder when one is named. */
export const init: Command = {
  name: 'init',
  synopsis: 'LIBRARY [--name NAME] [--coder NAME]',
  summary: 'make a new library in a folder',
  details: `  LIBRARY       a folder: made if need be, else it must be empty
  --name NAME   what the library is called; by default the folder's name
  --coder NAME  who codes in it`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { name: { type: 'string' }, coder: { type: 'string' } },
      positionals: ['LIBRARY'],
    })
    const path = resolve(positionals[0] ?? '')
    const name = values.name?.trim() ?? (basename(path) || 'Library')
    if (name === '' || name.length > maxName) {
      throw new UsageError(`--name takes a name of 1 to ${maxName} characters.`)
    }
    return withSession(io, async ({ client, opened }) => {
      // A wrong name must not leave a library behind.
      if (values.coder !== undefined) coderNamed(createFoldState(), values.coder)
      await client.call('library.create', { path, name })
      if (values.coder !== undefined) {
        const { operations } = coderNamed(opened().library.state, values.coder)
        await client.call('log.append', { operations })
      }
      io.stdout.write(`Made the library “${name}” in ${path}\n`)
      return exitCodes.ok
    })
  },
}
