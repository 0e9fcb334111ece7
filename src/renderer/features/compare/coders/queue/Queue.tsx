import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import {
  type SettledRecords,
  type SettledState,
  subjectOf,
} from '../../../../../shared/compare/passages/settled.ts'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import { Button } from '../../../../ui/Button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import frame from '../../parts/Queue.module.css'
import { useKeptFocus } from '../hooks/use-kept-focus.ts'
import { allDifferences } from '../model/item-filter.ts'
import type { ItemTable } from '../model/item-table.ts'
import type { Draft } from './OwnPassage.tsx'
import styles from './Queue.module.css'
import { QueueFilter, type QueueFilterProps } from './QueueFilter.tsx'
import { type QueueContext, QueueItem } from './QueueItem.tsx'

const messages = compareCodersMessages.view

interface Props extends QueueContext, QueueFilterProps {
  readonly items: ItemTable
  readonly states: readonly SettledState[]
  readonly records: SettledRecords
  /** The items that fit the filter, by their places. */
  readonly shown: readonly number[]
  readonly chosen: ComparedItem | null
  readonly draft: Draft | null
  /** Why nothing can be settled here; null where it can. */
  readonly why: string | null
  readonly drawer: boolean
  onStep(step: -1 | 1): void
  onClose(): void
}

/** The list of differences in document order. */
export function Queue(props: Props) {
  const { items, states, records, shown, chosen, draft, why, drawer, filter, onFilter, onStep, onClose } =
    props
  const scroll = useRef<HTMLElement>(null)
  // The same function as long as the list is: with another one the places of all rows are worked out again.
  const getItemKey = useCallback((index: number) => shown[index] ?? index, [shown])
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 108,
    overscan: 4,
    getItemKey,
  })
  const at = chosen === null ? -1 : shown.indexOf(items.placeOf(chosen))
  // Its height as well: its buttons come with the choice, and the fields of an own passage after that.
  const height = virtualizer.measurementsCache[at]?.size
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; and another list is another place
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [at, height, virtualizer, shown])
  useKeptFocus(scroll, at, () =>
    shown.length === 0 ? scroll.current : (scroll.current?.querySelector('[aria-current="true"]') ?? null),
  )
  return (
    <aside
      className={classNames(frame.queue, drawer && styles.drawer)}
      aria-label={messages.queue}
      data-region="queue"
    >
      <div className={frame.head}>
        <span className="grow">
          {messages.queue} <span className={`${frame.count} num`}>{shown.length.toLocaleString('en')}</span>
        </span>
        <QueueFilter {...props} />
        <IconButton icon={ChevronUp} label={messages.previous} keys="[" onPress={() => onStep(-1)} />
        <IconButton icon={ChevronDown} label={messages.next} keys="]" onPress={() => onStep(1)} />
        {drawer && <IconButton icon={X} label={messages.closeQueue} keys="Escape" onPress={onClose} />}
      </div>
      {why !== null && <p className={styles.why}>{why}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keys */}
      <section ref={scroll} className={styles.list} tabIndex={0} aria-label={messages.queue}>
        {shown.length === 0 && (
          <div className={styles.empty}>
            <h2>{filter === allDifferences ? messages.noDifferences : messages.noneLeft}</h2>
            <p>{filter === allDifferences ? messages.noDifferencesText : messages.noneLeftText}</p>
            {filter !== allDifferences && (
              <Button variant="line" onPress={() => onFilter(allDifferences)}>
                {messages.clearFilter}
              </Button>
            )}
          </div>
        )}
        <ol className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((row) => {
            const place = shown[row.index] ?? 0
            const item = items.at(place)
            if (item === null) return null
            const state = states[place] ?? 'open'
            const isChosen = item === chosen
            return (
              <li
                key={row.key}
                ref={virtualizer.measureElement}
                data-index={row.index}
                aria-setsize={shown.length}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <QueueItem
                  {...props}
                  item={item}
                  state={state}
                  settlement={state === 'open' ? null : records.settlements.find(subjectOf(item, records))}
                  isChosen={isChosen}
                  draft={isChosen ? draft : null}
                />
              </li>
            )
          })}
        </ol>
      </section>
    </aside>
  )
}
