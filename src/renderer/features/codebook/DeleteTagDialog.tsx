import { codebookMessages } from '../../../shared/messages/codebook.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import { hidesSome } from '../../../shared/model/coding.ts'
import type { TagNode } from '../../../shared/model/tag-tree.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import { useBlindCoding, useDocuments } from '../../db/queries/use-records.ts'
import { useStats } from '../../db/queries/use-stats.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './TagTree.module.css'
import { descendants } from './tag-changes.ts'

interface Props {
  readonly node: TagNode
  onClose(): void
  onDelete(node: TagNode, children: 'up' | 'too'): void
}

/** Asks what becomes of the tags inside a tag that is deleted, and says what each answer touches. */
export function DeleteTagDialog({ node, onClose, onDelete }: Props) {
  const words = codebookMessages
  const { database } = useApp()
  const viewer = useViewer()
  const stats = useStats(database, viewer)
  const unseen = hidesSome(
    useBlindCoding(database),
    viewer,
    useDocuments(database).map(({ id }) => id),
  )
  const answer = (children: 'up' | 'too') => {
    onDelete(node, children)
    onClose()
  }
  return (
    <Dialog
      title={words.deleteTitle(node.tag.name)}
      isOpen
      onClose={onClose}
      width="narrow"
      footer={<Button onPress={onClose}>{uiMessages.cancel}</Button>}
    >
      <p>{words.deleteText(descendants(node).length)}</p>
      <div className={styles.answers}>
        <Button variant="line" onPress={() => answer('up')} autoFocus>
          {words.childrenUp}
        </Button>
        <p className="faint">{words.childrenUpTouches(stats.tags.get(node.tag.id) ?? 0, unseen)}</p>
        <Button variant="line" onPress={() => answer('too')}>
          {words.childrenToo}
        </Button>
        <p className="faint">
          {words.childrenTooTouches(stats.tagsWithChildren.get(node.tag.id) ?? 0, unseen)}
        </p>
      </div>
      <p className="mute">{words.deleteTouches}</p>
    </Dialog>
  )
}
