import { type OldPlace, proposePlaces } from '../../../../../shared/compare/carrying/proposals.ts'
import type { Proposal } from '../../../../../shared/compare/carrying/queue.ts'
import type { Alignment } from '../../../../../shared/compare/editions/alignment.ts'
import { type PackedText, unpackText } from '../../worker/packed-text.ts'
import { serveTask } from '../../worker/serve-task.ts'

/** Places in the old edition to find in the new one. */
export interface ProposeTask {
  readonly alignment: Alignment
  readonly old: PackedText
  readonly new: PackedText
  readonly places: readonly OldPlace[]
  readonly language: string
}

serveTask<ProposeTask, readonly Proposal[]>((task) =>
  proposePlaces(task.alignment, unpackText(task.old), unpackText(task.new), task.places, task.language),
)
