import { Link2, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { countStates, type QueueItem } from '../../../../shared/compare/carrying/queue.ts'
import type { Alignment } from '../../../../shared/compare/editions/alignment.ts'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { findBlockIndex } from '../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { useApp } from '../../../app/context.ts'
import { Button } from '../../../ui/Button.tsx'
import { EditionActions } from './EditionActions.tsx'
import styles from './EditionsView.module.css'
import type { Edition } from './hooks/use-alignment.ts'
import { useCarryActions } from './hooks/use-carry-actions.ts'
import { useCarryQueue } from './hooks/use-carry-queue.ts'
import { useChangedWords } from './hooks/use-changed-words.ts'
import { useEditionMarks } from './hooks/use-edition-marks.ts'
import { useLiveAnnotations } from './hooks/use-live-annotations.ts'
import { usePairingActions } from './hooks/use-pairing-actions.ts'
import { useRowState } from './hooks/use-row-state.ts'
import type { EditionNames } from './model/edition-names.ts'
import { type Picking, type RowContext, RowContextProvider } from './model/row-context.ts'
import { selectedRange } from './model/selected-range.ts'
import { ChooseWords } from './parts/ChooseWords.tsx'
import { Columns, type ColumnsHandle } from './parts/Columns.tsx'
import { Figures } from './parts/Figures.tsx'
import { Notice } from './parts/Notice.tsx'
import { Queue, type QueueHandle } from './queue/Queue.tsx'
import { QueuePlace } from './queue/QueuePlace.tsx'
import type { AlignedEditions } from './worker/align-worker.ts'

interface Props {
  readonly old: Edition
  readonly next: Edition
  readonly names: EditionNames
  readonly aligned: AlignedEditions
  /** Whether both are texts of one document, and its passages are put back in place. */
  readonly isReplacing: boolean
  /** Where to go at first: an offset into the old text. */
  readonly offset?: number | undefined
  /** Whether the queue is what the person came for: it is open and has the keyboard then. */
  readonly showsQueue?: boolean
  /** Where the actions of this comparison go. */
  readonly actionsSlot: HTMLElement | null
  onLost(document: DocumentId): void
}

/** A passage whose words in the new edition are being chosen. */
interface Choosing {
  readonly item: QueueItem
  readonly range: TextRange | null
}

const nothingChosen: ReadonlySet<string> = new Set()

/** Two aligned editions: figures, rows, and the passages on their way. */
export function EditionsPair({
  old,
  next,
  names,
  aligned,
  isReplacing,
  offset,
  showsQueue = false,
  actionsSlot,
  onLost,
}: Props) {
  const { library } = useApp()
  const { alignment } = aligned
  const readOnly = library.readOnly === null ? null : words.readOnly
  const columns = useRef<ColumnsHandle>(null)
  const queue = useRef<QueueHandle>(null)
  const [picking, setPicking] = useState<Picking | null>(null)
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const [queueAt, setQueueAt] = useState<string | null>(null)
  const [isQueueOpen, setQueueOpen] = useState(showsQueue)

  const oldLive = useLiveAnnotations(old.document.id)
  const newLive = useLiveAnnotations(next.document.id)
  const lost = useMemo(
    () =>
      isReplacing && oldLive !== null
        ? new Map([...oldLive].filter(([, { anchor }]) => anchor.textHash !== next.text.textHash))
        : oldLive,
    [isReplacing, oldLive, next],
  )
  const onOld = useEditionMarks(old, lost)
  const onNew = useEditionMarks(next, newLive)
  const items = useCarryQueue(old, next, alignment, onOld.placed, newLive, isReplacing)
  const carryActions = useCarryActions(next, isReplacing)
  const pairing = usePairingActions(old, next)
  const state = useRowState(aligned, columns)
  const changed = useChangedWords(alignment, old.text.source.blocks, next.text.source.blocks)

  const item = items?.find(({ annotation }) => annotation.id === queueAt) ?? null
  const proposed = item !== null && item.state === 'waiting' ? item.proposal.place : null
  const pending = choosing === null ? proposed : choosing.range
  const chosen = useMemo(
    () =>
      item === null
        ? nothingChosen
        : new Set<string>([item.annotation.id, ...(item.result === null ? [] : [item.result.id])]),
    [item],
  )
  const oldPlace = (of: QueueItem) =>
    onOld.placed?.placed.find(({ annotation }) => annotation.id === of.annotation.id)?.start
  const goToItem = (of: QueueItem | null) => {
    setQueueAt(of?.annotation.id ?? null)
    const start = of === null ? undefined : oldPlace(of)
    if (start !== undefined) state.goToBlock('old', findBlockIndex(old.text.source.blocks, start))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the comparison is first there
  useEffect(() => {
    if (offset !== undefined) state.goToBlock('old', findBlockIndex(old.text.source.blocks, offset))
  }, [])

  const hasQueue = items !== null
  useEffect(() => {
    if (showsQueue && hasQueue) queue.current?.focus()
  }, [showsQueue, hasQueue])

  const { goToOther } = state
  const context = useMemo<RowContext>(
    () => ({
      old,
      new: next,
      names,
      marks: { old: onOld.marks, new: onNew.marks },
      words: changed,
      chosen,
      pending,
      picking,
      readOnly,
      isCorrected: ({ group }) => pairing.isCorrected(group),
      separate: ({ group }) => pairing.separate(group),
      startPicking: (side, blocks) => setPicking({ side, blocks, chosen: [] }),
      togglePick: (blocks) => setPicking((now) => now && togglePick(now, blocks)),
      forget: ({ group }) => pairing.forget(group),
      goToOther,
    }),
    [
      old,
      next,
      names,
      onOld.marks,
      onNew.marks,
      changed,
      chosen,
      pending,
      picking,
      readOnly,
      pairing,
      goToOther,
    ],
  )
  const confirmPicking = () => {
    if (picking === null || picking.chosen.length === 0) return
    const { side, blocks, chosen: picked } = picking
    pairing.pair(side === 'new' ? { old: blocks, new: picked } : { old: picked, new: blocks })
    setPicking(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.target as HTMLElement).matches('input, select, textarea')) return
    if (event.key === 'F7') state.goToChange(event.shiftKey ? -1 : 1)
    else if (event.key === '[') queue.current?.step(-1)
    else if (event.key === ']') queue.current?.step(1)
    else if (event.key === 'Escape' && picking !== null) setPicking(null)
    else if (event.key === 'Enter' && picking !== null && (event.target as HTMLElement).matches('li'))
      confirmPicking()
    else return
    event.preventDefault()
  }
  const readSelection = () => {
    const range = selectedRange(next.text.source.text)
    if (range === null) return
    setChoosing((now) => now && { ...now, range })
    getSelection()?.removeAllRanges()
  }
  const startChoosing = (of: QueueItem) => {
    goToItem(of)
    setChoosing({ item: of, range: of.proposal.place })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work anywhere in the comparison
    <div className={styles.pair} onKeyDown={onKeyDown}>
      {actionsSlot !== null &&
        createPortal(
          <EditionActions
            old={old}
            next={next}
            names={names}
            alignment={alignment}
            isReplacing={isReplacing}
            placed={{ old: onOld.placed, new: onNew.placed }}
            live={{ old: oldLive, new: newLive }}
            onLost={onLost}
            onQueue={() => {
              setQueueOpen(true)
              queue.current?.focus()
            }}
          />,
          actionsSlot,
        )}
      <Figures
        figures={state.figures}
        names={names}
        filter={state.filter}
        onFilter={state.setFilter}
        carried={items === null ? null : countStates(items)}
        onQueue={() => setQueueOpen(true)}
        onStep={state.goToChange}
      />
      {alignment.looksUnrelated && (
        <Notice icon={TriangleAlert} title={words.unrelated} text={words.unrelatedText} alert />
      )}
      {picking !== null && (
        <Notice icon={Link2} title={words.picking(names[picking.side])} text={words.pickingHint}>
          <Button variant="primary" isDisabled={picking.chosen.length === 0} onPress={confirmPicking}>
            {words.pair}
          </Button>
          <Button onPress={() => setPicking(null)}>{words.cancel}</Button>
        </Notice>
      )}
      {choosing !== null && (
        <ChooseWords
          edition={next}
          name={names.new}
          range={choosing.range}
          from={nearestPlace(context, alignment, oldPlace(choosing.item) ?? 0)}
          onRange={(range) => {
            setChoosing({ ...choosing, range })
            state.goToBlock('new', findBlockIndex(next.text.source.blocks, range.start))
          }}
          onKeep={({ start, end }) => {
            setChoosing(null)
            queue.current?.decide(choosing.item, () => carryActions.adjust(choosing.item, start, end))
          }}
          onCancel={() => {
            setChoosing(null)
            queue.current?.focus()
          }}
        />
      )}
      <div className={styles.duo}>
        <RowContextProvider value={context}>
          <Columns
            ref={columns}
            rows={state.rows}
            at={state.at}
            onAt={state.setAt}
            onSelect={choosing === null ? undefined : readSelection}
          />
        </RowContextProvider>
        {items === null ? (
          <QueuePlace />
        ) : (
          <Queue
            ref={queue}
            title={isReplacing ? words.lostQueue : words.queue}
            items={items}
            old={old}
            next={next}
            names={names}
            alignment={alignment}
            at={queueAt}
            onAt={goToItem}
            actions={carryActions}
            onChooseWords={startChoosing}
            readOnly={readOnly}
            isOpen={isQueueOpen}
            onClose={() => setQueueOpen(false)}
          />
        )}
      </div>
    </div>
  )
}

function togglePick(picking: Picking, blocks: readonly number[]): Picking {
  const isIn = blocks.every((block) => picking.chosen.includes(block))
  const others = picking.chosen.filter((block) => !blocks.includes(block))
  return { ...picking, chosen: isIn ? others : [...others, ...blocks] }
}

/** Returns where in the new text to begin looking for a passage without a proposal: at the partner of its paragraph, or the nearest before it. */
function nearestPlace({ old, new: next }: RowContext, { groups }: Alignment, oldOffset: number): number {
  const block = findBlockIndex(old.text.source.blocks, oldOffset)
  const before = groups.filter((group) => group.new.length > 0 && (group.old[0] ?? Infinity) <= block)
  const last = before.reduce<(typeof before)[number] | null>(
    (best, group) => ((group.old[0] ?? 0) >= (best?.old[0] ?? 0) ? group : best),
    null,
  )
  return next.text.source.blocks[last?.new[0] ?? 0]?.start ?? 0
}
