import { type KeyboardEvent, memo } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { usePane } from '../../../app/pane.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useBlockDetails } from '../hooks/use-block-details.ts'
import { useSlipLayout } from '../hooks/use-slip-layout.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import styles from './Margin.module.css'
import { Slip } from './Slip.tsx'

/** Where more slips are drawn they jump to new places: moving so many takes most of every frame. */
const movingSlips = 30

interface Props {
  readonly desk: Desk
  readonly tree: TagLookup
  readonly coders: ReadonlyMap<CoderId, Coder>
}

/** The margin: a slip beside every passage near the window. Arrow keys go from slip to slip. */
export const Margin = memo(function Margin({ desk, tree, coders }: Props) {
  const { nameOf } = usePane()
  const { slips, total, list } = useSlipLayout(desk.core)
  const chosen = useStore(desk.core.store, (state) => state.chosen)

  useBlockDetails(desk.core, slips)

  const moveFocus = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (direction === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('[data-cover]'))
      return
    const covers = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-cover]'))
    const next = covers[covers.indexOf(event.target) + direction]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }

  const stop = slips.some((slip) => slip.passage.id === chosen) ? chosen : (slips[0]?.passage.id ?? null)
  return (
    <aside className={styles.margin} aria-label={nameOf(reader.passages)} data-region="margin">
      <ul
        ref={list}
        className={classNames(styles.list, slips.length > movingSlips && styles.crowded)}
        onKeyDown={moveFocus}
      >
        {slips.map(({ passage, top, position }) => (
          <Slip
            key={passage.id}
            desk={desk}
            passage={passage}
            top={top}
            position={position}
            total={total}
            tree={tree}
            coder={coders.get(passage.annotation.coder) ?? null}
            isChosen={passage.id === chosen}
            isTabStop={passage.id === stop}
          />
        ))}
      </ul>
    </aside>
  )
})
