import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { type PageLayout, pageLayoutSchema } from '../../../shared/model/page-layout.ts'
import { type ExtractedText, extractedTextSchema } from '../../../shared/text/blocks.ts'
import { ExpectedError } from '../expected-error.ts'
import { replaceFile, syncFolder, systemCode } from '../files.ts'
import { ImportError } from '../importers/importer.ts'

/** Folders of imports that never ended are removed when they are older than this. */
const abandonedMs = 24 * 60 * 60 * 1000
const incoming = '.incoming-'
const copyBytes = 1024 * 1024

/** A live preview of a brief reads the same texts again with every key press. */
const maxRememberedTexts = 64

/** Returns the SHA-256 of a file's bytes, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/** Returns the name part of `text-<hash>.json` for that file's content. */
export function textHashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32)
}

/** Returns the content of `layout.json`, with a checksum: nothing else tells that a number in it was altered. */
function renderLayout(layout: PageLayout): string {
  return JSON.stringify({ checksum: textHashOf(JSON.stringify(layout)), ...layout })
}

/** Returns the layout in the content of `layout.json`; null when it is damaged. Libraries of the beginning have no checksum. */
function parseLayout(json: string): PageLayout | null {
  let file: unknown
  try {
    file = JSON.parse(json)
  } catch {
    return null
  }
  const { checksum, ...layout } =
    z.looseObject({ checksum: z.string().optional() }).safeParse(file).data ?? {}
  if (checksum !== undefined && checksum !== textHashOf(JSON.stringify(layout))) return null
  return pageLayoutSchema.safeParse(layout).data ?? null
}

/** Copies a file's bytes, not its permissions, onto disk; returns their SHA-256, hexadecimal. */
async function copyAndHash(from: string, to: string): Promise<string> {
  const unreadable = (error: unknown): never => {
    throw new ImportError('unreadable', { file: basename(from), reason: systemCode(error) }, { cause: error })
  }
  const source = await open(from, 'r').catch(unreadable)
  try {
    const target = await open(to, 'wx')
    try {
      const hash = createHash('sha256')
      const buffer = Buffer.allocUnsafe(copyBytes)
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, copyBytes, null).catch(unreadable)
        if (bytesRead === 0) break
        const piece = buffer.subarray(0, bytesRead)
        hash.update(piece)
        await target.appendFile(piece)
      }
      await target.datasync()
      return hash.digest('hex')
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** The `sources/` folder of a library: originals byte for byte under their SHA-256, and what was extracted from them. */
export class Sources {
  private readonly root: string
  private readonly texts = new Map<string, ExtractedText>()

  constructor(root: string) {
    this.root = root
  }

  /**
   * Copies a file in, to be kept or dropped. The copy is what gets hashed and read, so that nothing changes in between.
   * Throws `ImportError` `unreadable` when the file cannot be read; errors of the library's folder come as they are.
   */
  async takeIn(path: string, extension: string): Promise<{ folder: string; file: string; sha256: string }> {
    await mkdir(this.root, { recursive: true })
    const folder = join(this.root, incoming + randomBytes(8).toString('hex'))
    await mkdir(folder)
    try {
      const file = join(folder, extension === '' ? 'original' : `original.${extension}`)
      return { folder, file, sha256: await copyAndHash(path, file) }
    } catch (error) {
      await this.drop(folder)
      throw error
    }
  }

  async drop(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true })
  }

  /**
   * Keeps what was taken in together with its text, on disk before this resolves. Returns the text's hash. A source
   * that is there already (another person's, or a deleted document's) gains the text beside its own.
   */
  async keep(
    folder: string,
    sha256: string,
    extracted: ExtractedText,
    layout: PageLayout | undefined,
  ): Promise<string> {
    const json = JSON.stringify(extracted)
    const textHash = textHashOf(json)
    await replaceFile(join(folder, `text-${textHash}.json`), json)
    if (layout !== undefined) await replaceFile(join(folder, 'layout.json'), renderLayout(layout))
    await syncFolder(folder)
    const home = join(this.root, sha256)
    try {
      await rename(folder, home)
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error) ?? '')) throw error
      const whole = await this.hasOriginal(sha256)
      for (const name of await readdir(folder)) {
        // An original that is whole stays untouched; the places of characters belong to the newest text.
        if (whole && name.startsWith('original')) continue
        await rename(join(folder, name), join(home, name))
      }
      await this.drop(folder)
      await syncFolder(home)
    }
    await syncFolder(this.root)
    return textHash
  }

  /** Returns an extracted text. Throws `textMissing` when the file is gone, cut short or altered. */
  async readText(document: DocumentId, sha256: string, textHash: string): Promise<ExtractedText> {
    const key = `${sha256}/${textHash}`
    const known = this.texts.get(key)
    if (known !== undefined) return known
    const path = join(this.root, sha256, `text-${textHash}.json`)
    let json: string
    try {
      json = await readFile(path, 'utf8')
    } catch (error) {
      throw new ExpectedError('textMissing', { document, path, reason: systemCode(error) }, { cause: error })
    }
    if (textHashOf(json) !== textHash)
      throw new ExpectedError('textMissing', { document, path, reason: 'altered' })
    const parsed = extractedTextSchema.safeParse(JSON.parse(json))
    if (!parsed.success) throw new ExpectedError('textMissing', { document, path, reason: 'newer' })
    this.remember(key, parsed.data)
    return parsed.data
  }

  /** Whether the original is there and is the file that was imported. */
  async hasOriginal(sha256: string): Promise<boolean> {
    const path = await this.findOriginal(sha256)
    return path !== null && (await hashFile(path).catch(() => null)) === sha256
  }

  /** Returns the SHA-256 of every source that is kept, hexadecimal, in order. */
  async list(): Promise<string[]> {
    const names: string[] = await readdir(this.root).catch(() => [])
    return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort()
  }

  /** Reads the places of a PDF's characters; null when they are missing or damaged. */
  async readLayout(sha256: string): Promise<PageLayout | null> {
    const json = await readFile(join(this.root, sha256, 'layout.json'), 'utf8').catch(() => null)
    return json === null ? null : parseLayout(json)
  }

  /** Returns the path of an original; null when it is gone. */
  async findOriginal(sha256: string): Promise<string | null> {
    const home = join(this.root, sha256)
    const names: string[] = await readdir(home).catch(() => [])
    const name = names.find((entry) => entry === 'original' || entry.startsWith('original.'))
    return name === undefined ? null : join(home, name)
  }

  /** Removes what imports left behind that were cut off by a crash. */
  async sweep(now: number): Promise<void> {
    const names: string[] = await readdir(this.root).catch(() => [])
    for (const name of names.filter((entry) => entry.startsWith(incoming))) {
      const folder = join(this.root, name)
      const found = await stat(folder).catch(() => null)
      if (found !== null && now - found.mtimeMs > abandonedMs) await this.drop(folder)
    }
  }

  private remember(key: string, text: ExtractedText): void {
    this.texts.set(key, text)
    for (const old of this.texts.keys()) {
      if (this.texts.size <= maxRememberedTexts) break
      this.texts.delete(old)
    }
  }
}
