import { ChevronRight, Ellipsis, Eye, EyeOff, GripVertical } from 'lucide-react'
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import { codebookMessages } from '../../../shared/messages/codebook.ts'
import { renderTagPath } from '../../../shared/model/tag.ts'
import type { TagNode } from '../../../shared/model/tag-tree.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { MiddleCut } from '../../ui/MiddleCut.tsx'
import { TagCount } from './TagCounts.tsx'
import styles from './TagTree.module.css'
import { type TagRowContext, useTagRowContext } from './tag-row-context.ts'

/** A tag in the tree, with the tags inside it. */
export function TagRow({ node }: { readonly node: TagNode }) {
  return (
    <TreeItem id={node.tag.id} textValue={node.tag.name} className={styles.item ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level }) => (
          <RowContent node={node} foldable={hasChildItems} unfolded={isExpanded} level={level} />
        )}
      </TreeItemContent>
      <Collection items={node.children.map((child) => ({ id: child.tag.id, child }))}>
        {({ child }) => <TagRow node={child} />}
      </Collection>
    </TreeItem>
  )
}

interface ContentProps {
  readonly node: TagNode
  readonly foldable: boolean
  readonly unfolded: boolean
  readonly level: number
}

function RowContent({ node, foldable, unfolded, level }: ContentProps) {
  const context = useTagRowContext()
  const { tag } = node
  const hidden = context.hidden.has(tag.id)
  return (
    <div
      className={classNames(styles.row, hidden && styles.off, context.filter === tag.id && styles.filtered)}
      style={{ '--depth': level - 1 } as React.CSSProperties}
      title={
        tag.description === '' ? renderTagPath(node.path) : `${renderTagPath(node.path)}\n${tag.description}`
      }
    >
      {context.canDrag && (
        <Button slot="drag" className={styles.grip ?? ''} aria-label={codebookMessages.drag(tag.name)}>
          <Icon icon={GripVertical} size={12} />
        </Button>
      )}
      <Button
        slot="chevron"
        className={classNames(styles.chevron, unfolded && styles.unfolded, !foldable && styles.leaf)}
      >
        <Icon icon={ChevronRight} size={14} />
      </Button>
      <i className={classNames('sw', `tag-${tag.colour}`, styles.swatch)} />
      <MiddleCut className="grow" text={tag.name} parts={context.parts.get(tag.name)} />
      {hidden && <span className="sr">{codebookMessages.hidden}</span>}
      <span className={styles.actions}>
        <Menu
          label={codebookMessages.actionsFor(tag.name)}
          trigger={
            <IconButton
              icon={Ellipsis}
              label={codebookMessages.actionsFor(tag.name)}
              size="small"
              className={styles.act ?? ''}
            />
          }
          entries={entriesFor(node, context)}
        />
        <IconButton
          icon={hidden ? EyeOff : Eye}
          label={hidden ? codebookMessages.show : codebookMessages.hide}
          size="small"
          className={classNames(styles.act, hidden && styles.stays)}
          onPress={() => context.onHide(tag.id, !hidden)}
        />
      </span>
      <TagCount tag={tag.id} />
    </div>
  )
}

function entriesFor(node: TagNode, context: TagRowContext): MenuEntry[] {
  const { id, parent } = node.tag
  const disabled = !context.canWrite
  const words = codebookMessages
  return [
    {
      id: 'filter',
      label: words.filterBy,
      keys: 'Enter',
      checked: context.filter === id,
      run: () => context.onFilter(id),
    },
    { id: 'edit', label: words.edit, keys: 'F2', disabled, separated: true, run: () => context.onEdit(node) },
    { id: 'new', label: words.newTagUnder, disabled, run: () => context.onNewInside(node) },
    {
      id: 'top',
      label: words.moveToTop,
      disabled: disabled || parent === null,
      run: () => context.onMoveToTop(node),
    },
    {
      id: 'delete',
      label: words.delete,
      keys: 'Delete',
      disabled,
      separated: true,
      run: () => context.onDelete(node),
    },
  ]
}
