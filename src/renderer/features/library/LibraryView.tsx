import { Plus, Search, X } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { libraryMessages } from '../../../shared/messages/library.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import styles from './LibraryView.module.css'
import type { DocumentRow } from './model/document-row.ts'
import { defaultSorting, filterRows, nextSorting, sortRows } from './model/table-rows.ts'
import { chooseOne, keepExisting, nothingChosen, type TableSelection } from './model/table-selection.ts'
import { ReplacesDialog } from './ReplacesDialog.tsx'
import { SelectionMenu } from './SelectionMenu.tsx'
import { DocumentTable } from './table/DocumentTable.tsx'
import { useDeleteDocuments } from './use-delete-documents.ts'
import { useDocumentRows } from './use-document-rows.ts'

interface Props {
  onImportFiles(): void
  onImportFolder(): void
  onPasteText(): void
}

/** All documents of the library in a table. */
export function LibraryView({ onImportFiles, onImportFolder, onPasteText }: Props) {
  const { library, openDocument, openDetails, openImportDialog } = useApp()
  const rows = useDocumentRows()
  const [filter, setFilter] = useState('')
  const [sorting, setSorting] = useState(defaultSorting)
  const [selected, setSelection] = useState<TableSelection<DocumentId>>(nothingChosen)
  const [replacing, setReplacing] = useState<DocumentId | null>(null)
  const [menuAt, setMenuAt] = useState(0)
  const deleteDocuments = useDeleteDocuments()
  const gridBox = useRef<HTMLDivElement>(null)

  const shownFilter = useDeferredValue(filter)
  const sorted = useMemo(() => sortRows(rows ?? [], sorting), [rows, sorting])
  const shown = useMemo(() => filterRows(sorted, shownFilter), [sorted, shownFilter])
  const selection = useMemo(() => {
    const ids = new Set(shown.map((row) => row.document.id))
    return keepExisting(selected, (id) => ids.has(id))
  }, [selected, shown])
  const chosen = shown.filter((row) => selection.chosen.has(row.document.id))
  const open = useCallback((id: DocumentId) => openDocument(id), [openDocument])
  const onMenu = useCallback((id: DocumentId, event: { preventDefault(): void }) => {
    event.preventDefault()
    setSelection((old) => (old.chosen.has(id) ? old : chooseOne(id)))
    setMenuAt((count) => count + 1)
  }, [])

  const isEmpty = rows !== undefined && rows.length === 0
  const wasEmpty = useRef(false)
  useEffect(() => {
    // Who had the keyboard in the empty library goes on in the table that takes its place.
    if (wasEmpty.current && !isEmpty && document.activeElement === document.body)
      gridBox.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
    wasEmpty.current = isEmpty
  }, [isEmpty])

  if (rows === undefined) return <Skeleton lines={8} />
  if (isEmpty) {
    return (
      <EmptyLibrary onImportFiles={onImportFiles} onImportFolder={onImportFolder} onPasteText={onPasteText} />
    )
  }
  const editable = library.readOnly === null
  return (
    <>
      <h1 className="sr">{libraryMessages.title}</h1>
      <div className={styles.bar}>
        <Field
          label={libraryMessages.filterLabel}
          labelHidden
          icon={Search}
          placeholder={libraryMessages.filter}
          value={filter}
          onChange={setFilter}
          className={styles.filter ?? ''}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFilter('')
            if (event.key === 'ArrowDown')
              gridBox.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
          }}
          {...(filter !== '' && {
            end: (
              <IconButton
                icon={X}
                label={libraryMessages.clearFilter}
                size="small"
                className={styles.clear ?? ''}
                onPress={() => setFilter('')}
              />
            ),
          })}
        />
        <span className={`${styles.count} num`} role="status">
          {countText(chosen, shown.length, rows.length)}
        </span>
        {chosen.length > 0 && (
          <SelectionMenu
            key={menuAt}
            chosen={chosen}
            editable={editable}
            startsOpen={menuAt > 0}
            onOpen={open}
            onEdit={openDetails}
            onReplaces={setReplacing}
            onDelete={() => void deleteDocuments(chosen)}
          />
        )}
        <Button variant="primary" size="big" icon={Plus} isDisabled={!editable} onPress={openImportDialog}>
          {libraryMessages.import}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={Search} title={libraryMessages.nothingFound(filter)}>
          {libraryMessages.nothingFoundText}
        </EmptyState>
      ) : (
        <div ref={gridBox} style={{ display: 'contents' }}>
          <DocumentTable
            rows={shown}
            sorting={sorting}
            onSort={(column) => setSorting((old) => nextSorting(old, column))}
            selection={selection}
            onSelect={setSelection}
            onOpen={open}
            onDelete={() => editable && void deleteDocuments(chosen)}
            onEdit={() => editable && selection.at !== null && openDetails(selection.at)}
            onMenu={onMenu}
          />
        </div>
      )}
      <ReplacesDialog
        row={replacing === null ? null : (rows.find((row) => row.document.id === replacing) ?? null)}
        rows={rows}
        onClose={() => setReplacing(null)}
      />
    </>
  )
}

function countText(chosen: readonly DocumentRow[], shown: number, all: number): string {
  if (chosen.length > 0) return libraryMessages.selected(chosen.length, all)
  return shown === all ? libraryMessages.documents(all) : libraryMessages.shown(shown, all)
}
