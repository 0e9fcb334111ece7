import { useRef } from 'react'
import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components'
import type { TagId } from '../../../shared/model/ids.ts'
import type { TagTree } from '../../../shared/model/tag-tree.ts'
import { canMove } from './tag-changes.ts'

const dragType = 'application/x-briefmark-tag'

/** Returns what lets tags be dragged onto others and to the top level; siblings keep their order by name. */
export function useTagDrag(
  tree: TagTree,
  disabled: boolean,
  onMove: (id: TagId, parent: TagId | null) => void,
): DragAndDropHooks<object> {
  const dragged = useRef<TagId | null>(null)
  const drop = (parent: TagId | null) => {
    if (dragged.current !== null) onMove(dragged.current, parent)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: disabled,
    getItems: (keys) =>
      [...keys].map((key) => ({
        [dragType]: String(key),
        'text/plain': tree.find(key as TagId)?.tag.name ?? '',
      })),
    acceptedDragTypes: [dragType],
    onDragStart(event) {
      dragged.current = ([...event.keys][0] as TagId | undefined) ?? null
    },
    onDragEnd() {
      dragged.current = null
    },
    getDropOperation(target) {
      if (dragged.current === null) return 'cancel'
      if (target.type === 'root') return canMove(tree, dragged.current, null) ? 'move' : 'cancel'
      const allowed = target.dropPosition === 'on' && canMove(tree, dragged.current, target.key as TagId)
      return allowed ? 'move' : 'cancel'
    },
    onItemDrop: (event) => drop(event.target.key as TagId),
    onRootDrop: () => drop(null),
  })
  return dragAndDropHooks
}
