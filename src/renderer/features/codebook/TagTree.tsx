import { ChevronsDownUp, ChevronsUpDown, Plus, Search } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { ListLayout, Tree, Virtualizer } from 'react-aria-components'
import { codebookMessages } from '../../../shared/messages/codebook.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import { renderTagPath } from '../../../shared/model/tag.ts'
import type { TagNode } from '../../../shared/model/tag-tree.ts'
import { useApp } from '../../app/context.ts'
import { useTags } from '../../db/queries/use-records.ts'
import { Announced } from '../../ui/Announced.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SideSection } from '../../ui/SideSection.tsx'
import { splitAlike } from '../../ui/split-alike.ts'
import { DeleteTagDialog } from './DeleteTagDialog.tsx'
import { FilterNote } from './FilterNote.tsx'
import { TagCountsProvider } from './TagCounts.tsx'
import { TagDialog, type TagDialogSubject } from './TagDialog.tsx'
import { TagRow } from './TagRow.tsx'
import styles from './TagTree.module.css'
import { searchTree } from './tag-changes.ts'
import { type TagRowContext, TagRowContextProvider } from './tag-row-context.ts'
import { useTagActions } from './use-tag-actions.ts'
import { useTagDrag } from './use-tag-drag.tsx'

/** With fewer tags than this all are in sight, and a field to find one would only cost space. */
const findFrom = 16
const layoutOptions = { rowHeight: 28 }

/** Returns the tag of the row in which an event happened; null outside rows. */
function rowOf(event: { readonly target: EventTarget }): Element | null {
  return event.target instanceof Element ? event.target.closest('[role="row"]') : null
}

/** The codebook in the sidebar: shows, filters, hides, and changes the library's tags. */
export function TagTree() {
  const app = useApp()
  const tree = useTags(app.database)
  const actions = useTagActions(tree)
  const [folded, setFolded] = useState<ReadonlySet<TagId>>(new Set())
  const [text, setText] = useState('')
  const [dialog, setDialog] = useState<TagDialogSubject | null>(null)
  const [deleting, setDeleting] = useState<TagNode | null>(null)
  const canWrite = app.library.readOnly === null
  const searching = text.trim() !== ''
  const dragAndDropHooks = useTagDrag(tree, !canWrite || searching, actions.move)

  const shown = useMemo(() => searchTree(tree.roots, text), [tree, text])
  const items = useMemo(() => shown.map((node) => ({ id: node.tag.id, node })), [shown])
  const parents = useMemo(
    () => tree.all.filter(({ children }) => children.length > 0).map(({ tag }) => tag.id),
    [tree],
  )
  const unfolded = searching ? parents : parents.filter((id) => !folded.has(id))
  const parts = useMemo(() => splitAlike(tree.all.map(({ tag }) => tag.name)), [tree])
  const hidden = useMemo(() => tree.withChildren(app.hiddenTags), [tree, app.hiddenTags])
  const filterNode = app.tagFilter === null ? null : tree.find(app.tagFilter)

  const remove = (node: TagNode) => {
    if (node.children.length > 0) setDeleting(node)
    else actions.remove(node, 'up')
  }
  const rows: TagRowContext = {
    filter: app.tagFilter,
    hidden,
    parts,
    canWrite,
    canDrag: canWrite && !searching,
    onFilter: (id) => app.setTagFilter(app.tagFilter === id ? null : id),
    onHide: (id, hide) => {
      if (hide) return app.setTagHidden(id, true)
      // What hides it may be a tag above it.
      for (
        let at = tree.find(id);
        at !== null;
        at = at.tag.parent === null ? null : tree.find(at.tag.parent)
      ) {
        if (app.hiddenTags.has(at.tag.id)) app.setTagHidden(at.tag.id, false)
      }
    },
    onNewInside: (node) => setDialog({ kind: 'new', path: `${renderTagPath(node.path)} / ` }),
    onEdit: (node) => setDialog({ kind: 'edit', node }),
    onMoveToTop: (node) => actions.move(node.tag.id, null),
    onDelete: remove,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event)
    const node = row === event.target ? tree.find(row.getAttribute('data-key') as TagId) : null
    if (node === null || !canWrite) return
    if (event.key === 'F2') setDialog({ kind: 'edit', node })
    else if (event.key === 'Delete') remove(node)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onContextMenu = (event: MouseEvent) => {
    const button = rowOf(event)?.querySelector<HTMLElement>('[aria-haspopup]')
    if (button === null || button === undefined) return
    event.preventDefault()
    button.click()
  }
  return (
    <SideSection
      title={codebookMessages.title}
      count={tree.all.length}
      actions={
        <>
          {parents.length > 0 && (
            <IconButton
              icon={folded.size > 0 ? ChevronsUpDown : ChevronsDownUp}
              label={folded.size > 0 ? codebookMessages.expandAll : codebookMessages.collapseAll}
              onPress={() => setFolded(new Set(folded.size > 0 ? [] : parents))}
            />
          )}
          <IconButton
            icon={Plus}
            label={codebookMessages.newTag}
            isDisabled={!canWrite}
            onPress={() => setDialog({ kind: 'new', path: '' })}
          />
        </>
      }
    >
      {filterNode !== null && <FilterNote node={filterNode} onClear={() => app.setTagFilter(null)} />}
      {tree.all.length >= findFrom && (
        <Field
          label={codebookMessages.find}
          labelHidden
          icon={Search}
          placeholder={codebookMessages.find}
          value={text}
          onChange={setText}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
          className={styles.find ?? ''}
        />
      )}
      <Announced>
        {tree.all.length > 0 && items.length === 0 && (
          <p className={styles.empty}>{codebookMessages.nothingFound(text.trim())}</p>
        )}
      </Announced>
      {tree.all.length === 0 ? (
        <p className={styles.empty}>{codebookMessages.empty}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys and right clicks of the rows inside
        <div className={styles.body} onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu}>
          <TagRowContextProvider value={rows}>
            <TagCountsProvider>
              <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
                <Tree
                  className={styles.tree ?? ''}
                  aria-label={codebookMessages.title}
                  items={items}
                  expandedKeys={unfolded}
                  onExpandedChange={(keys) => setFolded(new Set(parents.filter((id) => !keys.has(id))))}
                  onAction={(key) => rows.onFilter(key as TagId)}
                  dragAndDropHooks={dragAndDropHooks}
                >
                  {({ node }) => <TagRow node={node} />}
                </Tree>
              </Virtualizer>
            </TagCountsProvider>
          </TagRowContextProvider>
        </div>
      )}
      {dialog !== null && (
        <TagDialog
          subject={dialog}
          tree={tree}
          onClose={() => setDialog(null)}
          onMake={actions.make}
          onEdit={actions.edit}
        />
      )}
      {deleting !== null && (
        <DeleteTagDialog node={deleting} onClose={() => setDeleting(null)} onDelete={actions.remove} />
      )}
    </SideSection>
  )
}
