import {
  composeRows,
  countGroups,
  type EditionFigures,
  type EditionRow,
} from '../../../../../shared/compare/carrying/rows.ts'
import { alignInSteps } from '../../../../../shared/compare/editions/align-blocks.ts'
import type { Alignment, AlignmentOptions } from '../../../../../shared/compare/editions/alignment.ts'
import { type PackedText, unpackText } from '../../worker/packed-text.ts'
import { serveTask } from '../../worker/serve-task.ts'

/** Two editions to align, around what people decided. */
export interface AlignTask {
  readonly old: PackedText
  readonly new: PackedText
  readonly options: AlignmentOptions
}

/** Two editions aligned, and what is shown of that. The rows' groups are those of the alignment. */
export interface AlignedEditions {
  readonly alignment: Alignment
  readonly rows: readonly EditionRow[]
  readonly figures: EditionFigures
}

serveTask<AlignTask, AlignedEditions>((task, progress) => {
  const [old, next] = [unpackText(task.old).blocks, unpackText(task.new).blocks]
  const steps = alignInSteps(old, next, task.options)
  while (true) {
    const step = steps.next()
    if (step.done === true) {
      const alignment = step.value
      return {
        alignment,
        rows: composeRows(alignment, old, next),
        figures: countGroups(alignment, old, next),
      }
    }
    progress(step.value, 1)
  }
})
