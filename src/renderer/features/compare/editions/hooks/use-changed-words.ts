import { useEffect, useMemo } from 'react'
import { hasChangedWords } from '../../../../../shared/compare/carrying/changed-words.ts'
import type { Alignment, EditionBlock } from '../../../../../shared/compare/editions/alignment.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import { createTaskRunner } from '../../worker/task-runner.ts'
import type { DiffAnswer, DiffJob } from '../worker/diff-worker.ts'

/** Changed words of groups, worked out in a worker when they are first asked for. */
export interface ChangedWordsSource {
  /** Returns the changed words by block, the same object each time; null while they are not known. */
  find(group: number): ShownWords | null
  /** Tells when more are known. */
  subscribe(listener: () => void): () => void
  /** Asks for the words of these groups, which are in sight or soon will be. */
  want(groups: readonly number[]): void
}

export interface ShownWords {
  readonly old: ReadonlyMap<number, readonly TextRange[]>
  readonly new: ReadonlyMap<number, readonly TextRange[]>
}

type Texts = readonly Pick<EditionBlock, 'text'>[]

/** A batch is a screen or two: what is asked for later waits for one batch at most. */
const maxBatch = 40

const startWorker = () => new Worker(new URL('../worker/diff-worker.ts', import.meta.url), { type: 'module' })

function createSource(alignment: Alignment | null, oldTexts: Texts, newTexts: Texts) {
  const known = new Map<number, ShownWords>()
  const listeners = new Set<() => void>()
  const runner = createTaskRunner<readonly DiffJob[], readonly DiffAnswer[]>(startWorker)
  let waiting: readonly number[] = []
  let runs = false

  const jobOf = (index: number): DiffJob[] => {
    const group = alignment?.groups[index]
    if (group === undefined || known.has(index) || !hasChangedWords(group)) return []
    const textsOf = (blocks: readonly number[], texts: Texts) =>
      blocks.map((block) => texts[block]?.text ?? '')
    return [{ index, group, old: textsOf(group.old, oldTexts), new: textsOf(group.new, newTexts) }]
  }
  const keep = ({ index, dropped, added }: DiffAnswer) => {
    const group = alignment?.groups[index]
    if (group === undefined) return
    known.set(index, {
      old: new Map(group.old.map((block, place) => [block, dropped[place] ?? []])),
      new: new Map(group.new.map((block, place) => [block, added[place] ?? []])),
    })
  }
  const work = async () => {
    if (runs) return
    const jobs = waiting.flatMap(jobOf).slice(0, maxBatch)
    if (jobs.length === 0) return
    runs = true
    const answers = await runner.run(jobs)
    runs = false
    // Null: nobody looks any more.
    if (answers === null) return
    for (const answer of answers) keep(answer)
    for (const listener of listeners) listener()
    await work()
  }
  return {
    find: (group: number) => known.get(group) ?? null,
    want(groups: readonly number[]) {
      waiting = groups
      void work()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose: () => runner.cancel(),
  }
}

/** Returns the changed words of an alignment's groups, the same source as long as these are compared. */
export function useChangedWords(
  alignment: Alignment | null,
  oldTexts: Texts,
  newTexts: Texts,
): ChangedWordsSource {
  const source = useMemo(() => createSource(alignment, oldTexts, newTexts), [alignment, oldTexts, newTexts])
  useEffect(() => () => source.dispose(), [source])
  return source
}
