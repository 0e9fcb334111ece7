import { access, cp } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../expected-error.ts'
import { explainFileError } from '../files.ts'
import { checkLibrary } from '../library/check-library.ts'
import { createLibraryFolder } from '../library/library-folder.ts'
import type { OpenLibrary } from '../library/open-library.ts'
import { writtenAnnotations } from '../library/written-annotations.ts'
import { type Handlers, openedLibrary, type Session } from './session.ts'

/** Makes an opened library the session's: its entries and imports are told to the connection from now on. */
export async function enterLibrary(session: Session, path: string): Promise<OpenLibrary> {
  const { libraries, installation, environment } = session.services
  const opened = await libraries.acquire(path)
  if (session.ended) {
    await libraries.park(opened)
    return opened
  }
  await leaveLibrary(session)
  const { library, imports } = opened
  let told = JSON.stringify(library.info())
  const tellInfo = (always = false) => {
    const info = library.info()
    const text = JSON.stringify(info)
    if (text === told && !always) return
    told = text
    session.emit('library.changed', info)
  }
  const offEntries = library.onEntries({
    grown: ({ log, entries, from, to }) => {
      session.emit('log.entriesAdded', {
        entries: [...entries],
        from: { [log]: from },
        to: { [log]: to },
        annotations: writtenAnnotations(library.state, entries),
      })
      tellInfo()
    },
    rewritten: () => {
      session.emit('log.rewritten', {})
      tellInfo()
    },
    recovered: () => tellInfo(true),
    failed: (error) => {
      const code = error instanceof ExpectedError ? error.code : 'unreadable'
      if (code === 'unreadable') environment.logProblem(`Reading ${library.paths.root}`, error)
      session.emit('library.failed', { code, path: library.paths.root })
    },
  })
  const offJobs = imports.onChange((jobs) => session.emit('sources.jobsChanged', { jobs }))
  library.watch()
  session.opened = opened
  session.unsubscribe = () => {
    offEntries()
    offJobs()
  }
  session.shell.libraryChanged?.(library.paths.root)
  if (session.shell.remembersLibraries !== false) {
    await installation.noteOpened(library.paths.root, library.name, environment.now())
  }
  return opened
}

/** Closes the session's library, if it has one. */
export async function leaveLibrary(session: Session): Promise<void> {
  const opened = detach(session)
  if (opened !== null) await session.services.libraries.release(opened)
}

/** Takes the library from a session whose connection ended: the window may be loading again and come back to it. */
export async function endSession(session: Session): Promise<void> {
  session.ended = true
  const opened = detach(session)
  if (opened !== null) await session.services.libraries.park(opened)
}

function detach(session: Session): OpenLibrary | null {
  session.unsubscribe()
  session.unsubscribe = () => undefined
  const { opened } = session
  session.opened = null
  return opened
}

/** Returns the path of this person's copy of the sample library, made on first use. */
export async function copySample(samplePath: string | null, home: string): Promise<string> {
  if (samplePath === null) throw new ExpectedError('folderMissing', { path: 'sample library' })
  const copy = join(home, 'sample-library')
  const there = await access(join(copy, 'library.json')).then(
    () => true,
    () => false,
  )
  if (there) return copy
  try {
    await cp(samplePath, copy, { recursive: true })
  } catch (error) {
    throw explainFileError(error, copy)
  }
  return copy
}

export const libraryHandlers = {
  'library.open': async (session, { path }) => (await enterLibrary(session, path)).library.info(),

  'library.create': async (session, { path, name }) => {
    await createLibraryFolder(path, name, session.services.environment)
    return (await enterLibrary(session, path)).library.info()
  },

  'library.openSample': async (session) => {
    const { samplePath, environment } = session.services
    const path = await copySample(samplePath, environment.home)
    return (await enterLibrary(session, path)).library.info()
  },

  'library.close': async (session) => {
    await leaveLibrary(session)
    session.shell.libraryChanged?.(null)
    return {}
  },

  'library.forget': async ({ services }, { path }) => {
    await services.installation.forget(path)
    return {}
  },

  'library.check': async (session) => ({ problems: await checkLibrary(openedLibrary(session).library) }),
} satisfies Partial<Handlers>
