// biome-ignore-all lint/a11y/useSemanticElements: drawn rows can’t be a table
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useId, useRef } from 'react'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { isMac } from '../../../ui/key-names.ts'
import type { DocumentRow } from '../model/document-row.ts'
import { type Column, columns, type Sorting } from '../model/table-rows.ts'
import {
  chooseAll,
  chooseOne,
  chooseThrough,
  indexAfterKey,
  nothingChosen,
  type TableSelection,
  toggleOne,
} from '../model/table-selection.ts'
import styles from './DocumentTable.module.css'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'

const rowHeight = 34
const headHeight = 32

interface Props {
  readonly rows: readonly DocumentRow[]
  readonly sorting: Sorting
  onSort(column: Column): void
  readonly selection: TableSelection<DocumentId>
  onSelect(change: (old: TableSelection<DocumentId>) => TableSelection<DocumentId>): void
  onOpen(id: DocumentId): void
  onDelete(): void
  onEdit(): void
  onMenu(id: DocumentId, event: MouseEvent): void
}

/** The library as a grid that holds the keyboard as one control; only rows in sight are drawn. */
export function DocumentTable(props: Props) {
  const { rows, sorting, onSort, selection, onSelect, onOpen, onMenu } = props
  const scroll = useRef<HTMLDivElement>(null)
  const name = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const at = selection.at === null ? -1 : rows.findIndex((row) => row.document.id === selection.at)

  const order = () => rows.map((row) => row.document.id)
  const onPoint = useCallback(
    (id: DocumentId, event: MouseEvent) => {
      const adds = isMac ? event.metaKey : event.ctrlKey
      onSelect((old) => {
        if (event.shiftKey)
          return chooseThrough(
            old,
            id,
            rows.map((row) => row.document.id),
          )
        return adds ? toggleOne(old, id) : chooseOne(id)
      })
    },
    [onSelect, rows],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const adds = isMac ? event.metaKey : event.ctrlKey
    if (event.altKey || event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = indexAfterKey(event.key, at, rows.length, page)
    const target = to === null ? undefined : rows[to]?.document.id
    const current = rows[at]?.document.id
    if (to !== null && target !== undefined) {
      if (event.shiftKey) onSelect((old) => chooseThrough(old, target, order()))
      else if (adds) onSelect((old) => ({ ...old, at: target }))
      else onSelect(() => chooseOne(target))
      virtual.scrollToIndex(to)
    } else if (event.key === 'Enter' && current !== undefined) onOpen(current)
    else if (event.key === ' ' && current !== undefined) onSelect((old) => toggleOne(old, current))
    else if (event.key.toLowerCase() === 'a' && adds) onSelect((old) => chooseAll(old, order()))
    else if (event.key === 'Escape' && selection.chosen.size > 0)
      onSelect((old) => ({ ...nothingChosen, at: old.at }))
    else if (event.key === 'Delete' && selection.chosen.size > 0) props.onDelete()
    else if (event.key === 'F2' && current !== undefined) props.onEdit()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroll}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={libraryMessages.title}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      data-region-focus
      {...(at !== -1 && { 'aria-activedescendant': `${name}-${at}` })}
      onKeyDown={onKeyDown}
    >
      <TableHead sorting={sorting} onSort={onSort} />
      <div className={styles.space} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <TableRow
              key={row.document.id}
              row={row}
              id={`${name}-${index}`}
              index={index}
              top={start - headHeight}
              chosen={selection.chosen.has(row.document.id)}
              at={index === at}
              onPoint={onPoint}
              onOpen={onOpen}
              onMenu={onMenu}
            />
          )
        })}
      </div>
    </div>
  )
}
