import { Filter, X } from 'lucide-react'
import { codebookMessages } from '../../../shared/messages/codebook.ts'
import { renderTagPath } from '../../../shared/model/tag.ts'
import type { TagNode } from '../../../shared/model/tag-tree.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './TagTree.module.css'

interface Props {
  readonly node: TagNode
  onClear(): void
}

/** Says that the reader shows one tag's passages alone, and ends it. */
export function FilterNote({ node, onClear }: Props) {
  return (
    <div className={styles.filterNote} role="status" aria-label={codebookMessages.filteredBy(node.tag.name)}>
      <Icon icon={Filter} size={14} />
      <span>{codebookMessages.filtered}</span>
      <span className="grow">
        <Chip name={node.tag.name} colour={node.tag.colour} title={renderTagPath(node.path)} />
      </span>
      <IconButton icon={X} label={codebookMessages.showAll} size="small" onPress={onClear} />
    </div>
  )
}
