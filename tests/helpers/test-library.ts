import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../../src/main/core/environment.ts'
import type { RunImport } from '../../src/main/core/importers/importer.ts'
import { createLibraryFolder } from '../../src/main/core/library/library-folder.ts'
import { OpenLibraries, type OpenLibrary } from '../../src/main/core/library/open-library.ts'
import { createTemporaryFolder, runPlainImport } from './test-services.ts'

/** Installations and one library, in a folder of a test's own. */
export interface TestLibrary {
  readonly path: string
  readonly folder: string
  readonly problems: string[]
  environment(installation?: string): Environment
  /** Opens the library as another process would: nothing is shared with what is open already. */
  open(options?: { installation?: string; runImport?: RunImport }): Promise<OpenLibrary>
  /** Closes everything and removes the folder. */
  remove(): Promise<void>
}

export async function createTestLibrary(): Promise<TestLibrary> {
  const folder = await createTemporaryFolder()
  const path = join(folder.path, 'study')
  const problems: string[] = []
  const opened: OpenLibraries[] = []
  let time = 1_700_000_000_000
  const environment = (installation = 'home'): Environment => ({
    now: () => time++,
    randomBytes: (bytes) => {
      crypto.getRandomValues(bytes)
    },
    home: join(folder.path, installation),
    logProblem: (what, cause) => problems.push(`${what}: ${String(cause)}`),
  })
  await createLibraryFolder(path, 'Study', environment())
  return {
    path,
    folder: folder.path,
    problems,
    environment,
    async open({ installation, runImport = runPlainImport } = {}) {
      const libraries = new OpenLibraries(environment(installation), runImport)
      opened.push(libraries)
      await mkdir(environment(installation).home, { recursive: true })
      return libraries.acquire(path)
    },
    async remove() {
      for (const libraries of opened) await libraries.closeAll()
      await folder.remove()
    },
  }
}
