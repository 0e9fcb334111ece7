import { Ellipsis } from 'lucide-react'
import { libraryMessages } from '../../../shared/messages/library.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import type { DocumentRow } from './model/document-row.ts'

interface Props {
  readonly chosen: readonly DocumentRow[]
  readonly editable: boolean
  readonly startsOpen: boolean
  onOpen(id: DocumentId): void
  onEdit(id: DocumentId): void
  onReplaces(id: DocumentId): void
  onDelete(): void
}

/** What can be done with the chosen documents; the right mouse button opens it too. */
export function SelectionMenu(props: Props) {
  const { chosen, editable, startsOpen } = props
  const { openCompare } = useApp()
  const one = chosen.length === 1 ? chosen[0] : undefined
  const carry = (id: string, label: string, old: Document, newer: Document): MenuEntry => ({
    id,
    label,
    run: () => openCompare({ view: 'editions', document: old.id, newer: newer.id, queue: true }),
  })
  const entries: MenuEntry[] = [
    {
      id: 'open',
      label: libraryMessages.open,
      keys: 'Enter',
      run: () => {
        for (const row of chosen) props.onOpen(row.document.id)
      },
    },
    {
      id: 'edit',
      label: libraryMessages.edit,
      keys: 'F2',
      disabled: !editable || one === undefined,
      run: () => one && props.onEdit(one.document.id),
    },
    {
      id: 'replaces',
      label: libraryMessages.replaces,
      separated: true,
      disabled: !editable || one === undefined,
      run: () => one && props.onReplaces(one.document.id),
    },
    ...(one?.before ? [carry('carry-from', libraryMessages.carryFrom, one.before, one.document)] : []),
    ...(one?.after ? [carry('carry-to', libraryMessages.carryTo, one.document, one.after)] : []),
    {
      id: 'delete',
      label: libraryMessages.delete,
      keys: 'Delete',
      separated: true,
      disabled: !editable,
      run: props.onDelete,
    },
  ]
  return (
    <Menu
      label={libraryMessages.actions}
      startsOpen={startsOpen}
      trigger={<IconButton icon={Ellipsis} label={libraryMessages.actions} />}
      entries={entries}
    />
  )
}
