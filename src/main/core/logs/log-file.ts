import { createHash, type Hash } from 'node:crypto'
import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ok } from '../../../shared/base/result.ts'
import { parseLine, readAcceptedLine } from '../../../shared/log/codec.ts'
import type { Cursor } from '../../../shared/log/cursor.ts'
import type { Entry } from '../../../shared/log/entry.ts'
import { readBytes, readLines } from './read-lines.ts'

/** What a look at the file found: nothing new, new entries, or that it is not the file that was read before. */
export type LogNews =
  | { readonly kind: 'same' }
  | { readonly kind: 'grown'; readonly entries: Entry[]; readonly from: Cursor; readonly to: Cursor }
  | { readonly kind: 'rewritten' }

/** A line that is no entry; counted, shown by `check`, and never in the way. */
export interface DamagedLine {
  /** Byte offset of the line's start. */
  readonly offsetBytes: number
  readonly reason: 'notAnEntry' | 'checksum'
}

async function hashPrefix(path: string, length: number): Promise<Hash> {
  const hash = createHash('sha256')
  if (length > 0) {
    for await (const piece of createReadStream(path, { end: length - 1 })) hash.update(piece as Buffer)
  }
  return hash
}

/**
 * So many bytes before the end are compared before reading on: they hold the last entry's checksum, number and time, so
 * that a file which was copied over this one in place, longer and with another beginning, is all but surely noticed.
 */
const tailBytes = 512

/** How many hashing states are remembered, so that reading on in batches does not hash from the start each time. */
const maxRemembered = 8

/** Returns a copy of the last bytes of both: a slice would keep a whole read in memory. */
function endOf(before: Buffer, bytes: Buffer): Buffer {
  return Buffer.concat([before, bytes.subarray(-tailBytes)]).subarray(-tailBytes)
}

/** One log as this process has read it. Only its own writer appends to it; others only ever see it grow. */
export class LogFile {
  readonly name: string
  readonly path: string
  readonly damaged: DamagedLine[] = []
  /** Operations read so far that this version does not understand. */
  unknown = 0
  /** The greatest sequence number read so far. */
  lastSeq = 0
  /** Numbers that were skipped: entries that were written and are gone. Lower numbers again are copies (a Git merge). */
  missing = 0
  private offset = 0
  private hash = createHash('sha256')
  private inode = -1
  private born = -1
  private modified = -1
  private size = -1
  private tail: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  private readonly remembered = new Map<number, Hash>()

  constructor(name: string, path: string) {
    this.name = name
    this.path = path
  }

  /** How far the file was read. */
  cursor(): Cursor {
    return { offsetBytes: this.offset, prefixHash: this.hash.copy().digest('hex') }
  }

  get offsetBytes(): number {
    return this.offset
  }

  /** Bytes after the last whole line: a torn write, or one that is just happening. */
  get tornBytes(): number {
    return Math.max(0, this.size - this.offset)
  }

  /** Reads what was added since the last call. */
  async readNew(): Promise<LogNews> {
    const found = await stat(this.path)
    const unchanged = found.ino === this.inode && found.size === this.size && found.mtimeMs === this.modified
    if (unchanged) return { kind: 'same' }
    if (found.size < this.offset) return { kind: 'rewritten' }
    // An append keeps the file; a sync tool or Git puts another in its place, whose beginning may differ. The new file
    // may get the old one's number.
    const replaced = this.inode !== -1 && (found.ino !== this.inode || found.birthtimeMs !== this.born)
    if (replaced || (found.size === this.offset && this.size === found.size && this.offset > 0)) {
      const prefix = await hashPrefix(this.path, this.offset)
      if (prefix.digest('hex') !== this.cursor().prefixHash) return { kind: 'rewritten' }
    }
    const before = await readBytes(this.path, this.offset - this.tail.length, this.offset)
    if (!before.equals(this.tail)) return { kind: 'rewritten' }
    const from = this.cursor()
    const entries: Entry[] = []
    const damaged: DamagedLine[] = []
    const hash = this.hash.copy()
    let offset = this.offset
    let tail = this.tail
    for await (const { bytes, lines } of readLines(this.path, this.offset, found.size)) {
      let lineOffset = offset
      for (const line of lines) {
        const parsed = parseLine(line)
        if (parsed.ok) entries.push(parsed.value)
        else damaged.push({ offsetBytes: lineOffset, reason: parsed.error })
        lineOffset += Buffer.byteLength(line) + 1
      }
      hash.update(bytes)
      offset += bytes.length
      tail = endOf(tail, bytes)
    }
    // Only now: when reading fails on the way, the next look begins again.
    this.note(found)
    this.hash = hash
    this.offset = offset
    this.tail = tail
    this.damaged.push(...damaged)
    for (const entry of entries) this.count(entry)
    if (this.offset === from.offsetBytes) return { kind: 'same' }
    return { kind: 'grown', entries, from, to: this.cursor() }
  }

  /** Takes note of what this process itself has just written at the end, so that it is not read again. */
  async noteAppended(bytes: Buffer, entries: readonly Entry[]): Promise<void> {
    this.hash.update(bytes)
    this.offset += bytes.length
    this.tail = endOf(this.tail, bytes)
    for (const entry of entries) this.count(entry)
    this.note(await stat(this.path))
  }

  /**
   * Returns entries after `cursor` (from the start without one), up to about `limitBytes` of lines, and the cursor
   * behind them; null when the file differs before the cursor or is shorter.
   */
  async readSince(
    cursor: Cursor | undefined,
    limitBytes: number,
  ): Promise<{ entries: Entry[]; cursor: Cursor; bytes: number } | null> {
    const start = cursor?.offsetBytes ?? 0
    if (start > this.offset) return null
    const hash = await this.hashAt(start)
    if (cursor !== undefined && hash.copy().digest('hex') !== cursor.prefixHash) return null
    // Every line before `this.offset` was parsed by this process; if none was strange, none needs to be checked again.
    const accepted = this.damaged.length === 0 && this.unknown === 0
    const entries: Entry[] = []
    let offset = start
    for await (const { bytes, lines } of readLines(this.path, start, this.offset)) {
      for (const line of lines) {
        const parsed = accepted ? ok(readAcceptedLine(line)) : parseLine(line)
        if (parsed.ok) entries.push(parsed.value)
      }
      hash.update(bytes)
      offset += bytes.length
      if (offset - start >= limitBytes) break
    }
    this.remembered.set(offset, hash)
    for (const old of this.remembered.keys()) {
      if (this.remembered.size <= maxRemembered) break
      this.remembered.delete(old)
    }
    return {
      entries,
      cursor: { offsetBytes: offset, prefixHash: hash.copy().digest('hex') },
      bytes: offset - start,
    }
  }

  private async hashAt(offset: number): Promise<Hash> {
    if (offset === this.offset) return this.hash.copy()
    const known = this.remembered.get(offset)
    return known === undefined ? await hashPrefix(this.path, offset) : known.copy()
  }

  private note(found: Stats): void {
    this.inode = found.ino
    this.born = found.birthtimeMs
    this.size = found.size
    this.modified = found.mtimeMs
  }

  private count(entry: Entry): void {
    this.unknown += entry.unknown
    this.missing += Math.max(0, entry.seq - this.lastSeq - 1)
    if (entry.seq > this.lastSeq) this.lastSeq = entry.seq
  }
}
