// biome-ignore-all lint/a11y/useSemanticElements: drawn rows can’t be a table
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Matrix } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import { isMac } from '../../../../ui/key-names.ts'
import { type CellPlace, cellAfterKey } from '../../parts/cell-after-key.ts'
import type { ShownRow } from '../model/fold-rows.ts'
import { tableMaximum } from '../model/heat.ts'
import { type MatrixOptions, nextSort } from '../model/matrix-options.ts'
import { type OpenedCell, type RowKey, rowKey } from '../model/row-key.ts'
import { GridFoot } from './GridFoot.tsx'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import styles from './MatrixGrid.module.css'
import { columnWidth, fixedColumns, fixedWidth, footHeight, headHeight, rowHeight } from './sizes.ts'
import { useWidth } from './use-width.ts'

/** What others may tell the table to do. */
export interface GridHandle {
  focus(): void
}

interface Props {
  readonly ref: Ref<GridHandle>
  readonly matrix: Matrix
  readonly rows: readonly ShownRow[]
  /** Under the heads of documents: their dates. */
  readonly details: ReadonlyMap<string, string>
  readonly options: Pick<MatrixOptions, 'counting' | 'share' | 'scale' | 'sort'>
  readonly opened: OpenedCell | null
  onSort(sort: MatrixOptions['sort']): void
  onFold(tag: TagId, folded: boolean): void
  onOpen(cell: OpenedCell): void
  onClose(): void
}

/** Where the keyboard is, by names that stay when rows and columns come and go. */
interface Active {
  readonly row: RowKey | 'head' | 'foot'
  readonly column: string | 'name' | 'sum'
}

/** The matrix as a tree grid that holds the keyboard as one control; only cells in sight are drawn. */
export function MatrixGrid(props: Props) {
  const { matrix, rows, options, opened, onSort, onFold, onOpen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const name = useId()
  const [active, setActive] = useState<Active | null>(null)
  const width = columnWidth(useWidth(scroll), matrix.columns.length)
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: footHeight,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: matrix.columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => width,
    overscan: 1,
    scrollMargin: fixedWidth,
    scrollPaddingStart: fixedWidth,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are remembered until they are measured again
  useEffect(() => across.measure(), [across, width])
  useImperativeHandle(props.ref, () => ({ focus: () => scroll.current?.focus() }), [])

  const at = placeOf(active, rows, matrix)
  const moveTo = (place: CellPlace) => {
    setActive(nameOf(place, rows, matrix))
    if (place.row >= 0 && place.row < rows.length) down.scrollToIndex(place.row)
    if (place.column >= fixedColumns) across.scrollToIndex(place.column - fixedColumns)
  }
  const act = (place: CellPlace) => {
    const column = matrix.columns[place.column - fixedColumns]
    const row = rows[place.row]?.row
    if (place.row === -1) {
      const key =
        column !== undefined
          ? ({ kind: 'column', column: column.id } as const)
          : ({ kind: place.column === 0 ? 'name' : 'sum' } as const)
      onSort(nextSort(options.sort, key))
    } else if (row !== undefined && row.totalSum > 0) onOpen({ row: rowKey(row), column: column?.id ?? null })
  }
  /** Folds, unfolds, or goes to the parent; returns whether the key did something on this cell. */
  const foldByKey = (key: string): boolean => {
    const shown = rows[at.row]
    const tag = shown?.row.tag
    if (shown === undefined || tag === undefined || tag === null || at.column !== 0) return false
    if (key === 'ArrowRight' && shown.expanded === false) onFold(tag.id, false)
    else if (key === 'ArrowLeft' && shown.expanded === true) onFold(tag.id, true)
    else if (key === 'ArrowLeft' && shown.row.level > 1) {
      const parent = rows.findLastIndex(({ row }, index) => index < at.row && row.level < shown.row.level)
      if (parent !== -1) moveTo({ row: parent, column: 0 })
    } else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.target !== event.currentTarget) return
    const page = Math.max(
      1,
      Math.floor(((scroll.current?.clientHeight ?? 0) - headHeight - footHeight) / rowHeight) - 1,
    )
    const size = { rows: rows.length, columns: fixedColumns + matrix.columns.length, page, head: 1, foot: 1 }
    const adds = isMac ? event.metaKey : event.ctrlKey
    if (foldByKey(event.key)) return event.preventDefault()
    const to = cellAfterKey(event.key, adds, at, size)
    if (to !== null) moveTo(to)
    else if (event.key === 'Enter' || event.key === ' ') act(at)
    else if (event.key === 'Escape' && opened !== null) props.onClose()
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null
    const cell = element?.closest<HTMLElement>('[data-cell]')
    if (cell === null || cell === undefined) return
    const [row = 0, column = 0] = (cell.dataset.cell ?? '').split(' ').map(Number)
    setActive(nameOf({ row, column }, rows, matrix))
    const shown = rows[row]
    if (element?.closest('[data-fold]') && shown?.row.tag) onFold(shown.row.tag.id, shown.expanded === true)
    else act({ row, column })
  }

  const columns = across.getVirtualItems()
  const sheet = { width: fixedWidth + matrix.columns.length * width }
  const { scale, counting, share } = options
  const maximum = useMemo(() => {
    const shown = rows.map(({ row }) => row)
    return scale === 'table' ? tableMaximum(matrix, shown, { counting, share }) : null
  }, [matrix, rows, scale, counting, share])
  const cells = { matrix, columns, name, at }
  return (
    <div
      ref={scroll}
      className={styles.grid}
      role="treegrid"
      tabIndex={0}
      aria-label={matrixMessages.table}
      aria-rowcount={rows.length + 2}
      aria-colcount={matrix.columns.length + fixedColumns}
      aria-readonly="true"
      data-region-focus
      aria-activedescendant={`${name}-${at.row}-${at.column}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.sheet} style={sheet} role="presentation">
        <GridHead {...cells} details={props.details} sort={options.sort} width={width} />
        <div className={styles.space} role="rowgroup" style={{ height: rows.length * rowHeight }}>
          {down.getVirtualItems().map(({ index, start }) => {
            const shown = rows[index]
            return shown === undefined ? null : (
              <GridRow
                key={rowKey(shown.row)}
                {...cells}
                shown={shown}
                index={index}
                top={start - headHeight}
                options={options}
                maximum={maximum}
                opened={opened !== null && opened.row === rowKey(shown.row) ? opened : null}
              />
            )
          })}
        </div>
        <GridFoot {...cells} rows={rows.length} />
      </div>
    </div>
  )
}

function placeOf(active: Active | null, rows: readonly ShownRow[], matrix: Matrix): CellPlace {
  if (active === null) return { row: 0, column: 0 }
  const row =
    active.row === 'head'
      ? -1
      : active.row === 'foot'
        ? rows.length
        : Math.max(
            0,
            rows.findIndex((shown) => rowKey(shown.row) === active.row),
          )
  if (active.column === 'name' || active.column === 'sum')
    return { row, column: active.column === 'name' ? 0 : 1 }
  const column = matrix.columns.findIndex(({ id }) => ` ${id}` === active.column)
  return { row, column: column + fixedColumns < fixedColumns ? 0 : column + fixedColumns }
}

function nameOf({ row, column }: CellPlace, rows: readonly ShownRow[], matrix: Matrix): Active {
  const shown = rows[row]
  return {
    row: row === -1 ? 'head' : shown === undefined ? 'foot' : rowKey(shown.row),
    // An id may be "" or a word, so that it must not look like one of ours.
    column: column === 0 ? 'name' : column === 1 ? 'sum' : ` ${matrix.columns[column - fixedColumns]?.id}`,
  }
}
