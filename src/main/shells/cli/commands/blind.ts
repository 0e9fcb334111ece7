import { readSettings } from '../../../../shared/log/records.ts'
import { settingsId } from '../../../../shared/model/settings.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson } from '../table.ts'
import { UsageError } from '../usage-error.ts'

/** Shows or sets whether coding is blind in the library. */
export const blind: Command = {
  name: 'blind',
  synopsis: 'LIBRARY [on|off] [--json]',
  summary: 'show or set whether coders see each other’s passages before they are done',
  details: `  on      hide other coders' passages of a document from everyone until their own coding of it is done
  off     hide nothing
  --json  the setting: {blindCoding}`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { json: { type: 'boolean' } },
      positionals: ['LIBRARY', '[on|off]'],
    })
    const [path = '', wanted] = positionals
    if (wanted !== undefined && wanted !== 'on' && wanted !== 'off') {
      throw new UsageError(`Blind coding is on or off, not “${wanted}”.`)
    }
    return withLibrary(io, path, async ({ client }, { library }) => {
      if (wanted !== undefined) {
        const set = { blindCoding: wanted === 'on' }
        await client.call('log.append', { operations: [{ kind: 'settings', id: settingsId, set }] })
      }
      const { blindCoding } = readSettings(library.state.settings.get(settingsId))
      if (values.json === true) io.stdout.write(renderJson({ blindCoding }))
      else io.stdout.write(`Blind coding is ${blindCoding ? 'on' : 'off'}\n`)
      return exitCodes.ok
    })
  },
}
