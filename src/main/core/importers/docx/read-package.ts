import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { ImportError } from '../importer.ts'
import type { ZipLimits } from '../limits.ts'

/** The text parts of a DOCX package by name, inflated. Pictures and embedded files are never inflated. */
export type PackageParts = ReadonlyMap<string, Uint8Array>

/** Bit 0 of an entry's general purpose flags: the entry is encrypted. */
const encryptedFlag = 1

/**
 * Returns the XML parts of a zip package. Every limit is counted while inflating: the sizes that a zip declares may be
 * lies. Throws `tooLarge` or `tooComplex` at a limit, `damaged` for what is no readable zip.
 */
export async function readPackage(bytes: Uint8Array, limits: ZipLimits): Promise<PackageParts> {
  const zip = await openZip(bytes)
  try {
    if (zip.entryCount > limits.entries)
      throw new ImportError('tooComplex', { limit: 'entries', allowed: limits.entries })
    return await readParts(zip, limits)
  } finally {
    zip.close()
  }
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true })
  } catch (error) {
    throw new ImportError('damaged', { part: 'zip' }, { cause: error })
  }
}

async function readParts(zip: ZipFile, limits: ZipLimits): Promise<PackageParts> {
  const parts = new Map<string, Uint8Array>()
  let left = limits.totalBytes
  try {
    for await (const entry of zip.eachEntry()) {
      if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue
      if ((entry.generalPurposeBitFlag & encryptedFlag) !== 0)
        throw new ImportError('damaged', { part: entry.fileName })
      const content = await inflate(zip, entry, limits, left)
      assertNoDoctype(content, entry.fileName)
      left -= content.byteLength
      parts.set(entry.fileName, content)
    }
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('damaged', { part: 'zip' }, { cause: error })
  }
  return parts
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  limits: ZipLimits,
  totalLeft: number,
): Promise<Uint8Array> {
  const byRatio = Math.max(limits.ratioFreeBytes, entry.compressedSize * limits.ratio)
  const allowed = Math.min(limits.partBytes, totalLeft, byRatio)
  const excess =
    allowed === byRatio
      ? { excess: 'ratio', limit: limits.ratio }
      : { excess: 'unpacked', limit: allowed === limits.partBytes ? limits.partBytes : limits.totalBytes }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.byteLength
    if (size > allowed) throw new ImportError('tooLarge', { part: entry.fileName, ...excess })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** A document type is the door to entity expansion and foreign files; no word processor writes one. */
function assertNoDoctype(content: Uint8Array, part: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(decodePart(content)))
    throw new ImportError('damaged', { part, found: 'doctype' })
}

/** Returns the text of an XML part: UTF-8, or UTF-16 by its byte order mark, which the format allows too. */
export function decodePart(content: Uint8Array): string {
  const isLittle = content[0] === 0xff && content[1] === 0xfe
  const isBig = content[0] === 0xfe && content[1] === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(content)
}

/** Returns the text of the part of this name; "" where the package has none. */
export function readPartText(parts: PackageParts, name: string): string {
  const content = parts.get(name)
  return content === undefined ? '' : decodePart(content)
}
