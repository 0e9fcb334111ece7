import { alignInSteps } from '../../../../../shared/compare/editions/align-blocks.ts'
import type {
  Alignment,
  AlignmentOptions,
  EditionBlock,
} from '../../../../../shared/compare/editions/alignment.ts'
import { serveTask } from '../../worker/serve-task.ts'

/** Two editions to align, around what people decided. */
export interface AlignTask {
  readonly old: readonly EditionBlock[]
  readonly new: readonly EditionBlock[]
  readonly options: AlignmentOptions
}

serveTask<AlignTask, Alignment>((task, progress) => {
  const steps = alignInSteps(task.old, task.new, task.options)
  while (true) {
    const step = steps.next()
    if (step.done === true) return step.value
    progress(step.value, 1)
  }
})
