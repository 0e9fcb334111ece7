import { describeRange } from '../../../../shared/anchoring/describe.ts'
import { createRandomId } from '../../../../shared/base/random-id.ts'
import type { FoldState } from '../../../../shared/log/fold.ts'
import { readTag } from '../../../../shared/log/records.ts'
import { type ResolvedTags, resolveTagPaths } from '../../../../shared/log/tag-operations.ts'
import { annotationIdSchema } from '../../../../shared/model/ids.ts'
import { parseTagPath, tagFieldsSchema } from '../../../../shared/model/tag.ts'
import { composeSourceText } from '../../../../shared/text/canonical-text.ts'
import { readAnnotations, readTagTree } from '../../../core/library/read-state.ts'
import { assertRangeChoice, chooseRange } from '../choose-range.ts'
import { type Command, exitCodes } from '../command.ts'
import { currentCoder } from '../current-coder.ts'
import { createAnnotationDescriber } from '../describe-annotation.ts'
import { findDocument } from '../find-document.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson, shorten } from '../table.ts'
import { UsageError } from '../usage-error.ts'

/** Throws `UsageError` for a path without a step or with one that no tag can have. */
function assertTagPath(path: string): void {
  const steps = parseTagPath(path)
  if (steps.length === 0) throw new UsageError('--tag takes a path such as "Economy / GDP target".')
  if (!steps.every((step) => tagFieldsSchema.shape.name.safeParse(step).success)) {
    throw new UsageError('Each step of a --tag has at most 200 characters.')
  }
}

function resolveTags(state: FoldState, paths: readonly string[]): ResolvedTags {
  const known = [...state.tag].map(([id, register]) => readTag(id, register))
  return resolveTagPaths(readTagTree(state), known, paths)
}

/** Marks a passage. */
export const annotate: Command = {
  name: 'annotate',
  synopsis: `LIBRARY DOCUMENT (--quote TEXT [--prefix T] [--suffix T] | --start N --end N)
         [--tag PATH]... [--note T] [--coder NAME] [--json]`,
  summary: 'highlight a passage, with tags and a note',
  details: `  DOCUMENT       an id, the beginning of one, a file name or a title
  --quote TEXT   the passage's words; they must stand in the document once, or once with
  --prefix T     the words directly before them and
  --suffix T     the words directly after them
  --start N      where the passage starts, counted from 0, and
  --end N        where it ends, in UTF-16 code units of the document's text
  --tag PATH     a tag such as "Economy / GDP target", made if it is new; may be repeated
  --note T       what you say about the passage, in Markdown
  --coder NAME   who says so; by default the name set in Briefmark, else the library's only coder
  --json         the annotation: {id, documentId, start, end, exact, tags, note, coder, created, modified}`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        quote: { type: 'string' },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
        start: { type: 'string' },
        end: { type: 'string' },
        tag: { type: 'string', multiple: true },
        note: { type: 'string' },
        coder: { type: 'string' },
        json: { type: 'boolean' },
      },
      positionals: ['LIBRARY', 'DOCUMENT'],
    })
    assertRangeChoice(values)
    const paths = values.tag ?? []
    for (const tag of paths) assertTagPath(tag)
    const [path = '', wanted = ''] = positionals
    return withLibrary(io, path, async ({ client, now, randomBytes, preferredCoder }, { library }) => {
      const document = findDocument(library.state, wanted)
      const coder = currentCoder(library.state, values.coder, preferredCoder)
      const { textHash, extracted } = await client.call('sources.text', { document: document.id })
      const { text } = composeSourceText(extracted)
      const range = chooseRange(text, values)
      const tags = resolveTags(library.state, paths)
      const id = annotationIdSchema.parse(createRandomId('a', randomBytes))
      const created = now()
      await client.call('log.append', {
        operations: [
          ...coder.operations,
          ...tags.operations,
          {
            kind: 'annotation',
            id,
            document: document.id,
            coder: coder.id,
            set: {
              anchor: { textHash, ...describeRange(text, range) },
              note: values.note ?? '',
              created,
              modified: created,
              deleted: false,
            },
            tags: Object.fromEntries(tags.ids.map((tag) => [tag, true])),
          },
        ],
      })
      const written = readAnnotations(library.state, { documents: new Set([document.id]) }).find(
        (annotation) => annotation.id === id,
      )
      if (written === undefined) throw new Error(`The annotation ${id} was written and is not there`)
      const shown = createAnnotationDescriber(library.state)(written)
      if (values.json === true) io.stdout.write(renderJson(shown))
      else {
        const under = shown.tags.length === 0 ? '' : ` as ${shown.tags.join('; ')}`
        io.stdout.write(`${shown.id}  ${shown.start}–${shown.end}  “${shorten(shown.exact, 60)}”${under}\n`)
      }
      return exitCodes.ok
    })
  },
}
