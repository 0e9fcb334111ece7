import { bootstrap } from '../../../../../shared/compare/agreement/bootstrap.ts'
import {
  type CoderGroup,
  readGroup,
  readSubject,
} from '../../../../../shared/compare/agreement/measure-subject.ts'
import { createDraw } from '../../../../../shared/compare/agreement/resample.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { type FigureJob, type PreparedTask, preparedFor, prepareTask } from '../model/coding.ts'
import type { IntervalAnswer, IntervalRequest } from '../model/intervals.ts'

let prepared: PreparedTask | null = null
let groups = new Map<string, CoderGroup>()

function groupOf(of: PreparedTask, { tag, coders }: FigureJob): CoderGroup {
  const key = JSON.stringify([tag === null, coders])
  const group = groups.get(key) ?? readGroup(preparedFor(of, tag), coders)
  groups.set(key, group)
  return group
}

serveTask<IntervalRequest, IntervalAnswer>(({ task, job, rounds, seed }, progress) => {
  if (task !== null) {
    prepared = prepareTask(task)
    groups = new Map()
  }
  if (prepared === null) throw new Error('an interval was asked for before its task was given')
  const data = readSubject(groupOf(prepared, job), job.tag)
  const draw = createDraw(preparedFor(prepared, job.tag), data, job.measure, 'units')
  if (draw === null) return { interval: null }
  const run = bootstrap(draw, { rounds, seed })
  for (;;) {
    const step = run.next()
    if (step.done === true) return { interval: step.value }
    if (step.value % 50 === 0) progress(step.value, rounds)
  }
})
