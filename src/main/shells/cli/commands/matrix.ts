import type { MatrixCounting } from '../../../../shared/compare/matrix/arrange-matrix.ts'
import { codedLayers } from '../../../../shared/compare/matrix/coded-layer.ts'
import { type MatrixDimension, matrixDimensions } from '../../../../shared/compare/matrix/columns.ts'
import { composeMatrix, type Matrix } from '../../../../shared/compare/matrix/compose-matrix.ts'
import { renderMatrixCsv } from '../../../../shared/interchange/matrix-csv.ts'
import { composeMatrixJson } from '../../../../shared/interchange/matrix-json.ts'
import { renderMatrixMarkdown } from '../../../../shared/interchange/matrix-markdown.ts'
import { matrixMessages } from '../../../../shared/messages/compare-matrix.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { readAnnotations, readCoders, readDocuments, readTagTree } from '../../../core/library/read-state.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { noteHidden, readViewer, viewerHelp } from '../viewer.ts'

type Render = (matrix: Matrix, counting: MatrixCounting) => string

const formats: Readonly<Record<string, Render>> = {
  md: (matrix, counting) => renderMatrixMarkdown(matrix, { counting, share: false }),
  csv: (matrix, counting) => renderMatrixCsv(matrix, { counting, share: false }),
  json: (matrix) => renderJson(composeMatrixJson(matrix)),
}

function readColumns(text: string | undefined): MatrixDimension {
  const found = matrixDimensions.find((dimension) => dimension === text)
  if (found !== undefined) return found
  const list = matrixDimensions.join(', ')
  throw new UsageError(
    text === undefined ? `--columns is missing: ${list}.` : `--columns takes one of ${list}, not “${text}”.`,
  )
}

function readFormat(text: string): Render {
  const render = Object.hasOwn(formats, text) ? formats[text] : undefined
  if (render !== undefined) return render
  throw new UsageError(`--format takes ${Object.keys(formats).join(', ')}, not “${text}”.`)
}

/** Counts passages by tag and by document, coder or a property of documents. */
export const matrix: Command = {
  name: 'matrix',
  synopsis: `LIBRARY --columns document|coder|year|issuer|language|format
         [--format md|csv|json] [--own] [--as NAME]`,
  summary: 'count passages by tag and document, coder or a property of documents',
  details: `  --columns C  document, coder, or year, issuer, language, format of documents; those without one are “unknown”,
               and are named
  --format F   md (by default), csv, or json: {columnsBy, columns: [{id, label, total}], withoutValue: [{id, title}], total,
               rows: [{tag, path, own, total, counts: [{own, total}]}]}, counts in the order of columns;
               tag and path are null for passages without a tag
  --own        count passages with the tag itself; by default also those with a tag below it, each once.
               json has both
  --as NAME    ${viewerHelp}`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        columns: { type: 'string' },
        format: { type: 'string' },
        own: { type: 'boolean' },
        as: { type: 'string' },
      },
      positionals: ['LIBRARY'],
    })
    const by = readColumns(values.columns)
    const render = readFormat(values.format ?? 'md')
    const counting: MatrixCounting = values.own === true ? 'own' : 'total'
    return withLibrary(io, positionals[0] ?? '', async ({ preferredCoder }, { library: { state } }) => {
      const viewer = readViewer(state, values.as, preferredCoder)
      const documents = readDocuments(state)
      const composed = composeMatrix({
        by,
        tree: readTagTree(state),
        documents,
        coders: readCoders(state),
        layers: codedLayers(readAnnotations(state, { viewer }), documents),
        untagged: true,
      })
      if (values.format !== 'json') {
        noteHidden(state, viewer, io.stderr)
        const titles = composed.withoutValue.map(documentTitle)
        if (titles.length > 0) io.stderr.write(`briefmark: ${matrixMessages.withoutValue(titles, by)}\n`)
      }
      if (composed.astray > 0) io.stderr.write(`briefmark: ${matrixMessages.astray(composed.astray)}\n`)
      io.stdout.write(render(composed, counting))
      return exitCodes.ok
    })
  },
}
