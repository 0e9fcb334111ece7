import { composeSourceText, findPageLabel } from '../../../../shared/text/canonical-text.ts'
import { type Command, exitCodes } from '../command.ts'
import { findDocument } from '../find-document.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson } from '../table.ts'

/** Prints a document's text, in which all offsets count. */
export const text: Command = {
  name: 'text',
  synopsis: 'LIBRARY DOCUMENT [--json]',
  summary: "print a document's text",
  details: `  DOCUMENT  an id, the beginning of one, a file name or a title
  --json    {title, language, length, blocks: [{kind, level?, start, end, text, page?}]}; offsets and length in UTF-16
            code units`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { json: { type: 'boolean' } },
      positionals: ['LIBRARY', 'DOCUMENT'],
    })
    const [path = '', wanted = ''] = positionals
    return withLibrary(io, path, async ({ client }, { library }) => {
      const document = findDocument(library.state, wanted)
      const { extracted } = await client.call('sources.text', { document: document.id })
      const source = composeSourceText(extracted)
      if (values.json !== true) {
        io.stdout.write(source.text.endsWith('\n') ? source.text : `${source.text}\n`)
        return exitCodes.ok
      }
      const blocks = source.blocks.map(({ kind, level, start, end, text, page }) => {
        const label = page ?? findPageLabel(source, start)
        return {
          kind,
          ...(level === undefined ? {} : { level }),
          start,
          end,
          text,
          ...(label === null ? {} : { page: label }),
        }
      })
      const { title, language } = document
      io.stdout.write(renderJson({ title, language, length: source.text.length, blocks }))
      return exitCodes.ok
    })
  },
}
