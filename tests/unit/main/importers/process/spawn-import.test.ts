import { describe, expect, test } from 'vitest'
import {
  type Extraction,
  ImportError,
  type ImportRequest,
} from '../../../../../src/main/core/importers/importer.ts'
import { importLimits } from '../../../../../src/main/core/importers/limits.ts'
import {
  createImportRunner,
  type ImportChild,
  type ImportChildEnd,
} from '../../../../../src/main/core/importers/spawn-import.ts'

const request: ImportRequest = { path: '/nowhere/a.txt', fileName: 'a.txt', format: 'text' }
const extraction: Extraction = {
  text: {
    format: 1,
    extractor: { id: 'text', version: 1 },
    metadata: {},
    pages: null,
    blocks: [{ kind: 'paragraph', text: 'Text.' }],
    pageStarts: [],
    dropped: [],
  },
}

/** A process in memory: `play` says what it does when it is asked. */
class FakeChild implements ImportChild {
  readonly pid = 4711
  kills = 0
  readonly #play: (child: FakeChild) => void
  #message: (message: unknown) => void = () => undefined
  #end: (end: ImportChildEnd) => void = () => undefined

  constructor(play: (child: FakeChild) => void) {
    this.#play = play
  }

  send(): void {
    this.#play(this)
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener
  }
  onEnd(listener: (end: ImportChildEnd) => void): void {
    this.#end = listener
  }
  kill(): void {
    this.kills += 1
  }
  say(message: unknown): void {
    this.#message(message)
  }
  end(end: Partial<ImportChildEnd>): void {
    this.#end({ exitCode: null, signal: null, lastWords: '', ...end })
  }
}

async function run(
  play: (child: FakeChild) => void,
  options: { limits?: Partial<typeof importLimits>; signal?: AbortSignal; resident?: number } = {},
) {
  const child = new FakeChild(play)
  const progress: (readonly [number, number | null])[] = []
  const runner = createImportRunner({
    fork: () => child,
    limits: { ...importLimits, ...options.limits },
    readResident: async () => options.resident ?? null,
  })
  const outcome = await runner(request, {
    signal: options.signal ?? new AbortController().signal,
    report: (done, total) => progress.push([done, total]),
  }).catch((error: unknown) => error)
  return { outcome, progress, child }
}

const codeOf = (outcome: unknown): string => (outcome instanceof ImportError ? outcome.code : 'no failure')

describe('createImportRunner', () => {
  test('passes progress on, returns the extraction and ends the process', async () => {
    const { outcome, progress, child } = await run((fake) => {
      fake.say({ kind: 'progress', done: 1, total: 2 })
      fake.say({ kind: 'memory', residentBytes: 1_000 })
      fake.say({ kind: 'done', extraction })
      fake.say({ kind: 'failed', code: 'damaged', details: {} })
    })
    expect(outcome).toEqual(extraction)
    expect(progress).toEqual([[1, 2]])
    expect(child.kills).toBe(1)
  })

  test('names the file in every failure', async () => {
    const { outcome } = await run((fake) =>
      fake.say({ kind: 'failed', code: 'damaged', details: { part: 'zip' } }),
    )
    expect(outcome).toMatchObject({ code: 'damaged', details: { file: 'a.txt', part: 'zip' } })
  })

  test.each<[string, string, (fake: FakeChild) => void]>([
    ['a crash', 'internal', (fake) => fake.end({ signal: 'SIGSEGV' })],
    ['an early exit', 'internal', (fake) => fake.end({ exitCode: 0 })],
    [
      'a full heap',
      'memoryLimit',
      (fake) => fake.end({ signal: 'SIGABRT', lastWords: 'FATAL ERROR: ... JavaScript heap out of memory' }),
    ],
    [
      'too much memory by its own account',
      'memoryLimit',
      (fake) => fake.say({ kind: 'memory', residentBytes: 2 ** 31 }),
    ],
    ['a reply that is none', 'internal', (fake) => fake.say({ kind: 'done', extraction: { text: 'x' } })],
  ])('turns %s into %s', async (_name, code, play) => {
    const { outcome, child } = await run(play)
    expect(codeOf(outcome)).toBe(code)
    expect(child.kills).toBe(1)
  })

  test('kills a process that grows, as the parent sees it', async () => {
    const { outcome } = await run(() => undefined, {
      limits: { pollMs: 1, residentBytes: 100 },
      resident: 101,
    })
    expect(outcome).toMatchObject({ code: 'memoryLimit', details: { limit: 100, bytes: 101 } })
  })

  test('kills a silent process, and one that reports for ever', async () => {
    const silent = await run(() => undefined, { limits: { silenceMs: 5 } })
    expect(outcome(silent)).toEqual(['timeLimit', 5])
    const endless = await run(
      (fake) => {
        const timer = setInterval(() => fake.say({ kind: 'progress', done: 1, total: null }), 1)
        setTimeout(() => clearInterval(timer), 1_000)
      },
      { limits: { silenceMs: 10_000, totalMs: 50 } },
    )
    expect(outcome(endless)).toEqual(['timeLimit', 50])
  })

  test('cancels before and during the work', async () => {
    expect(codeOf((await run(() => undefined, { signal: AbortSignal.abort() })).outcome)).toBe('cancelled')
    const abort = new AbortController()
    const { outcome: cancelled, child } = await run(() => abort.abort(), { signal: abort.signal })
    expect(codeOf(cancelled)).toBe('cancelled')
    expect(child.kills).toBe(1)
  })
})

function outcome(result: { readonly outcome: unknown }): readonly [string, unknown] {
  return result.outcome instanceof ImportError
    ? [result.outcome.code, result.outcome.details.limitMs]
    : ['no failure', null]
}
