import { X } from 'lucide-react'
import { codebookMessages } from '../../../shared/messages/codebook.ts'
import { renderTagPath } from '../../../shared/model/tag.ts'
import type { TagNode } from '../../../shared/model/tag-tree.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './TagTree.module.css'

interface Props {
  readonly node: TagNode
  onClear(): void
}

/** Says that the reader shows one tag's passages alone, and ends it. */
export function FilterNote({ node, onClear }: Props) {
  return (
    <div className={styles.filterNote} role="status" aria-label={codebookMessages.filteredBy(node.tag.name)}>
      <span>{codebookMessages.filtered}</span>
      <Chip name={node.tag.name} colour={node.tag.colour} title={renderTagPath(node.path)} />
      <span className="grow" />
      <Button variant="link" size="small" icon={X} onPress={onClear}>
        {codebookMessages.showAll}
      </Button>
    </div>
  )
}
