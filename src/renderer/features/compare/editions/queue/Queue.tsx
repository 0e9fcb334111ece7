import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { certainItems, countStates, type QueueItem } from '../../../../../shared/compare/carrying/queue.ts'
import type { Alignment, AlignmentGroup } from '../../../../../shared/compare/editions/alignment.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import { findBlockIndex } from '../../../../../shared/text/canonical-text.ts'
import { useApp } from '../../../../app/context.ts'
import { useCoders, useTags } from '../../../../db/queries/use-records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Kbd } from '../../../../ui/Kbd.tsx'
import frame from '../../parts/Queue.module.css'
import type { Edition } from '../hooks/use-alignment.ts'
import type { CarryActions } from '../hooks/use-carry-actions.ts'
import type { EditionNames } from '../model/edition-names.ts'
import styles from './Queue.module.css'
import { QueueHead } from './QueueHead.tsx'
import { type ItemActions, QueueItemCard } from './QueueItemCard.tsx'
import { filterByContent, filterByState, type QueueFilter, wholeQueue } from './queue-filter.ts'

/** What the view asks of the queue. */
export interface QueueHandle {
  step(by: -1 | 1): void
  /** Acts and goes on with the passage behind the item. */
  decide(item: QueueItem, act: () => void): void
  /** Puts the keyboard back on the passage that the person is at. */
  focus(): void
}

interface Props {
  readonly title: string
  readonly items: readonly QueueItem[]
  readonly old: Edition
  readonly next: Edition
  readonly names: EditionNames
  readonly alignment: Alignment
  /** The id of the annotation that the person is at; null: none. */
  readonly at: string | null
  onAt(item: QueueItem | null): void
  readonly actions: CarryActions
  onChooseWords(item: QueueItem): void
  /** Why nothing can be decided; null when it can. */
  readonly readOnly: string | null
  /** Whether it is open where it is a drawer. */
  readonly isOpen: boolean
  onClose(): void
  readonly ref: Ref<QueueHandle>
}

