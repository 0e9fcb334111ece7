import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import lockfile from 'proper-lockfile'
import { createRandomId } from '../../../shared/base/random-id.ts'
import { type LibraryId, type WriterId, writerIdSchema } from '../../../shared/model/ids.ts'
import type { Environment } from '../environment.ts'
import { replaceFile, systemCode } from '../files.ts'

/** How many processes of one installation can write to one library at once. */
const maxSlots = 100
/** A process that was killed leaves its lock; after this long without a sign of life another may take it. */
const staleMs = 10_000

/** The right to write one log; held until it is released or the process ends. */
export interface WriterClaim {
  readonly writer: WriterId
  /** True once the lock was lost, for instance after the machine slept: write nothing more under this id. */
  lost(): boolean
  release(): Promise<void>
}

/** Makes the file, whole, unless it is there: of several first starts at once one names the installation for all. */
async function writeOnce(path: string, text: string): Promise<void> {
  const temporary = `${path}-${randomBytes(6).toString('hex')}`
  await replaceFile(temporary, text)
  try {
    await link(temporary, path)
  } catch (error) {
    // Not every file system can link. There the last of them names it, and the others' logs stay readable.
    if (systemCode(error) !== 'EEXIST') await replaceFile(path, text)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function installationId(environment: Environment): Promise<string> {
  const path = join(environment.home, 'installation')
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    const id = createRandomId('w', environment.randomBytes)
    await writeOnce(path, `${id}\n`)
    return (await readFile(path, 'utf8')).trim()
  }
}

/**
 * Claims a writer id of this installation for a library: the first whose lock, kept outside the library, is free. So no
 * two processes ever append to the same log.
 */
export async function claimWriter(library: LibraryId, environment: Environment): Promise<WriterClaim> {
  const locks = join(environment.home, 'locks')
  await mkdir(locks, { recursive: true })
  const installation = await installationId(environment)
  for (let slot = 1; slot <= maxSlots; slot++) {
    let lost = false
    try {
      const release = await lockfile.lock(join(locks, `${library}-${slot}`), {
        realpath: false,
        stale: staleMs,
        onCompromised: () => {
          lost = true
        },
      })
      return {
        writer: writerIdSchema.parse(`${installation}-${slot}`),
        lost: () => lost,
        release: async () => {
          if (!lost) await release()
        },
      }
    } catch (error) {
      if (systemCode(error) !== 'ELOCKED') throw error
    }
  }
  throw new Error(`All ${maxSlots} writers of library ${library} are taken`)
}
