import { existsSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import type { Environment } from './environment.ts'
import { makeFolder } from './files.ts'
import type { Services } from './handlers/session.ts'
import type { RunImport } from './importers/importer.ts'
import { Installation } from './installation/preferences.ts'
import { OpenLibraries } from './library/open-library.ts'

/** Returns the folder of this installation: BRIEFMARK_HOME, else where the system keeps a program's settings. */
export function installationHome(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.BRIEFMARK_HOME ?? envPaths('Briefmark', { suffix: '' }).config
}

/** Returns the surroundings of the running program. */
export function createEnvironment(home: string): Environment {
  return {
    now: Date.now,
    randomBytes: (bytes) => {
      crypto.getRandomValues(bytes)
    },
    home,
    logProblem: (what, cause) => {
      console.error(`briefmark: ${what}:`, cause)
    },
  }
}

export interface ServiceOptions {
  readonly environment: Environment
  readonly runImport: RunImport
  /** The folder `resources` that came with the program. */
  readonly resources: string
  readonly version: string
}

/** Makes what all connections of one process share. */
export async function createServices(options: ServiceOptions): Promise<Services> {
  const { environment } = options
  await makeFolder(environment.home)
  const samplePath = join(options.resources, 'sample-library')
  return {
    environment,
    installation: await Installation.open(environment.home),
    libraries: new OpenLibraries(environment, options.runImport),
    samplePath: existsSync(join(samplePath, 'library.json')) ? samplePath : null,
    version: options.version,
    preferencesChanged: new Set(),
  }
}
