import { codingIdOf } from '../../../../shared/model/coding.ts'
import { readCoders } from '../../../core/library/read-state.ts'
import { chooseCoders } from '../choose-records.ts'
import { type Command, exitCodes } from '../command.ts'
import { currentCoder } from '../current-coder.ts'
import { findDocument } from '../find-document.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'

/** Marks a coder's coding of a document as done. */
export const done: Command = {
  name: 'done',
  synopsis: 'LIBRARY DOCUMENT [--coder NAME] [--undo]',
  summary: 'mark the coding of a document as done',
  details: `  DOCUMENT      an id, the beginning of one, a file name or a title
  --coder NAME  whose coding, a coder of this library; by default the name set in Briefmark, else the library's first coder
  --undo        take the mark off`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { coder: { type: 'string' }, undo: { type: 'boolean' } },
      positionals: ['LIBRARY', 'DOCUMENT'],
    })
    const [path = '', wanted = ''] = positionals
    return withLibrary(io, path, async ({ client, now, preferredCoder }, { library }) => {
      const { id: document, title } = findDocument(library.state, wanted)
      // A mistyped name must not become a coder whose coding is done.
      if (values.coder !== undefined) chooseCoders(library.state, [values.coder])
      const coder = currentCoder(library.state, values.coder, preferredCoder)
      const isDone = values.undo !== true
      const set = { document, coder: coder.id, done: isDone, modified: now() }
      await client.call('log.append', {
        operations: [...coder.operations, { kind: 'coding', id: codingIdOf(document, coder.id), set }],
      })
      const name = readCoders(library.state).find(({ id }) => id === coder.id)?.name ?? coder.id
      io.stdout.write(`${name}’s coding of “${title}” is ${isDone ? '' : 'not '}marked as done\n`)
      return exitCodes.ok
    })
  },
}
