import { ArrowDown, ArrowUp, Hand } from 'lucide-react'
import { memo, type Ref, useRef } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { Button } from '../../../../ui/Button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { type Side, useRowContext } from '../model/row-context.ts'
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
  /** Whether its other place, for one that moved, stands further down. */
  readonly otherIsBelow: boolean
  /** Changes when there is more to draw with: words that changed, passages. */
  readonly version: unknown
  onPoint(position: number): void
  readonly measure: Ref<HTMLLIElement>
}

const none: readonly never[] = []

/** A paragraph of the old edition, what became of it, and that of the new edition. */
export const Row = memo(function Row(props: Props) {
  const { row, position, total, top, isAt, otherIsBelow } = props
  const { group } = row
  const cells = useRef<HTMLDivElement>(null)
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
      onFocus={(event) => {
        if (event.target === event.currentTarget) props.onPoint(position)
      }}
    >
      <div ref={cells} className={styles.cells}>
        <Cell row={row} side="old" otherIsBelow={otherIsBelow} onPoint={() => props.onPoint(position)} />
        <div className={styles.middle}>
          {isSplit && <SplitBands cells={cells} state={group.state} />}
          <EditionSign state={group.state} label={state} />
          {!group.doubtful && group.state !== 'same' && group.old.length > 0 && group.new.length > 0 && (
            <span title={words.sure(group.confidence)}>{words.percent(group.confidence)}</span>
          )}
          {group.doubtful && (
            <span className={styles.doubt} title={words.sure(group.confidence)}>
              {words.doubtful}
            </span>
          )}
          {group.pinned && <Icon icon={Hand} size={12} label={words.byHand} />}
          <span className={styles.menu}>
            <RowMenu row={row} />
          </span>
        </div>
        <Cell row={row} side="new" otherIsBelow={otherIsBelow} onPoint={() => props.onPoint(position)} />
      </div>
    </li>
  )
})

interface CellProps {
  readonly row: EditionRow
  readonly side: Side
  readonly otherIsBelow: boolean
  onPoint(): void
}

function Cell({ row, side, otherIsBelow, onPoint }: CellProps) {
  const context = useRowContext()
  const { group } = row
  const blocks = row[side]
  const { source } = context[side].text
  const { language } = context[side].document
  const changed = group.changed ? context.words.find(row.index)?.[side] : undefined
  const { picking } = context
  const isPickable = picking?.side === side && blocks.length > 0
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
        picking !== null && !isPickable && styles.away,
      )}
      lang={language === '' ? undefined : language}
      data-side={side}
      onClick={() => (isPickable ? context.togglePick(blocks) : onPoint())}
    >
      {blocks.map((at) => {
        const block = source.blocks[at]
        if (block === undefined) return null
        const isWhole = block.start < (context.pending?.end ?? 0) && block.end > (context.pending?.start ?? 0)
        return (
          <Paragraph
            key={at}
            text={source.text}
            block={block}
            side={side}
            changed={changed?.get(at) ?? none}
            marks={context.marks[side].get(at) ?? none}
            chosen={context.chosen}
            pending={side === 'new' && isWhole ? context.pending : null}
          />
        )
      })}
      {side === 'new' && group.copyOf !== undefined && <p className={styles.remark}>{words.copyOf}</p>}
      {side === 'new' && group.numbersOnly && <p className={styles.remark}>{words.numbersOnly}</p>}
    </div>
  )
}