/** The passages of the old edition on their way into the new one: each waits for a person, or for "keep all". */
export function Queue(props: Props) {
  const { items, old, next, alignment, at, onAt, actions } = props
  const { database } = useApp()
  const tree = useTags(database)
  const coders = useCoders(database)
  const [filter, setFilter] = useState<QueueFilter>(wholeQueue)
  const [percent, setPercent] = useState(90)
  const scroll = useRef<HTMLDivElement>(null)

  const among = useMemo(() => filterByContent(items, filter, tree), [items, filter, tree])
  const listed = useMemo(() => filterByState(among, filter), [among, filter])
  const certain = useMemo(() => certainItems(among, percent / 100), [among, percent])
  const groups = useMemo(() => groupByBlock(alignment), [alignment])
  const order = useMemo(
    () =>
      new Map(tree.all.map(({ tag, path }, place) => [tag.id, { tag, place, path: renderTagPath(path) }])),
    [tree],
  )
  const index = listed.findIndex((item) => item.annotation.id === at)
  // The same function as long as the list is: with another one the places of all items are worked out again.
  const getItemKey = useCallback((position: number) => listed[position]?.annotation.id ?? position, [listed])
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: listed.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 104,
    getItemKey,
    overscan: 6,
  })
  const focusing = useRef(false)
  // Its height as well: its buttons come with the choice, and it is wholly in sight only when they are. And a notice over
  // the list takes some of its room.
  const height = virtual.measurementsCache[index]?.size
  const room = virtual.scrollRect?.height
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [index, height, room, virtual])
  useEffect(() => {
    if (!focusing.current || index < 0) return
    const item = scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    if (!item) return
    focusing.current = false
    item.focus({ preventScroll: true })
  })
  const goTo = (position: number, focus: boolean) => {
    const item = listed[Math.max(0, Math.min(listed.length - 1, position))]
    if (item === undefined) return
    focusing.current = focus
    onAt(item)
  }
  const step = (by: -1 | 1) => goTo(index < 0 ? (by > 0 ? 0 : listed.length - 1) : index + by, false)
  /** After a decision the person goes on with the passage behind it. */
  const decide = (item: QueueItem, act: () => void) => {
    const place = listed.findIndex((one) => one.annotation.id === item.annotation.id)
    const following = listed[place + 1] ?? listed[place - 1] ?? null
    focusing.current = scroll.current?.contains(document.activeElement) ?? false
    onAt(following)
    act()
  }
  useImperativeHandle(props.ref, () => ({
    step,
    decide: (item, act) => {
      decide(item, act)
      focusing.current = true
    },
    focus: () => goTo(index, true),
  }))
  const itemActions: ItemActions = {
    keep: (item) => decide(item, () => actions.accept([item])),
    chooseWords: props.onChooseWords,
    leaveOut: (item) => decide(item, () => actions.leaveOut(item)),
    takeBack: (item) => decide(item, () => actions.takeBack(item)),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isItem = (event.target as HTMLElement).matches('li')
    if (event.ctrlKey || event.metaKey || event.altKey || !isItem) return
    const item = listed[index]
    const isOpen = item?.state === 'waiting' || item?.state === 'unmatched'
    if (event.key === 'ArrowDown') goTo(index + 1, true)
    else if (event.key === 'ArrowUp') goTo(index - 1, true)
    else if (event.key === 'Home') goTo(0, true)
    else if (event.key === 'End') goTo(listed.length - 1, true)
    else if (item === undefined || props.readOnly !== null) return
    else if (event.key === 'Enter' && item.state === 'waiting') itemActions.keep(item)
    else if (event.key.toLowerCase() === 'w' && isOpen) itemActions.chooseWords(item)
    else if (event.key === 'Delete' && isOpen) itemActions.leaveOut(item)
    else if (event.key === 'Backspace' && !isOpen) itemActions.takeBack(item)
    else return
    event.preventDefault()
  }
  return (
    <aside
      className={classNames(frame.queue, styles.drawer, props.isOpen && styles.open)}
      aria-label={props.title}
      data-region="queue"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !props.isOpen) return
        event.preventDefault()
        props.onClose()
      }}
    >
      <QueueHead
        title={props.title}
        count={listed.length}
        counts={countStates(among)}
        filter={filter}
        onFilter={setFilter}
        tree={tree}
        coders={coders}
        onStep={step}
        onClose={props.onClose}
      />
      <div className={styles.bulk} title={props.readOnly ?? undefined}>
        <Button
          variant="line"
          size="small"
          isDisabled={certain.length === 0 || props.readOnly !== null}
          onPress={() => actions.accept(certain)}
        >
          {words.keepAll(certain.length)}
        </Button>
        <span>{words.keepAllFrom}</span>
        <input
          className={styles.threshold}
          type="number"
          min={0}
          max={100}
          aria-label={words.threshold}
          value={percent}
          onChange={(event) => setPercent(Math.max(0, Math.min(100, Number(event.target.value))))}
        />
        <span>%</span>
      </div>
      {listed.length === 0 && (
        <p className={styles.none}>
          {items.length === 0
            ? words.queueEmpty
            : filter === wholeQueue
              ? words.queueDone
              : words.queueNothing}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its passages hold the keyboard */}
      <div ref={scroll} className={styles.scroll} onKeyDown={onKeyDown}>
        <ul className={styles.list} aria-label={props.title} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: position, start, key }) => {
            const item = listed[position]
            if (item === undefined) return null
            const { annotation } = item
            const block = findBlockIndex(old.text.source.blocks, annotation.anchor.start)
            const tags = annotation.tags.flatMap((tag) => order.get(tag) ?? [])
            return (
              <QueueItemCard
                key={key}
                item={item}
                position={position}
                total={listed.length}
                top={start}
                isAt={position === index || (index < 0 && position === 0)}
                names={props.names}
                tags={tags.sort((a, b) => a.place - b.place)}
                coder={coders.length > 1 ? (coders.find(({ id }) => id === annotation.coder) ?? null) : null}
                group={groups.get(block) ?? null}
                text={next.text.source.text}
                language={{ old: old.document.language, new: next.document.language }}
                readOnly={props.readOnly !== null}
                actions={itemActions}
                onPoint={(pointed) => pointed.annotation.id !== at && onAt(pointed)}
                measure={virtual.measureElement}
              />
            )
          })}
        </ul>
      </div>
      <QueueKeys />
    </aside>
  )
}

function QueueKeys() {
  const keys = [
    ['Enter', words.keep],
    ['W', words.chooseWords],
    ['Delete', words.leaveOut],
  ] as const
  return (
    <footer className={styles.foot}>
      {keys.map(([key, label]) => (
        <span key={key}>
          <Kbd keys={key} /> {label}
        </span>
      ))}
    </footer>
  )
}

/** Returns the group of each block of the old edition. */
function groupByBlock({ groups }: Alignment): ReadonlyMap<number, AlignmentGroup> {
  return new Map(groups.flatMap((group) => group.old.map((block) => [block, group] as const)))
}
