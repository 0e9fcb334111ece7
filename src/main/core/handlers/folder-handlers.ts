import { access, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ExpectedError } from '../expected-error.ts'
import { systemCode } from '../files.ts'
import type { Handlers } from './session.ts'

/** A folder with more folders than this is cut: nobody picks from so long a list. */
const maxFolders = 2_000

async function isLibrary(path: string): Promise<boolean> {
  return access(join(path, 'library.json')).then(
    () => true,
    () => false,
  )
}

export const folderHandlers = {
  'folders.list': async (_session, input) => {
    const path = resolve(input.path)
    try {
      const found = await readdir(path, { withFileTypes: true })
      const names = found
        .filter((item) => (item.isDirectory() || item.isSymbolicLink()) && !item.name.startsWith('.'))
        .map((item) => item.name)
        .sort((a, b) => a.localeCompare(b))
        .slice(0, maxFolders)
      const folders = await Promise.all(
        names.map(async (name) => ({
          name,
          path: join(path, name),
          library: await isLibrary(join(path, name)),
        })),
      )
      const parent = dirname(path)
      return { path, parent: parent === path ? null : parent, folders }
    } catch (error) {
      const code = systemCode(error)
      if (code === undefined) throw error
      throw new ExpectedError(code === 'ENOENT' ? 'folderMissing' : 'unreadable', { path, reason: code })
    }
  },
} satisfies Partial<Handlers>
