import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRandomId } from '../../../shared/base/random-id.ts'
import type { Environment } from '../../core/environment.ts'

/** Larger than any file that can be imported; the import itself says what is too large for it. */
const maxUploadBytes = 256 * 1024 * 1024
const abandonedMs = 24 * 60 * 60 * 1000

/** Files that the browser sent and that wait to be imported; they lie in the installation's folder, never in a library. */
export class Uploads {
  private readonly files = new Map<string, { path: string; fileName: string }>()
  private readonly root: string
  private readonly environment: Environment

  constructor(environment: Environment) {
    this.environment = environment
    this.root = join(environment.home, 'uploads')
  }

  find(id: string): { path: string; fileName: string } | null {
    return this.files.get(id) ?? null
  }

  /** Stores a request's body; returns its id, or null when it is larger than anything that can be imported. */
  async receive(request: IncomingMessage, name: string): Promise<string | null> {
    const id = createRandomId('u', this.environment.randomBytes)
    const folder = join(this.root, id)
    await mkdir(folder, { recursive: true })
    const path = join(folder, 'file')
    let bytes = 0
    const limit = new Transform({
      transform(piece: Buffer, _encoding, done) {
        bytes += piece.length
        done(bytes > maxUploadBytes ? new Error('too large') : null, piece)
      },
    })
    try {
      await pipeline(request, limit, createWriteStream(path))
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      if (bytes > maxUploadBytes) return null
      throw error
    }
    this.files.set(id, { path, fileName: basename(name.replaceAll('\\', '/')) || 'file' })
    return id
  }

  /** Removes what earlier runs left behind. */
  async sweep(): Promise<void> {
    const names: string[] = await readdir(this.root).catch(() => [])
    for (const name of names) {
      const folder = join(this.root, name)
      const found = await stat(folder).catch(() => null)
      if (found !== null && this.environment.now() - found.mtimeMs > abandonedMs) {
        await rm(folder, { recursive: true, force: true })
      }
    }
  }
}
