import type { z } from 'zod'
import type { EventName, EventPayload } from '../../../shared/contract/events.ts'
import type {
  dialogPurposes,
  MethodInput,
  MethodName,
  MethodOutput,
  Methods,
} from '../../../shared/contract/methods.ts'
import type { Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'
import type { Installation } from '../installation/preferences.ts'
import type { OpenLibraries, OpenLibrary } from '../library/open-library.ts'

/** What a shell can do for the handlers; a shell without native dialogs leaves `choose` out. */
export interface ShellAbilities {
  readonly name: 'electron' | 'browser' | 'memory'
  /** False: libraries that are opened don't go on the list of recent ones. So it is with commands, which scripts run. */
  readonly remembersLibraries?: boolean
  /**
   * True: texts may be saved anywhere, because a person at a command line names the path. Else only where a dialog of this
   * connection was answered with: a page that was taken over must not write files of its choice.
   */
  readonly savesAnywhere?: boolean
  /** Shows a native dialog; null when the person closed it. */
  readonly choose?: (
    purpose: (typeof dialogPurposes)[number],
    suggestedName: string | undefined,
  ) => Promise<string[] | null>
  /** Told which library a window shows now, so that a reloaded one comes back to it; null after it was closed. */
  readonly libraryChanged?: (path: string | null) => void
  /** Returns where a file that the browser sent lies, and its name; null when there is none. */
  readonly findUpload?: (id: string) => { readonly path: string; readonly fileName: string } | null
}

/** What all connections of one process share. */
export interface Services {
  readonly environment: Environment
  readonly installation: Installation
  readonly libraries: OpenLibraries
  /** The sample library that came with the program; null when it is missing. */
  readonly samplePath: string | null
  readonly version: string
  /** Called with every change of the settings, for the other windows. */
  readonly preferencesChanged: Set<() => void>
}

/** One connection: a window, or a command. It has at most one library open. */
export interface Session {
  readonly services: Services
  readonly shell: ShellAbilities
  opened: OpenLibrary | null
  /** Its connection ended: what is still being opened for it is nobody's. */
  ended: boolean
  /** Paths that dialogs of this connection were answered with. */
  readonly chosenPaths: Set<string>
  /** Stops telling this connection about `opened`. */
  unsubscribe: () => void
  emit<Name extends EventName>(event: Name, payload: EventPayload<Name>): void
}

/** Answers one method. Throws `ExpectedError` for what a person can act on. */
export type Handler<Name extends MethodName> = (
  session: Session,
  input: z.output<Methods[Name]['input']>,
) => Promise<MethodOutput<Name>>

export type Handlers = { readonly [Name in MethodName]: Handler<Name> }
export type { MethodInput }

/** Returns the session's library; throws `noLibrary` without one. */
export function openedLibrary(session: Session): OpenLibrary {
  if (session.opened === null) throw new ExpectedError('noLibrary')
  return session.opened
}
