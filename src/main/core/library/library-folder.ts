import { constants } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { createRandomId } from '../../../shared/base/random-id.ts'
import { libraryIdSchema } from '../../../shared/model/ids.ts'
import type { Environment } from '../environment.ts'
import { ExpectedError } from '../expected-error.ts'
import { explainFileError, makeFolder, replaceFile, systemCode } from '../files.ts'

/** The version of the folder's layout that this program writes and understands. */
export const libraryFormat = 1

/** Git must not convert line ends: sources are kept byte for byte, and logs are read by offsets. */
export const gitAttributes = '* -text\nlogs/*.jsonl -text merge=union\n'

/** `library.json`, read in two steps: a newer format may hold anything else. */
const formatSchema = z.looseObject({ format: z.int().positive() })
const librarySchema = z.looseObject({
  format: z.literal(libraryFormat),
  id: libraryIdSchema,
  name: z.string().min(1),
})
export type LibraryFile = z.infer<typeof librarySchema>

/** Where things lie in a library's folder. */
export function libraryPaths(root: string) {
  return {
    root,
    file: join(root, 'library.json'),
    sources: join(root, 'sources'),
    logs: join(root, 'logs'),
  }
}
export type LibraryPaths = ReturnType<typeof libraryPaths>

/**
 * Reads a library's `library.json`. Throws `folderMissing`, `notALibrary`, `newerFormat`, `libraryDamaged` or
 * `unreadable`, each with the path.
 */
export async function readLibraryFolder(path: string): Promise<{ file: LibraryFile; paths: LibraryPaths }> {
  const paths = libraryPaths(resolve(path))
  const folder = await stat(paths.root).catch((error: unknown) => {
    throw systemCode(error) === 'ENOENT'
      ? new ExpectedError('folderMissing', { path: paths.root }, { cause: error })
      : new ExpectedError('unreadable', { path: paths.root, reason: systemCode(error) }, { cause: error })
  })
  if (!folder.isDirectory()) throw new ExpectedError('notALibrary', { path: paths.root })
  let text: string
  try {
    text = await readFile(paths.file, 'utf8')
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') {
      throw new ExpectedError('unreadable', { path: paths.file, reason: systemCode(error) }, { cause: error })
    }
    const names: string[] = await readdir(paths.root).catch(() => [])
    if (names.includes('logs') && names.includes('sources')) {
      throw new ExpectedError('libraryDamaged', { path: paths.root, file: 'library.json', reason: 'missing' })
    }
    throw new ExpectedError('notALibrary', { path: paths.root })
  }
  const damaged = (reason: string) =>
    new ExpectedError('libraryDamaged', { path: paths.root, file: 'library.json', reason })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw damaged('notJson')
  }
  const format = formatSchema.safeParse(json)
  if (!format.success) throw damaged('noFormat')
  if (format.data.format > libraryFormat) {
    throw new ExpectedError('newerFormat', {
      path: paths.root,
      format: format.data.format,
      known: libraryFormat,
    })
  }
  const library = librarySchema.safeParse(json)
  if (!library.success) throw damaged(library.error.issues[0]?.path.join('.') ?? 'fields')
  return { file: library.data, paths }
}

/**
 * Throws `folderMissing` when the folder no longer holds the library `id`: it was moved, deleted, or its disk was taken
 * out. Nothing may be written then: a folder of the same name on the empty mount point is not the library.
 */
export async function assertLibraryThere(paths: LibraryPaths, id: string): Promise<void> {
  const text = await readFile(paths.file, 'utf8').catch((error: unknown) => {
    throw new ExpectedError(
      'folderMissing',
      { path: paths.root, reason: systemCode(error) },
      { cause: error },
    )
  })
  if (!text.includes(id))
    throw new ExpectedError('folderMissing', { path: paths.root, reason: 'otherLibrary' })
}

/** Makes a new, empty library. The folder is made if need be; one that holds anything visible is refused. */
export async function createLibraryFolder(
  path: string,
  name: string,
  environment: Environment,
): Promise<void> {
  const paths = libraryPaths(resolve(path))
  try {
    await makeFolder(paths.root)
    const names = (await readdir(paths.root)).filter((entry) => !entry.startsWith('.'))
    if (names.length > 0) throw new ExpectedError('folderNotEmpty', { path: paths.root })
    await makeFolder(paths.sources)
    await makeFolder(paths.logs)
    await replaceFile(join(paths.root, '.gitattributes'), gitAttributes)
    const file = { format: libraryFormat, id: createRandomId('l', environment.randomBytes), name }
    await replaceFile(paths.file, `${JSON.stringify(file, null, 2)}\n`)
  } catch (error) {
    // A file has the name that the folder should get.
    if (systemCode(error) === 'EEXIST')
      throw new ExpectedError('folderNotEmpty', { path: paths.root }, { cause: error })
    throw explainFileError(error, paths.root)
  }
}

/** Whether files can be made in the library's folders; a read-only one can still be read. */
export async function isWritable(paths: LibraryPaths): Promise<boolean> {
  for (const folder of [paths.logs, paths.sources]) {
    try {
      await access(folder, constants.W_OK)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') continue
      return false
    }
  }
  return access(paths.root, constants.W_OK).then(
    () => true,
    () => false,
  )
}
