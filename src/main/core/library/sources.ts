import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { PageLayout } from '../../../shared/model/page-layout.ts'
import { type ExtractedText, extractedTextSchema } from '../../../shared/text/blocks.ts'
import { ExpectedError } from '../expected-error.ts'
import { replaceFile, syncFolder, systemCode } from '../files.ts'

/** Folders of imports that never ended are removed when they are older than this. */
const abandonedMs = 24 * 60 * 60 * 1000
const incoming = '.incoming-'

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

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** The `sources/` folder of a library: originals byte for byte under their SHA-256, and what was extracted from them. */
export class Sources {
  private readonly root: string
  private readonly texts = new Map<string, ExtractedText>()

  constructor(root: string) {
    this.root = root
  }

  /** Copies a file in, to be kept or dropped. The copy is what gets hashed and read, so that nothing changes in between. */
  async takeIn(path: string, extension: string): Promise<{ folder: string; file: string; sha256: string }> {
    await mkdir(this.root, { recursive: true })
    const folder = join(this.root, incoming + randomBytes(8).toString('hex'))
    await mkdir(folder)
    try {
      const file = join(folder, extension === '' ? 'original' : `original.${extension}`)
      await copyFile(path, file)
      await syncFile(file)
      return { folder, file, sha256: await hashFile(file) }
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
    if (layout !== undefined) await replaceFile(join(folder, 'layout.json'), JSON.stringify(layout))
    await syncFolder(folder)
    const home = join(this.root, sha256)
    try {
      await rename(folder, home)
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error) ?? '')) throw error
      for (const name of await readdir(folder)) {
        // The places of characters belong to the newest text; everything else is the same or new.
        const newer = name === 'layout.json'
        if (newer || !(await exists(join(home, name)))) await rename(join(folder, name), join(home, name))
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
