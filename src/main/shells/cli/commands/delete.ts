import { ExpectedError } from '../../../core/expected-error.ts'
import { readAnnotations } from '../../../core/library/read-state.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { shorten } from '../table.ts'

const maxCandidates = 8
/** A shorter beginning of an id is a slip of the finger, and deleting is no place for one. */
const leastPrefix = 6

/** Deletes an annotation; its entry stays in the log. */
export const deleteAnnotation: Command = {
  name: 'delete',
  synopsis: 'LIBRARY ANNOTATION',
  summary: 'delete an annotation',
  details: '  ANNOTATION  its id, or at least 6 characters of its beginning',
  async run(argv, io) {
    const { positionals } = readArguments(argv, { options: {}, positionals: ['LIBRARY', 'ANNOTATION'] })
    const [path = '', wanted = ''] = positionals
    return withLibrary(io, path, async ({ client, now }, { library }) => {
      const all = readAnnotations(library.state)
      const found = all.filter((annotation) => annotation.id.startsWith(wanted))
      const [only] = found
      if (only === undefined || found.length > 1 || wanted.length < leastPrefix) {
        const candidates = found
          .slice(0, maxCandidates)
          .map((annotation) => `${annotation.id}  “${shorten(annotation.anchor.exact, 60)}”`)
        throw new ExpectedError('unknownAnnotation', { annotation: wanted, candidates })
      }
      const { id, document, coder } = only
      await client.call('log.append', {
        operations: [{ kind: 'annotation', id, document, coder, set: { deleted: true, modified: now() } }],
      })
      io.stdout.write(`Deleted ${id}  “${shorten(only.anchor.exact, 60)}”\n`)
      return exitCodes.ok
    })
  },
}
