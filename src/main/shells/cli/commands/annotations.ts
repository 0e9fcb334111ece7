import { readDocuments, readTagTree, visibleAnnotations } from '../../../core/library/read-state.ts'
import { chooseCoders, chooseDocuments, chooseTags } from '../choose-records.ts'
import { type Command, exitCodes } from '../command.ts'
import { createAnnotationDescriber } from '../describe-annotation.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson, renderTable, shorten } from '../table.ts'
import { noteHidden, readViewer, viewerHelp } from '../viewer.ts'

/** Lists annotations in the order of their documents and places. */
export const annotations: Command = {
  name: 'annotations',
  synopsis: 'LIBRARY [--document D]... [--tag PATH]... [--coder NAME]... [--as NAME] [--json]',
  summary: 'list the annotations',
  details: `  --document D  only of this document: an id, the beginning of one, a file name or a title; may be repeated
  --tag PATH    only with this tag or one below it; may be repeated
  --coder NAME  only of this coder; may be repeated
  --as NAME     ${viewerHelp}
  --json        an array of {id, documentId, start, end, exact, tags, note, coder, created, modified}`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        document: { type: 'string', multiple: true },
        tag: { type: 'string', multiple: true },
        coder: { type: 'string', multiple: true },
        as: { type: 'string' },
        json: { type: 'boolean' },
      },
      positionals: ['LIBRARY'],
    })
    return withLibrary(io, positionals[0] ?? '', async ({ preferredCoder }, { library: { state } }) => {
      const viewer = readViewer(state, values.as, preferredCoder)
      const found = visibleAnnotations(state, viewer, {
        ...(values.document === undefined
          ? {}
          : { documents: new Set(chooseDocuments(state, values.document)) }),
        ...(values.coder === undefined ? {} : { coders: new Set(chooseCoders(state, values.coder)) }),
        ...(values.tag === undefined
          ? {}
          : { tags: readTagTree(state).withChildren(chooseTags(state, values.tag)) }),
      })
      const shown = found.map(createAnnotationDescriber(state))
      if (values.json === true) io.stdout.write(renderJson(shown))
      else if (shown.length === 0) io.stderr.write('There are no such annotations.\n')
      else {
        const titles = new Map<string, string>(readDocuments(state).map(({ id, title }) => [id, title]))
        const rows = shown.map((annotation) => [
          annotation.id,
          shorten(titles.get(annotation.documentId) ?? '', 28),
          `${annotation.start}–${annotation.end}`,
          shorten(annotation.exact, 48),
          annotation.tags.join('; '),
          annotation.coder,
          shorten(annotation.note, 32),
        ])
        io.stdout.write(renderTable(['Id', 'Document', 'Range', 'Passage', 'Tags', 'Coder', 'Note'], rows))
      }
      if (values.json !== true) noteHidden(state, viewer, io.stderr)
      return exitCodes.ok
    })
  },
}
