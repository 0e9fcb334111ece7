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

/** Returns the library's folder for which a slot was used; null for one that never was. */
async function readFolder(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  })
}

/**
 * Claims a writer id of this installation for the library in `folder`: the first whose lock, kept outside the library,
 * is free. So no two processes ever append to the same log. A slot belongs to one folder for ever: two copies of a
 * library on one machine, such as two Git clones, would otherwise grow the same log in two ways.
 */
export async function claimWriter(
  library: LibraryId,
  folder: string,
  environment: Environment,
): Promise<WriterClaim> {
  const locks = join(environment.home, 'locks')
  const slots = join(environment.home, 'slots')
  await mkdir(locks, { recursive: true })
  await mkdir(slots, { recursive: true })
  const installation = await installationId(environment)
  for (let slot = 1; slot <= maxSlots; slot++) {
    let lost = false
    const note = join(slots, `${library}-${slot}`)
    const owner = await readFolder(note)
    if (owner !== null && owner !== folder) continue
    try {
      const release = await lockfile.lock(join(locks, `${library}-${slot}`), {
        realpath: false,
        stale: staleMs,
        onCompromised: () => {
          lost = true
        },
      })
      // Another process may have taken the slot for its folder in between.
      const now = await readFolder(note)
      if (now !== null && now !== folder) {
        await release()
        continue
      }
      if (now === null) await replaceFile(note, folder)
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
