import { createContext, useContext } from 'react'
import type { TagId } from '../../../shared/model/ids.ts'
import type { TagNode } from '../../../shared/model/tag-tree.ts'
import type { SplitName } from '../../ui/split-alike.ts'

/** What the rows of the tree share. A context, because the tree keeps the rows of nodes that did not change. */
export interface TagRowContext {
  readonly filter: TagId | null
  /** Hidden tags and everything below them. */
  readonly hidden: ReadonlySet<TagId>
  /** Where a name is cut when it is too long. */
  readonly parts: ReadonlyMap<string, SplitName>
  readonly canWrite: boolean
  readonly canDrag: boolean
  onFilter(id: TagId): void
  onHide(id: TagId, hidden: boolean): void
  onNewInside(node: TagNode): void
  onEdit(node: TagNode): void
  onMoveToTop(node: TagNode): void
  onDelete(node: TagNode): void
}

export const TagRowContextProvider = createContext<TagRowContext | null>(null)

export function useTagRowContext(): TagRowContext {
  const context = useContext(TagRowContextProvider)
  if (context === null) throw new Error('A tag row outside its tree')
  return context
}
