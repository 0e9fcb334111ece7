import { bootstrap } from '../../../../../shared/compare/agreement/bootstrap.ts'
import {
  createSubjectReader,
  type PlannedAgreement,
  preparedFor,
} from '../../../../../shared/compare/agreement/planned-agreement.ts'
import { createDraw } from '../../../../../shared/compare/agreement/resample.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { prepareTask } from '../model/coding.ts'
import type { IntervalAnswer, IntervalRequest } from '../model/intervals.ts'

let planned: PlannedAgreement | null = null
let readSubject: ReturnType<typeof createSubjectReader> | null = null

serveTask<IntervalRequest, IntervalAnswer>(({ task, job, drawn, rounds, seed }, progress) => {
  if (task !== null) {
    planned = prepareTask(task)
    readSubject = createSubjectReader(planned)
  }
  if (planned === null || readSubject === null)
    throw new Error('an interval was asked for before its task was given')
  const draw = createDraw(preparedFor(planned, job.tag), readSubject(job), job.measure, drawn)
  if (draw === null) return { interval: null }
  const run = bootstrap(draw, { rounds, seed })
  for (;;) {
    const step = run.next()
    if (step.done === true) return { interval: step.value }
    if (step.value % 50 === 0) progress(step.value, rounds)
  }
})
