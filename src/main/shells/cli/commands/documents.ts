import { readDocuments, visibleAnnotations } from '../../../core/library/read-state.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson, renderTable, shorten } from '../table.ts'
import { noteHidden, readViewer, viewerHelp } from '../viewer.ts'

/** So much of an id tells documents apart in most libraries, and can be typed. */
const shownId = 9

/** Lists the documents. */
export const documents: Command = {
  name: 'documents',
  synopsis: 'LIBRARY [--as NAME] [--json]',
  summary: 'list the documents',
  details: `  --as NAME  ${viewerHelp}
  --json     an array of {id, title, file, sha256, language, pages, annotations}; a corrected
              file has replaces too: the id of the document that it replaces`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { as: { type: 'string' }, json: { type: 'boolean' } },
      positionals: ['LIBRARY'],
    })
    return withLibrary(io, positionals[0] ?? '', async ({ preferredCoder }, { library }) => {
      const viewer = readViewer(library.state, values.as, preferredCoder)
      const counts = new Map<string, number>()
      for (const { document } of visibleAnnotations(library.state, viewer)) {
        counts.set(document, (counts.get(document) ?? 0) + 1)
      }
      const rows = readDocuments(library.state).map(
        ({ id, title, file, sha256, language, pages, replaces }) => ({
          id,
          title,
          file,
          sha256,
          language,
          pages,
          annotations: counts.get(id) ?? 0,
          ...(replaces !== null && { replaces }),
        }),
      )
      if (values.json === true) io.stdout.write(renderJson(rows))
      else if (rows.length === 0)
        io.stderr.write('There are no documents yet: briefmark import LIBRARY FILE...\n')
      else {
        const cells = rows.map((row) => [
          row.id.slice(0, shownId),
          shorten(row.title, 60),
          shorten(row.file, 32),
          row.language,
          row.pages ?? '',
          row.annotations,
        ])
        io.stdout.write(renderTable(['Id', 'Title', 'File', 'Language', 'Pages', 'Annotations'], cells))
      }
      if (values.json !== true) noteHidden(library.state, viewer, io.stderr)
      return exitCodes.ok
    })
  },
}
