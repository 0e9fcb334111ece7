import { ArrowDown, ArrowUp, Hand } from 'lucide-react'
import { memo, type Ref, useRef, useState, useSyncExternalStore } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { Button } from '../../../../ui/Button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { type Picking, type Side, useRowContext } from '../model/row-context.ts'
import { EditionSign } from './EditionSign.tsx'
import { Paragraph } from './Paragraph.tsx'
import styles from './Row.module.css'
import { RowMenu } from './RowMenu.tsx'
import { SplitBands } from './SplitBands.tsx'

interface Props {
  readonly row: EditionRow
  readonly position: number
  readonly total: number
  readonly top: number
  readonly isAt: boolean
  /** Whether only its words are drawn, not what changed in them nor the passages over them. */
  readonly isPlain: boolean
  /** Whether its other place, for one that moved, stands further down. */
  readonly otherIsBelow: boolean
  onPoint(position: number): void
  readonly measure: Ref<HTMLLIElement>
}

const none: readonly never[] = []
const nothingChosen: ReadonlySet<string> = new Set()

/** A paragraph of the old edition, what became of it, and that of the new edition. */
export const Row = memo(function Row(props: Props) {
  const { row, position, total, top, isAt, isPlain, otherIsBelow } = props
  const { group } = row
  const cells = useRef<HTMLDivElement>(null)
  // The menu is the dearest part of a row: it is there once somebody points here, by mouse or by key.
  const [wasPointedAt, setPointedAt] = useState(false)
  const state = words.stateOf(group.state, group.changed)
  const isSplit = row.old.length > 0 && row.new.length > 0 && row.old.length + row.new.length > 2
  return (
    <li
      ref={props.measure}
      className={classNames(styles.row, isAt && styles.at)}
      style={{ transform: `translateY(${top}px)` }}
      data-index={position}
      aria-posinset={position + 1}
      aria-setsize={total}
      aria-label={words.row(position + 1, state, words.sure(group.confidence))}
      aria-current={isAt || undefined}
      tabIndex={isAt ? 0 : -1}
      data-region-focus={isAt || undefined}
      onPointerEnter={() => setPointedAt(true)}
      onFocus={(event) => {
        setPointedAt(true)
        if (event.target === event.currentTarget) props.onPoint(position)
      }}
    >
      <div ref={cells} className={styles.cells}>
        <Cell
          row={row}
          side="old"
          position={position}
          isPlain={isPlain}
          otherIsBelow={otherIsBelow}
          onPoint={props.onPoint}
        />
        <div className={styles.middle}>
          {isSplit && !isPlain && <SplitBands cells={cells} state={group.state} />}
          <EditionSign state={group.state} label={state} />
          {group.doubt === null && group.state !== 'same' && group.old.length > 0 && group.new.length > 0 && (
            <span title={words.sure(group.confidence)}>{words.percent(group.confidence)}</span>
          )}
          {group.doubt !== null && (
            <span className={styles.doubt} title={words.doubts[group.doubt]}>
              {words.doubtful}
            </span>
          )}
          {group.pinned && <Icon icon={Hand} size={12} label={words.byHand} />}
          {(isAt || wasPointedAt) && (
            <span className={styles.menu}>
              <RowMenu row={row} />
            </span>
          )}
        </div>
        <Cell
          row={row}
          side="new"
          position={position}
          isPlain={isPlain}
          otherIsBelow={otherIsBelow}
          onPoint={props.onPoint}
        />
      </div>
    </li>
  )
})

interface CellProps {
  readonly row: EditionRow
  readonly side: Side
  readonly position: number
  readonly isPlain: boolean
  readonly otherIsBelow: boolean
  onPoint(position: number): void
}

/** One side of a row. It stays as it is when the row moves down because another turned out taller. */
const Cell = memo(function Cell({ row, side, position, isPlain, otherIsBelow, onPoint }: CellProps) {
  const context = useRowContext()
  const { group } = row
  const blocks = row[side]
  const { source } = context[side].text
  const { language } = context[side].document
  const shown = useSyncExternalStore(context.words.subscribe, () => context.words.find(row.index))
  const changed = isPlain ? undefined : shown?.[side]
  const { picking } = context
  const isPickable = picking?.side === side && blocks.length > 0
  const isPaired = picking !== null && blocks.some((at) => isSource(picking, side, at))
  const isPicked = isPickable && blocks.every((block) => picking.chosen.includes(block))
  if (blocks.length === 0) {
    const isMoved = row.side !== 'both'
    const label =
      side === 'new'
        ? otherIsBelow
          ? words.movedDown
          : words.movedUp
        : otherIsBelow
          ? words.cameFromBelow
          : words.cameFromAbove
    return (
      <div className={classNames(styles.cell, styles.void)}>
        {isMoved ? (
          <Button
            size="small"
            icon={otherIsBelow ? ArrowDown : ArrowUp}
            onPress={() => context.goToOther(row)}
          >
            {label}
          </Button>
        ) : (
          words.notIn(context.names[side])
        )}
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row is reached by key, and Space does what a click does
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className={classNames(
        'prose',
        styles.cell,
        isPickable && styles.pickable,
        isPicked && styles.picked,
        isPaired && styles.paired,
        picking !== null && !isPickable && !isPaired && styles.away,
      )}
      lang={language === '' ? undefined : language}
      data-side={side}
      onClick={() => (isPickable ? context.togglePick(blocks) : onPoint(position))}
    >
      {blocks.map((at) => {
        const block = source.blocks[at]
        if (block === undefined) return null
        const isWhole = block.start < (context.pending?.end ?? 0) && block.end > (context.pending?.start ?? 0)
        const marks = (isPlain ? undefined : context.marks[side].get(at)) ?? none
        return (
          <Paragraph
            key={at}
            text={source.text}
            block={block}
            side={side}
            changed={changed?.get(at) ?? none}
            marks={marks}
            chosen={marks.some(({ id }) => context.chosen.has(id)) ? context.chosen : nothingChosen}
            pending={side === 'new' && isWhole ? context.pending : null}
          />
        )
      })}
      {group.doubt !== null && side === (row.new.length > 0 ? 'new' : 'old') && (
        <p className={styles.remark} lang="en">
          {words.doubts[group.doubt]}
        </p>
      )}
      {side === 'new' && group.copyOf !== undefined && (
        <p className={styles.remark} lang="en">
          {words.copyOf}
        </p>
      )}
      {side === 'new' && group.numbersOnly && (
        <p className={styles.remark} lang="en">
          {words.numbersOnly}
        </p>
      )}
    </div>
  )
})

/** Whether a block is one of those that are being paired. */
const isSource = ({ side, blocks }: Picking, of: Side, block: number) => side !== of && blocks.includes(block)
