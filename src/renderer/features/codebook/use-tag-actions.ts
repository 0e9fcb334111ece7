import { codebookMessages } from '../../../shared/messages/codebook.ts'
import { hidesSome } from '../../../shared/model/coding.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import type { Tag, TagFields } from '../../../shared/model/tag.ts'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import { useAllTags } from '../../db/queries/use-records.ts'
import { readStats } from '../../db/queries/use-stats.ts'
import {
  canMove,
  composeDelete,
  composeEdit,
  composeMove,
  composeNewTag,
  descendants,
  isNameTaken,
  type TagChange,
} from './tag-changes.ts'

/** Writing actions on tags; what moves or deletes can be undone from its notice. */
export interface TagActions {
  make(path: string, fields: Pick<TagFields, 'colour' | 'description'>): void
  edit(tag: Tag, fields: Pick<TagFields, 'name' | 'colour' | 'description'>): void
  move(id: TagId, parent: TagId | null): void
  remove(node: TagNode, children: 'up' | 'too'): void
}

/** Returns the actions for the tree as it is now. */
export function useTagActions(tree: TagTree): TagActions {
  const app = useApp()
  const all = useAllTags(app.database)
  const viewer = useViewer()

  const write = async (change: TagChange, message: string) => {
    if (!(await app.append(change.operations))) return
    app.toast(message, { label: codebookMessages.undo, run: () => void app.append(change.undo) })
  }
  return {
    make(path, fields) {
      const operations = composeNewTag(tree, all.values(), path, fields)
      if (operations !== null) void app.append(operations)
    },
    edit(tag, fields) {
      void app.append(composeEdit(tag, fields).operations)
    },
    move(id, parent) {
      const node = tree.find(id)
      if (node === null || !canMove(tree, id, parent)) return
      const { name } = node.tag
      const inside = parent === null ? null : (tree.find(parent)?.tag.name ?? null)
      if (isNameTaken(tree, parent, name, id)) app.toast(codebookMessages.moveTaken(name, inside))
      else void write(composeMove(node.tag, parent), codebookMessages.moved(name, inside))
    },
    remove(node, children) {
      const { id, name } = node.tag
      const { documents, blind } = app.database.stores
      const stats = readStats(app.database, viewer)
      const there = documents.get().live.map((document) => document.id)
      const unseen = hidesSome(blind.get(), viewer, there)
      const gone = children === 'too' ? tree.withChildren([id]) : new Set([id])
      const message =
        children === 'too'
          ? codebookMessages.deletedWithChildren(
              name,
              descendants(node).length,
              stats.tagsWithChildren.get(id) ?? 0,
              unseen,
            )
          : codebookMessages.deleted(name, stats.tags.get(id) ?? 0, unseen)
      if (app.tagFilter !== null && gone.has(app.tagFilter)) app.setTagFilter(null)
      void write(composeDelete(node, children), message)
    },
  }
}
