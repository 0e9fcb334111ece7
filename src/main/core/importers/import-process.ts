import { type ImportReply, isImportRequest } from './import-messages.ts'
import { ImportError } from './importer.ts'
import { importLimits } from './limits.ts'
import { runImport } from './run-import.ts'

/** Entry point of the import process: takes one request, sends progress and one result, and ends. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: ImportReply): void
}

/** Electron's utility process talks through `process.parentPort`, a forked Node process through `process.send`. */
function findParentPort(): ParentPort | null {
  return 'parentPort' in process
    ? (process as unknown as { readonly parentPort: ParentPort }).parentPort
    : null
}

const port = findParentPort()

/** `sent` is called when the message has left; a utility process cannot tell, and is ended by its parent instead. */
function send(reply: ImportReply, sent: () => void = () => undefined): void {
  if (port !== null) port.postMessage(reply)
  else process.send?.(reply, undefined, undefined, () => sent())
}

async function answer(message: unknown): Promise<void> {
  if (!isImportRequest(message)) {
    send({ kind: 'failed', code: 'internal', details: { reason: 'request' } }, leave)
    return
  }
  // A busy process reports nothing; this timer is for the pauses, and for systems without /proc.
  const timer = setInterval(reportMemory, importLimits.pollMs)
  timer.unref()
  try {
    const extraction = await runImport(message, reportProgress)
    send({ kind: 'done', extraction: { ...extraction } }, leave)
  } catch (error) {
    send(describeFailure(error), leave)
  }
}

/** Each message is a system call and wakes the parent: nobody sees more than some twenty a second. */
const reportEveryMs = 50
let reported = Number.NEGATIVE_INFINITY

function reportProgress(done: number, total: number | null): void {
  const now = performance.now()
  if (done !== total && now - reported < reportEveryMs) return
  reported = now
  send({ kind: 'progress', done, total })
  reportMemory()
}

function reportMemory(): void {
  send({ kind: 'memory', residentBytes: process.memoryUsage.rss() })
}

function describeFailure(error: unknown): ImportReply {
  if (error instanceof ImportError) return { kind: 'failed', code: error.code, details: error.details }
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return { kind: 'failed', code: 'tooComplex', details: { limit: 'depth' } }
  }
  if (error instanceof RangeError && /string length|array (?:buffer|length)/i.test(error.message)) {
    return { kind: 'failed', code: 'memoryLimit', details: {} }
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { kind: 'failed', code: 'internal', details: { reason } }
}

/** Leaves at once: a library may have left timers or workers behind. */
function leave(): void {
  process.exit(0)
}

if (port !== null) port.on('message', ({ data }) => void answer(data))
else {
  process.once('message', (message) => void answer(message))
  // Without the parent nobody waits for the result.
  process.once('disconnect', leave)
}
