import { findChangedWords } from '../../../../../shared/compare/carrying/changed-words.ts'
import type { AlignmentGroup } from '../../../../../shared/compare/editions/alignment.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import { serveTask } from '../../worker/serve-task.ts'

/** A group whose words are to be compared, with the texts of its blocks. */
export interface DiffJob {
  /** The group's place in the alignment. */
  readonly index: number
  readonly group: AlignmentGroup
  readonly old: readonly string[]
  readonly new: readonly string[]
}

/** Changed words by block, in the order of the group's blocks. */
export interface DiffAnswer {
  readonly index: number
  readonly dropped: readonly (readonly TextRange[])[]
  readonly added: readonly (readonly TextRange[])[]
}

const inOrder = (texts: readonly string[]) => texts.map((_, place) => place)
const asBlocks = (texts: readonly string[]) => texts.map((text) => ({ text }))

serveTask<readonly DiffJob[], readonly DiffAnswer[]>((jobs) =>
  jobs.map(({ index, group, old, new: next }) => {
    const local = { ...group, old: inOrder(old), new: inOrder(next) }
    const { dropped, added } = findChangedWords(local, asBlocks(old), asBlocks(next))
    return {
      index,
      dropped: local.old.map((block) => dropped.get(block) ?? []),
      added: local.new.map((block) => added.get(block) ?? []),
    }
  }),
)
