import { open } from 'node:fs/promises'

const lineFeed = 0x0a
/** Read size: large enough that calls do not count, small enough that a library of any size fits in memory. */
const pieceBytes = 4 * 1024 * 1024

/** Returns the bytes of a file between two offsets, fewer where it ends before. */
export async function readBytes(path: string, start: number, end: number): Promise<Buffer> {
  if (end <= start) return Buffer.alloc(0)
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Whole lines of a log, as read in one go. */
export interface LinePiece {
  /** The bytes, ending with a line feed. */
  readonly bytes: Buffer
  /** The lines, without their line feeds. */
  readonly lines: string[]
}

/**
 * Returns the texts of lines that each end with a line feed. One by one: a part of a longer text, as `split` gives it, is
 * read at half the speed, character by character, and keeps all of that text in memory.
 */
function splitLines(bytes: Buffer): string[] {
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start)
    lines.push(bytes.toString('utf8', start, end))
    start = end + 1
  }
  return lines
}

/**
 * Yields the whole lines of a file between two byte offsets, some megabytes at a time. `start` is the start of a line;
 * an unterminated last line is left out.
 */
export async function* readLines(path: string, start: number, end: number): AsyncGenerator<LinePiece> {
  const file = await open(path, 'r')
  try {
    let offset = start
    let size = pieceBytes
    while (offset < end) {
      const buffer = Buffer.allocUnsafe(Math.min(size, end - offset))
      let filled = 0
      while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      const last = buffer.subarray(0, filled).lastIndexOf(lineFeed)
      if (last < 0) {
        if (filled < size || offset + filled >= end) return
        size *= 2
        continue
      }
      const bytes = buffer.subarray(0, last + 1)
      yield { bytes, lines: splitLines(bytes) }
      offset += bytes.length
      size = pieceBytes
    }
  } finally {
    await file.close()
  }
}
