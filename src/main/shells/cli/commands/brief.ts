import { stat } from 'node:fs/promises'
import { type BriefFields, briefDefaults, briefGroupings } from '../../../../shared/model/brief.ts'
import { chooseCoders, chooseDocuments, chooseTags } from '../choose-records.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { UsageError } from '../usage-error.ts'
import { noteHidden, readViewer, viewerHelp } from '../viewer.ts'

function readGrouping(text: string | undefined): BriefFields['groupBy'] {
  const found = briefGroupings.find((grouping) => grouping === (text ?? 'tag'))
  if (found === undefined) throw new UsageError(`--group-by takes tag, document or coder, not “${text}”.`)
  return found
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}

/** Renders a brief as Markdown, to a file or to the standard output. */
export const brief: Command = {
  name: 'brief',
  synopsis: `LIBRARY [--document D]... [--tag PATH]... [--coder NAME]...
         [--group-by tag|document|coder] [--title T] [--as NAME] [--out FILE]`,
  summary: 'write a brief: the passages with their sources, in Markdown',
  details: `  --document D   only passages of this document; may be repeated
  --tag PATH     only passages with this tag or one below it; may be repeated
  --coder NAME   only passages of this coder; may be repeated
  --group-by G   tag (by default), document or coder
  --title T      the heading; by default the library's name
  --as NAME      ${viewerHelp}
  --out FILE     where to save it; by default it is printed`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        document: { type: 'string', multiple: true },
        tag: { type: 'string', multiple: true },
        coder: { type: 'string', multiple: true },
        'group-by': { type: 'string' },
        title: { type: 'string' },
        as: { type: 'string' },
        out: { type: 'string' },
      },
      positionals: ['LIBRARY'],
    })
    const groupBy = readGrouping(values['group-by'])
    if (values.out !== undefined && (await isFolder(values.out))) {
      throw new UsageError(`--out takes a file, and “${values.out}” is a folder.`)
    }
    return withLibrary(io, positionals[0] ?? '', async ({ client, now, preferredCoder }, { library }) => {
      const { state } = library
      const viewer = readViewer(state, values.as, preferredCoder)
      const fields: BriefFields = {
        ...briefDefaults,
        title: values.title ?? library.name,
        documents: chooseDocuments(state, values.document),
        tags: chooseTags(state, values.tag),
        coders: chooseCoders(state, values.coder),
        groupBy,
        modified: now(),
      }
      if (values.out === undefined) {
        const { markdown } = await client.call('brief.render', { brief: fields, viewer })
        io.stdout.write(markdown)
      } else {
        const { path } = await client.call('brief.save', { brief: fields, viewer, path: values.out })
        io.stderr.write(`Saved ${path}\n`)
      }
      noteHidden(state, viewer, io.stderr, fields.documents.length === 0 ? undefined : fields.documents)
      return exitCodes.ok
    })
  },
}
