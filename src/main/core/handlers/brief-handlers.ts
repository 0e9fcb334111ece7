import { dirname, resolve } from 'node:path'
import { composeBrief } from '../../../shared/brief/compose-brief.ts'
import { renderMarkdown } from '../../../shared/brief/markdown.ts'
import type { BriefFields } from '../../../shared/model/brief.ts'
import type { CoderId } from '../../../shared/model/ids.ts'
import { ExpectedError } from '../expected-error.ts'
import { composeBriefInput } from '../exporters/compose-brief-input.ts'
import { explainFileError, replaceFile, systemCode } from '../files.ts'
import { type Handlers, openedLibrary, type Session } from './session.ts'

async function render(
  session: Session,
  brief: BriefFields,
  viewer: CoderId | null,
): Promise<{ markdown: string; quotes: number }> {
  const input = await composeBriefInput(
    openedLibrary(session),
    brief,
    viewer,
    session.services.environment.now(),
  )
  return { markdown: renderMarkdown(composeBrief(input)), quotes: input.passages.length }
}

/** Writes a file and returns its absolute path. Throws `notAvailable` for a path nobody chose, and what `explainFileError` says. */
async function save({ shell, chosenPaths }: Session, typed: string, text: string): Promise<string> {
  if (shell.savesAnywhere !== true && !chosenPaths.has(typed)) {
    throw new ExpectedError('notAvailable', { what: 'saving there' })
  }
  const path = resolve(typed)
  await replaceFile(path, text).catch((error: unknown) => {
    throw explainFileError(error, systemCode(error) === 'ENOENT' ? dirname(path) : path)
  })
  return path
}

export const briefHandlers = {
  'brief.render': async (session, { brief, viewer }) => render(session, brief, viewer),

  'brief.save': async (session, input) => {
    const { markdown } = await render(session, input.brief, input.viewer)
    return { path: await save(session, input.path, markdown) }
  },

  'export.save': async (session, { path, text }) => ({ path: await save(session, path, text) }),
} satisfies Partial<Handlers>
