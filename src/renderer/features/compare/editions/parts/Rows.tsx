import { type KeyboardEvent, type Ref, useEffect } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { useFlying } from '../hooks/use-flying.ts'
import { overscan, type RowList } from '../hooks/use-row-list.ts'
import { useRowContext } from '../model/row-context.ts'
import { MovedBands } from './MovedBands.tsx'
import { Row } from './Row.tsx'
import styles from './Rows.module.css'

interface Props {
  readonly list: RowList
  readonly rows: readonly EditionRow[]
  /** The row that the person is at; -1: none. */
  readonly at: number
  onAt(position: number): void
  /** The new edition's words were selected in it: offsets into its text. */
  onSelect?: (() => void) | undefined
  readonly ref?: Ref<HTMLDivElement>
}

/** Both editions, paragraph beside paragraph. */
export function Rows({ list, rows, at, onAt, onSelect }: Props) {
  const context = useRowContext()
  const { virtual, scroll, goTo, otherOf } = list
  const items = virtual.getVirtualItems()
  // Without the row that is drawn only because the person is at it.
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: -1 }
  const [first, last] = [Math.max(0, startIndex - overscan), Math.min(rows.length, endIndex + 1 + overscan)]
  const { want } = context.words
  const isFlying = useFlying(virtual)
  useEffect(() => {
    if (!isFlying) want(rows.slice(first, last).map((row) => row.index))
  }, [want, rows, first, last, isFlying])

  const page = () => Math.max(1, endIndex - startIndex)
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || !target.matches('li')) return
    const to = rowAfterKey(event.key, at, rows.length, page())
    const row = rows[at]
    const { picking } = context
    if (to !== null) {
      onAt(to)
      goTo(to, true)
    } else if (row === undefined) return
    else if (event.key === ' ' && picking !== null) context.togglePick(row[picking.side])
    else if (context.readOnly !== null || picking !== null) return
    else if (event.key === 'x' && row.group.old.length > 0 && row.group.new.length > 0) context.separate(row)
    else if (event.key === 'p' && row.group.old.length > 0) context.startPicking('new', row.group.old)
    else if (event.key.toLowerCase() === 'p' && row.group.new.length > 0)
      context.startPicking('old', row.group.new)
    else return
    event.preventDefault()
  }
  const placeOf = (position: number) => {
    const place = virtual.measurementsCache[position]
    return place === undefined ? null : { top: place.start, bottom: place.end }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its rows hold the keyboard
    <div ref={scroll} className={styles.scroll} onKeyDown={onKeyDown} onPointerUp={onSelect}>
      <ul className={styles.list} aria-label={words.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index]
          if (row === undefined) return null
          const other = otherOf(index)
          return (
            <Row
              key={key}
              row={row}
              position={index}
              total={rows.length}
              top={start}
              isAt={index === at || (at === -1 && index === 0)}
              isPlain={isFlying}
              otherIsBelow={other === null ? row.side === 'old' : other > index}
              onPoint={onAt}
              measure={virtual.measureElement}
            />
          )
        })}
        {rows.length > 0 && (
          <li role="presentation" aria-hidden="true">
            <MovedBands rows={rows} from={first} to={last} otherOf={otherOf} placeOf={placeOf} />
          </li>
        )}
      </ul>
    </div>
  )
}

/** Returns where a key leads from a row; null when it leads nowhere. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}
