import { type KeyboardEvent, memo, useMemo } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { CoderSign } from '../../../ui/CoderSign.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { handleTextKey } from '../hooks/text-keys.ts'
import { slipElementId } from '../hooks/use-block-details.ts'
import type { Passage } from '../model/passages.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import { Card } from './Card.tsx'
import styles from './Margin.module.css'
import { Markdown } from './Markdown.tsx'

/** Longest part of a quote that is read out. */
const spokenLength = 160

interface Props {
  readonly desk: Desk
  readonly passage: Passage
  /** CSS pixels from the top of the list. */
  readonly top: number
  readonly position: number
  readonly total: number
  readonly tree: TagLookup
  readonly coder: Coder | null
  readonly isChosen: boolean
  readonly isTabStop: boolean
  /** Its index and what measures it, in a list that keeps heights itself. */
  readonly index?: number
  readonly measure?: (element: HTMLElement | null) => void
}

/** A passage in the margin: one line with its tags and coder, its note below; when chosen, a card to edit it. */
export const Slip = memo(function Slip(props: Props) {
  const { desk, passage, top, position, total, tree, coder, isChosen, isTabStop, index, measure } = props
  const isHot = useStore(desk.core.store, (state) => state.hover === passage.id)
  const [spoken, face] = useMemo(
    () => [spokenOf(passage, tree, coder), faceOf(passage, tree, coder)],
    [passage, tree, coder],
  )
  return (
    <li
      id={slipElementId(desk.core, passage.id)}
      data-slip={passage.id}
      className={classNames(styles.slip, isHot && styles.hot, isChosen && styles.chosen)}
      style={{ translate: `0 ${top}px` }}
      {...(measure === undefined ? {} : { ref: measure, 'data-index': index })}
      aria-posinset={position}
      aria-setsize={total}
      onPointerEnter={() => desk.hover(passage.id)}
      onPointerLeave={() => desk.hover(null)}
    >
      <button
        type="button"
        data-cover
        className={styles.cover}
        aria-label={spoken}
        aria-expanded={isChosen}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => desk.choose(isChosen ? null : passage.id)}
        onKeyDown={(event) => actByKey(desk, passage, event)}
        onFocus={() => desk.hover(passage.id)}
        onBlur={() => desk.hover(null)}
      />
      {isChosen ? <Card desk={desk} passage={passage} tree={tree} coder={coder} /> : face}
    </li>
  )
})

/** Keys that mean the passage itself, as they do in the text; Enter unfolds its card and folds it again. */
const passageKeys = /^(n|Delete|Backspace|[1-9])$/i

function actByKey(desk: Desk, { id }: Passage, event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (ctrlKey || metaKey || altKey || !passageKeys.test(key)) return
  event.preventDefault()
  event.stopPropagation()
  if (desk.core.store.get().chosen !== id) desk.choose(id)
  // The slip goes with its passage.
  if (key === 'Delete' || key === 'Backspace') desk.focusText()
  handleTextKey(desk, { key, ctrlKey, metaKey, altKey, shiftKey, isComposing: event.nativeEvent.isComposing })
}

function spokenOf(passage: Passage, tree: TagLookup, coder: Coder | null): string {
  const { note, anchor } = passage.annotation
  const quote = anchor.exact.length > spokenLength ? `${anchor.exact.slice(0, spokenLength)}…` : anchor.exact
  const tags =
    passage.tags.length === 0 ? reader.untagged : passage.tags.map((tag) => tree.labelOf(tag.id)).join(', ')
  return reader.slip(quote, tags, coder?.name ?? reader.someone, note === '' ? '' : reader.hasNote)
}

/** Made once per passage: its neighbours' places change with every passage that comes or goes, its face does not. */
function faceOf(passage: Passage, tree: TagLookup, coder: Coder | null) {
  const { note } = passage.annotation
  return (
    <div aria-hidden="true" className={styles.face}>
      <div className={styles.by}>
        <div className={styles.chips}>
          {passage.tags.map((tag) => (
            <Chip key={tag.id} name={tag.name} colour={tag.colour} title={tree.labelOf(tag.id)} />
          ))}
          {passage.tags.length === 0 && <span className={styles.plain}>{reader.plain}</span>}
        </div>
        <CoderSign
          name={coder?.name ?? reader.someone}
          shape={coder?.shape ?? 'disc'}
          colour={coder?.colour ?? 1}
          decorative
        />
      </div>
      {note !== '' && (
        <div className={styles.cutNote}>
          <Markdown source={note} links={false} />
        </div>
      )}
    </div>
  )
}
