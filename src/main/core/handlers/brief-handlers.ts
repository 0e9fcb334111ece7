import { dirname, resolve } from 'node:path'
import { composeBrief } from '../../../shared/brief/compose-brief.ts'
import { renderMarkdown } from '../../../shared/brief/markdown.ts'
import type { BriefFields } from '../../../shared/model/brief.ts'
import { composeBriefInput } from '../exporters/compose-brief-input.ts'
import { explainFileError, replaceFile, systemCode } from '../files.ts'
import { type Handlers, openedLibrary, type Session } from './session.ts'

async function render(session: Session, brief: BriefFields): Promise<{ markdown: string; quotes: number }> {
  const input = await composeBriefInput(openedLibrary(session), brief, session.services.environment.now())
  return { markdown: renderMarkdown(composeBrief(input)), quotes: input.passages.length }
}

export const briefHandlers = {
  'brief.render': async (session, { brief }) => render(session, brief),

  'brief.save': async (session, input) => {
    const { markdown } = await render(session, input.brief)
    const path = resolve(input.path)
    await replaceFile(path, markdown).catch((error: unknown) => {
      throw explainFileError(error, systemCode(error) === 'ENOENT' ? dirname(path) : path)
    })
    return { path }
  },
} satisfies Partial<Handlers>
