import { type ImportReply, importReplySchema } from './import-messages.ts'
import {
  type Extraction,
  ImportError,
  type ImportRequest,
  type ReportProgress,
  type RunImport,
} from './importer.ts'
import { type ImportLimits, importLimits } from './limits.ts'
import { readResidentBytes } from './resident-memory.ts'

/** A started import process, whatever started it: Node's `fork` or Electron's `utilityProcess`. */
export interface ImportChild {
  readonly pid: number | undefined
  send(request: ImportRequest): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once when the process has ended or could not be started. */
  onEnd(listener: (end: ImportChildEnd) => void): void
  /** Ends the process without asking it. Does nothing when it has ended. */
  kill(): void
}

/** How an import process ended. `lastWords` is the end of what it wrote to its error output. */
export interface ImportChildEnd {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly lastWords: string
}

/** What an import runner is made of; all but `fork` have their ordinary values. */
export interface ImportRunnerParts {
  readonly fork: () => ImportChild
  readonly limits?: ImportLimits
  /** Returns the resident memory of a process in bytes, or null where it cannot be seen. */
  readonly readResident?: (pid: number) => Promise<number | null>
}

/**
 * Returns a function that imports each file in a process of its own, which is killed when it is cancelled, silent for
 * too long, too slow or too large. Whatever happens to that process is the failure of one import.
 */
export function createImportRunner(parts: ImportRunnerParts): RunImport {
  const limits = parts.limits ?? importLimits
  const readResident = parts.readResident ?? readResidentBytes
  return async (request, { signal, report }) => {
    if (signal.aborted) throw new ImportError('cancelled', { file: request.fileName })
    const run = new ImportRun(parts.fork(), request, limits)
    return await run.finish(signal, report, readResident)
  }
}

/** One import under watch. Settles once; whatever the process does afterwards is ignored. */
class ImportRun {
  readonly #child: ImportChild
  readonly #request: ImportRequest
  readonly #limits: ImportLimits
  readonly #result: Promise<Extraction>
  #resolve: (extraction: Extraction) => void = () => undefined
  #reject: (error: ImportError) => void = () => undefined
  #silence: NodeJS.Timeout | undefined
  #isSettled = false

  constructor(child: ImportChild, request: ImportRequest, limits: ImportLimits) {
    this.#child = child
    this.#request = request
    this.#limits = limits
    this.#result = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  async finish(
    signal: AbortSignal,
    report: ReportProgress,
    readResident: (pid: number) => Promise<number | null>,
  ): Promise<Extraction> {
    const cancel = (): void => this.#fail('cancelled')
    signal.addEventListener('abort', cancel, { once: true })
    const total = setTimeout(
      () => this.#fail('timeLimit', { limitMs: this.#limits.totalMs }),
      this.#limits.totalMs,
    )
    const poll = setInterval(() => void this.#checkResident(readResident), this.#limits.pollMs)
    this.#child.onMessage((message) => this.#receive(message, report))
    this.#child.onEnd((end) => this.#explainEnd(end))
    this.#listenForLife()
    try {
      this.#child.send(this.#request)
      return await this.#result
    } finally {
      this.#isSettled = true
      signal.removeEventListener('abort', cancel)
      clearTimeout(total)
      clearTimeout(this.#silence)
      clearInterval(poll)
      this.#child.kill()
    }
  }

  #receive(message: unknown, report: ReportProgress): void {
    if (this.#isSettled) return
    const parsed = importReplySchema.safeParse(message)
    if (!parsed.success) {
      this.#fail('internal', { reason: 'reply' })
      return
    }
    this.#handle(parsed.data, report)
  }

  #handle(reply: ImportReply, report: ReportProgress): void {
    switch (reply.kind) {
      case 'progress':
        this.#listenForLife()
        report(reply.done, reply.total)
        break
      case 'memory':
        this.#judgeResident(reply.residentBytes)
        break
      case 'done': {
        const { text, layout } = reply.extraction
        this.#isSettled = true
        this.#resolve(layout === undefined ? { text } : { text, layout })
        break
      }
      case 'failed':
        this.#fail(reply.code, reply.details)
        break
    }
  }

  /** Only progress is a sign of life: a process caught in a loop may still answer. */
  #listenForLife(): void {
    clearTimeout(this.#silence)
    const { silenceMs } = this.#limits
    this.#silence = setTimeout(() => this.#fail('timeLimit', { limitMs: silenceMs }), silenceMs)
  }

  async #checkResident(readResident: (pid: number) => Promise<number | null>): Promise<void> {
    const { pid } = this.#child
    const resident = pid === undefined ? null : await readResident(pid)
    if (resident !== null) this.#judgeResident(resident)
  }

  #judgeResident(bytes: number): void {
    if (bytes > this.#limits.residentBytes)
      this.#fail('memoryLimit', { bytes, limit: this.#limits.residentBytes })
  }

  /** A process that ended without a result: V8 says when its heap was full, anything else is a fault of ours. */
  #explainEnd({ exitCode, signal, lastWords }: ImportChildEnd): void {
    if (/out of memory|allocation failed|invalid array buffer length/i.test(lastWords))
      this.#fail('memoryLimit')
    else this.#fail('internal', { exitCode, signal, reason: lastWords.slice(-500) })
  }

  #fail(code: ImportError['code'], details: Readonly<Record<string, unknown>> = {}): void {
    if (this.#isSettled) return
    this.#isSettled = true
    this.#reject(new ImportError(code, { file: this.#request.fileName, ...details }))
  }
}
