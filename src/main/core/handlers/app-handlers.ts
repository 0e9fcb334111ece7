import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { protocolVersion } from '../../../shared/contract/envelope.ts'
import type { KeptTab } from '../../../shared/contract/kept-workspace.ts'
import { ExpectedError } from '../expected-error.ts'
import { liveWorkspace } from '../installation/live-workspace.ts'
import { type Handlers, openedLibrary, type Services } from './session.ts'

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function recentLibraries(services: Services) {
  const recent = services.installation.getRecent()
  return Promise.all(
    recent.map(async (item) => ({ ...item, found: await isThere(join(item.path, 'library.json')) })),
  )
}

export const appHandlers = {
  'app.hello': async ({ services, shell, opened }, { protocol }) => {
    if (protocol !== protocolVersion) {
      throw new ExpectedError('protocolMismatch', { window: protocol, program: protocolVersion })
    }
    return {
      protocol: protocolVersion,
      version: services.version,
      shell: shell.name,
      sample: services.samplePath !== null,
      home: homedir(),
      preferences: services.installation.getPreferences(),
      recent: await recentLibraries(services),
      library: opened?.library.info() ?? null,
    }
  },

  'app.setPreferences': async ({ services }, change) => {
    const defined = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const preferences = await services.installation.setPreferences(defined)
    for (const listener of services.preferencesChanged) listener()
    return preferences
  },

  'app.keepPlace': async (session, { document, offset }) => {
    const { library } = openedLibrary(session)
    await session.services.installation.keepPlace(`${library.id} ${document}`, offset)
    return {}
  },

  'app.workspace': async (session) => {
    const { library } = openedLibrary(session)
    const kept = session.services.installation.getWorkspace(library.id)
    if (kept === null) return { workspace: null }
    const { document, brief } = library.state
    const isThere = (tab: KeptTab) => {
      const register = tab.kind === 'document' ? document.get(tab.document) : brief.get(tab.brief)
      return register !== undefined && register.fields.deleted !== true
    }
    return { workspace: liveWorkspace(kept, isThere) }
  },

  'app.keepWorkspace': async (session, { workspace }) => {
    const { library } = openedLibrary(session)
    await session.services.installation.keepWorkspace(library.id, workspace)
    return {}
  },

  'dialogs.choose': async ({ shell, chosenPaths }, { purpose, suggestedName }) => {
    if (shell.choose === undefined) throw new ExpectedError('notAvailable', { what: 'dialogs' })
    const paths = await shell.choose(purpose, suggestedName)
    for (const path of paths ?? []) chosenPaths.add(path)
    return { paths }
  },
} satisfies Partial<Handlers>
