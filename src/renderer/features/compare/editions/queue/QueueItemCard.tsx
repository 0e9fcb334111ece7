import { memo, type Ref } from 'react'
import type { QueueItem } from '../../../../../shared/compare/carrying/queue.ts'
import type { AlignmentGroup } from '../../../../../shared/compare/editions/alignment.ts'
import { carryThreshold } from '../../../../../shared/compare/editions/carried.ts'
import {
  carryReasonTexts,
  editionsMessages as words,
} from '../../../../../shared/messages/compare-editions.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { Tag } from '../../../../../shared/model/tag.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Chip } from '../../../../ui/Chip.tsx'
import { CoderSign } from '../../../../ui/CoderSign.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Tooltip } from '../../../../ui/Tooltip.tsx'
import frame from '../../parts/Queue.module.css'
import type { EditionNames } from '../model/edition-names.ts'
import { EditionSign } from '../parts/EditionSign.tsx'
import styles from './Queue.module.css'

/** What a person can do with an item; null: that is not offered for it. */
export interface ItemActions {
  keep(item: QueueItem): void
  chooseWords(item: QueueItem): void
  leaveOut(item: QueueItem): void
  takeBack(item: QueueItem): void
}

interface Props {
  readonly item: QueueItem
  readonly position: number
  readonly total: number
  readonly top: number
  readonly isAt: boolean
  readonly names: EditionNames
  /** Tags in the order of the tag tree, with their paths. */
  readonly tags: readonly { readonly tag: Tag; readonly path: string }[]
  readonly coder: Coder | null
  /** What became of its paragraph; null when it has none. */
  readonly group: AlignmentGroup | null
  /** The whole text of the new edition. */
  readonly text: string
  readonly language: { readonly old: string; readonly new: string }
  readonly readOnly: boolean
  readonly actions: ItemActions
  onPoint(item: QueueItem): void
  readonly measure: Ref<HTMLLIElement>
}

/** A passage of the old edition and where it would stand in the new one, with what can be decided. */
export const QueueItemCard = memo(function QueueItemCard(props: Props) {
  const { item, position, total, top, isAt, names, tags, coder, group, text, actions } = props
  const { annotation, proposal, state, result } = item
  const place = state === 'done' && result !== null ? result.anchor : proposal.place
  const hasPlace = place !== null
  const sign = hasPlace && group !== null ? group.state : 'unmatched'
  return (
    <li
      ref={props.measure}
      className={classNames(frame.item, styles.item, isAt && frame.at)}
      style={{ transform: `translateY(${top}px)` }}
      data-index={position}
      aria-posinset={position + 1}
      aria-setsize={total}
      aria-current={isAt || undefined}
      aria-label={annotation.anchor.exact.slice(0, 120)}
      tabIndex={isAt ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && props.onPoint(item)}
      onPointerDown={() => props.onPoint(item)}
    >
      <EditionSign
        state={sign}
        label={
          sign === 'unmatched' || group === null ? words.noMatch : words.stateOf(group.state, group.changed)
        }
      />
      <div className={styles.content}>
        <div className={styles.chips}>
          {coder !== null && <CoderSign name={coder.name} shape={coder.shape} colour={coder.colour} />}
          {tags.map(({ tag, path }) => (
            <Chip key={tag.id} name={tag.name} colour={tag.colour} title={path} />
          ))}
          <span className={styles.sure}>{howSure(item)}</span>
        </div>
        {state === 'waiting' && (
          <p className={classNames(styles.remark, proposal.confidence >= carryThreshold && styles.sound)}>
            {carryReasonTexts[proposal.reason]}
          </p>
        )}
        {item.changedSince && <p className={styles.remark}>{words.changedSince}</p>}
        <div className={styles.pair}>
          <span>{names.old}</span>
          <q lang={props.language.old || undefined}>{annotation.anchor.exact}</q>
          <span>{names.new}</span>
          {place === null ? (
            <span className={styles.nothing}>{words.nothingClose(names.old)}</span>
          ) : (
            <q lang={props.language.new || undefined}>{text.slice(place.start, place.end)}</q>
          )}
        </div>
        {isAt && (
          <div className={frame.actions}>
            {(state === 'waiting' || state === 'unmatched') && (
              <>
                {hasPlace && (
                  <Tooltip text={words.keep} keys="Enter">
                    <Button
                      variant="primary"
                      size="small"
                      isDisabled={props.readOnly}
                      onPress={() => actions.keep(item)}
                    >
                      {words.keep}
                    </Button>
                  </Tooltip>
                )}
                <Tooltip text={words.chooseWords} keys="W">
                  <Button
                    variant="line"
                    size="small"
                    isDisabled={props.readOnly}
                    onPress={() => actions.chooseWords(item)}
                  >
                    {words.chooseWords}
                  </Button>
                </Tooltip>
                <Tooltip text={words.leaveOut} keys="Delete">
                  <Button size="small" isDisabled={props.readOnly} onPress={() => actions.leaveOut(item)}>
                    {words.leaveOut}
                  </Button>
                </Tooltip>
              </>
            )}
            {(state === 'done' || state === 'left') && (
              <Tooltip text={words.takeBack} keys="Backspace">
                <Button
                  variant="line"
                  size="small"
                  isDisabled={props.readOnly}
                  onPress={() => actions.takeBack(item)}
                >
                  {words.takeBack}
                </Button>
              </Tooltip>
            )}
          </div>
        )}
      </div>
    </li>
  )
})

function howSure({ state, proposal, carry, result }: QueueItem): string {
  if (state === 'done' && result !== null)
    return carry?.decision === 'adjusted'
      ? words.chosenByHand
      : words.sure(result.carriedFrom?.confidence ?? proposal.confidence)
  if (state === 'done') return words.thereAlready
  return proposal.place === null ? words.noMatch : words.sure(proposal.confidence)
}
