import { crc32c } from '../base/crc32c.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Entry, entryEnvelopeSchema, entryVersion, type Operation, operationSchema } from './entry.ts'

const head = '{"crc":"'
const middle = '","entry":'
const bodyStart = head.length + 8 + middle.length

/** Why a line of a log is no entry: damaged on disk, or not written by Briefmark. */
export type LineFailure = 'notAnEntry' | 'checksum'

/**
 * Returns one line of a log without its line feed: a JSON object with the CRC-32C of the entry's own JSON text, then
 * the entry.
 */
export function renderLine(entry: Omit<Entry, 'unknown'>): string {
  const body = JSON.stringify({
    v: entry.v,
    writer: entry.writer,
    seq: entry.seq,
    at: entry.at,
    ops: entry.ops,
  })
  return `${head}${crc32c(body)}${middle}${body}}`
}

/**
 * Returns the entry of one line, without its line feed; a carriage return that Git put before that does not count.
 * Operations of a kind, or with fields, that this version does not know are left out and counted in `unknown`; so is
 * every operation of an entry of a newer version.
 */
export function parseLine(written: string): Result<Entry, LineFailure> {
  const line = written.endsWith('\r') ? written.slice(0, -1) : written
  if (!line.startsWith(head) || !line.startsWith(middle, head.length + 8) || !line.endsWith('}')) {
    return err('notAnEntry')
  }
  if (crc32c(line, bodyStart, line.length - 1) !== line.slice(head.length, head.length + 8))
    return err('checksum')
  let json: unknown
  try {
    json = JSON.parse(line.slice(bodyStart, -1))
  } catch {
    return err('notAnEntry')
  }
  const envelope = entryEnvelopeSchema.safeParse(json)
  if (!envelope.success) return err('notAnEntry')
  const { v, writer, seq, at, ops } = envelope.data
  const known: Operation[] = []
  if (v <= entryVersion) {
    for (const op of ops) {
      const parsed = operationSchema.safeParse(op)
      if (parsed.success) known.push(parsed.data)
    }
  }
  return ok({ v, writer, seq, at, ops: known, unknown: ops.length - known.length })
}

/**
 * Returns the entry of a line that `parseLine` has accepted before without unknown operations: a third of the work.
 * Anything else than such a line is a bug.
 */
export function readAcceptedLine(line: string): Entry {
  const { entry } = JSON.parse(line) as { entry: Omit<Entry, 'unknown'> }
  return { v: entry.v, writer: entry.writer, seq: entry.seq, at: entry.at, ops: entry.ops, unknown: 0 }
}
