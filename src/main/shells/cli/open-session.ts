import { join } from 'node:path'
import { protocolVersion } from '../../../shared/contract/envelope.ts'
import { createTransportPair } from '../../../shared/contract/memory-transport.ts'
import type { LibraryInfo } from '../../../shared/contract/shapes.ts'
import { appMessages } from '../../../shared/messages/app.ts'
import { createEnvironment, createServices, installationHome } from '../../core/create-services.ts'
import { handlers } from '../../core/handlers/index.ts'
import { leaveLibrary } from '../../core/handlers/library-handlers.ts'
import { openedLibrary } from '../../core/handlers/session.ts'
import { createForkRunner } from '../../core/importers/fork-import.ts'
import type { OpenLibrary } from '../../core/library/open-library.ts'
import { serveConnection } from '../../serve/serve-connection.ts'
import type { CliIo, Output } from './cli-io.ts'
import { type CliClient, createCliClient } from './client.ts'
import { findProgramRoot } from './program-root.ts'

/** A connection of one command to the program's core, in this process. */
export interface CliSession {
  readonly client: CliClient
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly randomBytes: (bytes: Uint8Array<ArrayBuffer>) => void
  /** The library that the client opened, for reading. Throws `noLibrary` before. */
  opened(): OpenLibrary
}

/** A connection with a library open. */
export interface LibrarySession extends CliSession {
  /** The coder's name set in this installation, as typed there; empty where none is. */
  readonly preferredCoder: string
}

/** Connects, lets `work` do its part, and closes everything, also when it fails: locks are given up, timers end. */
export async function withSession<Value>(
  io: CliIo,
  work: (session: CliSession) => Promise<Value>,
): Promise<Value> {
  const environment = {
    ...createEnvironment(installationHome(io.env)),
    logProblem: (what: string, cause: unknown) => {
      const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
      io.stderr.write(`briefmark: ${what}: ${text}\n`)
    },
  }
  const root = findProgramRoot()
  const services = await createServices({
    environment,
    runImport: io.runImport ?? createForkRunner(),
    resources: join(root.path, 'resources'),
    version: root.version,
  })
  const [near, far] = createTransportPair()
  const shell = { name: 'memory', remembersLibraries: false, savesAnywhere: true } as const
  const session = serveConnection(far, { handlers, services, shell, endSession: leaveLibrary })
  const client = createCliClient(near)
  try {
    return await work({
      client,
      now: environment.now,
      randomBytes: environment.randomBytes,
      opened: () => openedLibrary(session),
    })
  } finally {
    client.close()
    await leaveLibrary(session)
    await services.libraries.closeAll()
  }
}

/** Says on `stderr` that the library has more than what is read from it. */
function noteLeftOut({ damaged, unknown }: LibraryInfo, stderr: Output): void {
  if (damaged > 0) stderr.write(`${appMessages.damagedParts(damaged)} briefmark check LIBRARY says which.\n`)
  if (unknown > 0) stderr.write(`${appMessages.unknownParts(unknown)}\n`)
}

/** The same with a library open. */
export async function withLibrary<Value>(
  io: CliIo,
  path: string,
  work: (session: LibrarySession, opened: OpenLibrary) => Promise<Value>,
): Promise<Value> {
  return withSession(io, async (session) => {
    const { preferences } = await session.client.call('app.hello', { protocol: protocolVersion })
    noteLeftOut(await session.client.call('library.open', { path }), io.stderr)
    return work({ ...session, preferredCoder: preferences.coderName }, session.opened())
  })
}
