import { renderLine } from '../../src/shared/log/codec.ts'
import type { Entry, Operation } from '../../src/shared/log/entry.ts'
import { coderIdOf } from '../../src/shared/model/coder.ts'
import type { WriterId } from '../../src/shared/model/ids.ts'

export const otherWriter = 'wotherother-1' as WriterId

/** An operation that names a coder: the shortest that can be told from others. */
export function nameCoder(name: string): Operation {
  return { kind: 'coder', id: coderIdOf(name), set: { name, shape: 'disc', colour: 1, deleted: false } }
}

/** The line of an entry that another installation wrote. */
export function lineOf(seq: number, ...ops: Operation[]): string {
  const entry: Omit<Entry, 'unknown'> = {
    v: 1,
    writer: otherWriter,
    seq,
    at: [1_600_000_000_000 + seq, 0],
    ops,
  }
  return `${renderLine(entry)}\n`
}

/** Lines that each name a coder. */
export function linesOf(...names: string[]): string {
  return names.map((name, index) => lineOf(index + 1, nameCoder(name))).join('')
}
