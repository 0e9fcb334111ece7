import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Popover } from '../../../../ui/Popover.tsx'
import type { TagFigure } from '../model/count-signs.ts'
import styles from './TagCounts.module.css'
import { TagCountsTable } from './TagCountsTable.tsx'

const messages = compareCodersMessages.view

interface Props {
  readonly figures: readonly TagFigure[]
  readonly tree: TagTree
  readonly coders: readonly Coder[]
  /** Shows the items of a tag. */
  onShow(tag: TagId | ''): void
}

/** How many items of each state there are under each tag, behind a button. */
export function TagCounts({ onShow, ...table }: Props) {
  return (
    <Popover
      label={messages.byTag}
      className={styles.panel ?? ''}
      placement="bottom start"
      trigger={
        <Button size="small" variant="link">
          {messages.byTag}
        </Button>
      }
    >
      {(close) => (
        <TagCountsTable
          {...table}
          onShow={(tag) => {
            onShow(tag)
            close()
          }}
        />
      )}
    </Popover>
  )
}
