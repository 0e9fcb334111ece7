import { writtenAnnotations } from '../../src/main/core/library/written-annotations.ts'
import { hash32 } from '../../src/shared/base/hash.ts'
import { protocolVersion, type Request, type Transport } from '../../src/shared/contract/envelope.ts'
import { createTransportPair } from '../../src/shared/contract/memory-transport.ts'
import type { LibraryInfo } from '../../src/shared/contract/shapes.ts'
import { defaultPreferences } from '../../src/shared/contract/shapes.ts'
import type { Cursor, Cursors } from '../../src/shared/log/cursor.ts'
import { digestState } from '../../src/shared/log/digest.ts'
import type { Entry, Operation } from '../../src/shared/log/entry.ts'
import { fold } from '../../src/shared/log/fold.ts'
import type { LibraryId, WriterId } from '../../src/shared/model/ids.ts'

type Handler = (input: never) => unknown

/** A main process in memory: logs, and the methods by which a view reads and writes them. */
export interface FakeMain {
  readonly logs: Map<string, Entry[]>
  /** Methods as they were called. */
  readonly calls: { readonly method: string; readonly input: unknown }[]
  /** Answers a method instead of the built-in answer. Throw `{ code, details }` for an expected failure. */
  handle(method: string, handler: Handler): void
  /** Opens a connection to it. */
  connect(): Transport
  /** Adds an entry of a writer and tells all connections, unless `silent`. */
  write(writer: string, operations: readonly Operation[], at?: number, silent?: boolean): Entry
  emit(event: string, payload: unknown): void
  /** Puts other entries into a log, as a Git checkout does. */
  rewrite(writer: string, entries: readonly Entry[]): void
  entries(): Entry[]
}

export const fakeLibrary: LibraryInfo = {
  id: 'l00000000000000000000' as LibraryId,
  name: 'Test library',
  path: '/test/library',
  readOnly: null,
  unknown: 0,
  damaged: 0,
}

/** Returns where a log stands after so many of its entries; bytes are counted as 100 per entry. */
export function cursorAfter(entries: readonly Entry[], count: number): Cursor {
  const text = JSON.stringify(entries.slice(0, count))
  return { offsetBytes: count * 100, prefixHash: hash32(text).toString(16) }
}

export function createFakeMain(ownWriter = 'wtestwriter-0'): FakeMain {
  const logs = new Map<string, Entry[]>()
  const ends = new Set<Transport>()
  const handlers = new Map<string, Handler>()
  const calls: { method: string; input: unknown }[] = []

  const main: FakeMain = {
    logs,
    calls,
    handle: (method, handler) => void handlers.set(method, handler),
    connect() {
      const [near, far] = createTransportPair()
      ends.add(far)
      far.onClose(() => ends.delete(far))
      far.onMessage((message) => void answer(far, message as Request))
      return near
    },
    write(writer, operations, at = 0, silent = false) {
      const log = logs.get(writer) ?? []
      logs.set(writer, log)
      const entry: Entry = {
        v: 1,
        writer: writer as WriterId,
        seq: log.length + 1,
        at: [at === 0 ? 1_000_000 + log.length : at, 0],
        ops: operations,
        unknown: 0,
      }
      const from = cursorAfter(log, log.length)
      log.push(entry)
      const to = cursorAfter(log, log.length)
      if (!silent)
        main.emit('log.entriesAdded', {
          entries: [entry],
          from: { [writer]: from },
          to: { [writer]: to },
          annotations: writtenAnnotations(fold(main.entries()), [entry]),
        })
      return entry
    },
    emit(event, payload) {
      for (const end of ends) end.send({ kind: 'event', event, payload })
    },
    rewrite(writer, entries) {
      logs.set(writer, [...entries])
      main.emit('log.rewritten', {})
    },
    entries: () => [...logs.values()].flat(),
  }

  const readSince = ({ cursors, limitBytes }: { cursors: Cursors; limitBytes: number }) => {
    const rebuild = { rebuild: true, entries: [], cursors: {}, done: false, bytesRead: 0, bytesTotal: 0 }
    if (Object.keys(cursors).some((name) => !logs.has(name))) return rebuild
    let left = Math.max(1, Math.floor(limitBytes / 100))
    const reached: Record<string, Cursor> = { ...cursors }
    const entries: Entry[] = []
    let done = true
    let read = 0
    let total = 0
    for (const [name, log] of logs) {
      const start = (cursors[name]?.offsetBytes ?? 0) / 100
      if (start > log.length) return rebuild
      if (cursors[name] && cursors[name].prefixHash !== cursorAfter(log, start).prefixHash) return rebuild
      const some = log.slice(start, start + left)
      left -= some.length
      entries.push(...some)
      reached[name] = cursorAfter(log, start + some.length)
      if (start + some.length < log.length) done = false
      read += (start + some.length) * 100
      total += log.length * 100
    }
    return { rebuild: false, entries, cursors: reached, done, bytesRead: read, bytesTotal: total }
  }

  const builtIn: Record<string, Handler> = {
    'app.hello': () => ({
      protocol: protocolVersion,
      version: '0.0.0',
      shell: 'memory',
      sample: false,
      home: '/home',
      preferences: defaultPreferences,
      recent: [],
      library: fakeLibrary,
    }),
    'library.open': () => fakeLibrary,
    'log.append': ({ operations }: { operations: Operation[] }) => {
      const { writer, seq, at } = main.write(ownWriter, operations, Date.now())
      return { writer, seq, at }
    },
    'log.readSince': readSince as Handler,
    'view.check': ({ digest }: { digest: { records: number; sum: number } }) => {
      const own = digestState(fold(main.entries()))
      return { rebuild: own.records !== digest.records || own.sum !== digest.sum }
    },
  }

  const answer = async (end: Transport, { id, method, input }: Request) => {
    calls.push({ method, input })
    const handler = handlers.get(method) ?? builtIn[method]
    try {
      if (handler === undefined) throw { code: 'unknownMethod', details: { method } }
      end.send({ kind: 'reply', id, ok: true, value: await handler(input as never) })
    } catch (error) {
      if (error instanceof Error) throw error
      end.send({ kind: 'reply', id, ok: false, error })
    }
  }
  return main
}
