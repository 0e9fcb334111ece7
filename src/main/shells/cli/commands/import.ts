import { readDocument } from '../../../../shared/log/records.ts'
import { composeSourceText } from '../../../../shared/text/canonical-text.ts'
import type { OpenLibrary } from '../../../core/library/open-library.ts'
import { type Command, exitCodes } from '../command.ts'
import { type EndedJob, importFiles, listFiles } from '../import-files.ts'
import { describeProgress } from '../import-progress.ts'
import { withLibrary } from '../open-session.ts'
import { describeFailure } from '../print-failure.ts'
import { createProgressLine } from '../progress-line.ts'
import { readArguments } from '../read-arguments.ts'
import { describeSkipped } from '../skipped-files.ts'
import { renderJson } from '../table.ts'

/** How one file ended, as `--json` prints it. */
interface Outcome {
  readonly file: string
  readonly outcome: 'imported' | 'duplicate' | 'failed'
  readonly documentId?: string
  readonly title?: string
  /** UTF-16 code units of the text. */
  readonly characters?: number
  readonly blocks?: number
  readonly pages?: number | null
  readonly language?: string
  readonly error?: { readonly code: string; readonly message: string }
}

async function describeOutcome({ file, job }: EndedJob, { library, sources }: OpenLibrary): Promise<Outcome> {
  const register = job.document === null ? undefined : library.state.document.get(job.document)
  if (job.error !== null || job.document === null || register === undefined) {
    const { code, details } = job.error ?? { code: 'internal', details: {} }
    return { file: file.shown, outcome: 'failed', error: { code, message: describeFailure(code, details) } }
  }
  const { id, sha256, textHash, title, pages, language } = readDocument(job.document, register)
  const extracted = await sources.readText(id, sha256, textHash)
  return {
    file: file.shown,
    outcome: job.state === 'duplicate' ? 'duplicate' : 'imported',
    documentId: id,
    title,
    characters: composeSourceText(extracted).text.length,
    blocks: extracted.blocks.length,
    pages,
    language,
  }
}

function renderOutcome({ file, outcome, title, error }: Outcome): string {
  if (outcome === 'failed') return `failed     ${file}: ${error?.message ?? ''}\n`
  return outcome === 'imported'
    ? `imported   ${file}  “${title}”\n`
    : `duplicate  ${file}  is already here as “${title}”\n`
}

/** Imports files and folders. */
export const importCommand: Command = {
  name: 'import',
  synopsis: 'LIBRARY FILE... [--password P] [--json]',
  summary: 'import files: text, Markdown, HTML, DOCX, PDF',
  details: `  FILE          a file, or a folder with files at any depth
  --password P  opens files that are locked with it
  --json        an array of {file, outcome, documentId?, title?, characters?, blocks?, pages?, language?,
                error?: {code, message}}; outcome is imported, duplicate or failed
Exit 0 when all files were imported or here already, 1 when some failed, 130 after Ctrl+C.`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { password: { type: 'string' }, json: { type: 'boolean' } },
      positionals: ['LIBRARY', 'FILE...'],
    })
    const [path = '', ...args] = positionals
    return withLibrary(io, path, async ({ client }, opened) => {
      const files = await listFiles(args)
      if (files.length === 0) io.stderr.write('There is no file of a kind that can be imported.\n')
      io.stderr.write(await describeSkipped(args))
      const progress = createProgressLine(io.stderr)
      const { ended, interrupted } = await importFiles(client, files, values.password, io, {
        changed: (jobs) => progress.show(describeProgress(jobs)),
      }).finally(() => progress.end())
      const outcomes: Outcome[] = []
      for (const job of ended) outcomes.push(await describeOutcome(job, opened))
      if (values.json === true) io.stdout.write(renderJson(outcomes))
      else for (const outcome of outcomes) io.stdout.write(renderOutcome(outcome))
      if (interrupted) return exitCodes.interrupted
      return outcomes.some(({ outcome }) => outcome === 'failed') ? exitCodes.failed : exitCodes.ok
    })
  },
}
