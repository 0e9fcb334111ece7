import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { BootstrapInterval } from '../../../../../shared/compare/agreement/bootstrap.ts'
import type { Drawn } from '../../../../../shared/compare/agreement/resample.ts'
import { createTaskRunner } from '../../worker/task-runner.ts'
import { type AgreementTask, type FigureJob, figureKey } from '../model/coding.ts'
import {
  type IntervalAnswer,
  type IntervalRequest,
  type Intervals,
  noIntervals,
  rounds,
  seed,
} from '../model/intervals.ts'

const startWorker = () =>
  new Worker(new URL('../worker/intervals-worker.ts', import.meta.url), { type: 'module' })

/** Intervals as they come. */
export interface IntervalsState {
  readonly intervals: Intervals
  /** How far it is, in intervals; null while none is worked out. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Whether it was cancelled before all were there. */
  readonly cancelled: boolean
  cancel(): void
  resume(): void
}

type KnownIntervals = Map<string, BootstrapInterval | null>
const noneKnown = (): Record<Drawn, KnownIntervals> => ({
  units: new Map(),
  paragraphs: new Map(),
  documents: new Map(),
})

const noneShown: Readonly<Record<Drawn, Intervals>> = {
  units: noIntervals,
  paragraphs: noIntervals,
  documents: noIntervals,
}

/** Intervals are shown in steps, so that a long table is not drawn anew for each. */
const showMs = 200

/** What is shown, and of what it is. */
interface Shown extends Pick<IntervalsState, 'progress' | 'cancelled'> {
  readonly intervals: Readonly<Record<Drawn, Intervals>>
  readonly task: AgreementTask | null
  readonly jobs: readonly FigureJob[]
  readonly drawn: Drawn | null
}

/**
 * Works out intervals in a worker, in the order of `jobs`; what is known of the same task is not worked out again. Keep
 * both in memos; task null: nothing to do yet.
 */
export function useIntervals(
  task: AgreementTask | null,
  jobs: readonly FigureJob[],
  drawn: Drawn,
): IntervalsState {
  const [runner] = useState(() => createTaskRunner<IntervalRequest, IntervalAnswer>(startWorker))
  const known = useRef<{ task: AgreementTask | null; intervals: Record<Drawn, KnownIntervals> }>({
    task: null,
    intervals: noneKnown(),
  })
  const [shown, setShown] = useState<Shown>({
    task: null,
    jobs: [],
    drawn: null,
    intervals: noneShown,
    progress: null,
    cancelled: false,
  })
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` goes on after a cancel
  useEffect(() => {
    if (task === null || jobs.length === 0) return
    if (known.current.task !== task) known.current = { task, intervals: noneKnown() }
    const intervals = known.current.intervals[drawn]
    const open = jobs.filter((job) => !intervals.has(figureKey(job)))
    // Rows are drawn anew some at a time, so that the window stays in hand.
    const show = (progress: IntervalsState['progress'], cancelled = false) =>
      startTransition(() =>
        setShown((before) => ({
          task,
          jobs,
          drawn,
          intervals: {
            ...(before.task === task ? before.intervals : noneShown),
            [drawn]: new Map(intervals),
          },
          progress,
          cancelled,
        })),
      )
    if (open.length === 0) return show(null)
    let isOpen = true
    const work = async () => {
      let shown = performance.now()
      const isTime = () => {
        const isLate = performance.now() - shown > showMs
        if (isLate) shown = performance.now()
        return isLate
      }
      show({ done: 0, total: open.length })
      for (const [index, job] of open.entries()) {
        const part = (done: number, total: number) => {
          if (isOpen && isTime()) show({ done: index + done / total, total: open.length })
        }
        const answer = await runner.run({ task: index === 0 ? task : null, job, drawn, rounds, seed }, part)
        if (!isOpen) return
        if (answer === null) return show(null, true)
        intervals.set(figureKey(job), answer.interval)
        if (isTime()) show({ done: index + 1, total: open.length })
      }
      show(null)
    }
    void work().catch((error: unknown) => isOpen && setFailure({ error }))
    return () => {
      isOpen = false
      runner.cancel()
    }
  }, [runner, task, jobs, drawn, attempt])
  const cancel = useCallback(() => runner.cancel(), [runner])
  const resume = useCallback(() => setAttempt((count) => count + 1), [])
  if (failure !== null) throw failure.error
  const intervals = shown.task === task ? shown.intervals[drawn] : noIntervals
  const isBegun = shown.task === task && shown.drawn === drawn && shown.jobs === jobs
  // Where all are known nothing begins.
  const isKnown = jobs.every((job) => intervals.has(figureKey(job)))
  const begun = { progress: isKnown ? null : { done: 0, total: jobs.length }, cancelled: false }
  const { progress, cancelled } = isBegun ? shown : begun
  return { intervals, progress, cancelled, cancel, resume }
}
