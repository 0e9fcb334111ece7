import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ExpectedError } from './expected-error.ts'

/** Returns the code of a Node.js system error, such as ENOENT; undefined for anything else, our own codes too. */
export function systemCode(error: unknown): string | undefined {
  if (error instanceof ExpectedError) return undefined
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Returns the expected error for a failed read or write of `path`; other errors come back as they are. */
export function explainFileError(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ExpectedError('diskFull', { path }, { cause: error })
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new ExpectedError('readOnly', { path }, { cause: error })
    case 'ENOENT':
    case 'ENOTDIR':
      return new ExpectedError('folderMissing', { path }, { cause: error })
    default:
      return error
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/**
 * Makes a folder and those above it that are missing. Where the system says of a folder that it isn't there though it is,
 * as in /proc, this throws `readOnly`; what Node.js has for it would try for ever.
 */
export async function makeFolder(path: string): Promise<void> {
  const above = dirname(path)
  for (const isLast of [false, true]) {
    try {
      await mkdir(path)
      return
    } catch (error) {
      if (await isFolder(path)) return
      if (systemCode(error) !== 'ENOENT' || above === path) throw error
      if (isLast) throw new ExpectedError('readOnly', { path: above }, { cause: error })
    }
    // Another process may have made it just now.
    if (!(await isFolder(above))) await makeFolder(above)
  }
}

/** Replaces the file's content in one step: written beside it, flushed to disk, renamed over it. */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(data)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Flushes a folder's list of names to disk, where the system can do that. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
