import { type KeyboardEvent, useLayoutEffect } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { findBlockIndex } from '../../../../shared/text/canonical-text.ts'
import { useSlipLayout } from '../hooks/use-slip-layout.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import styles from './Margin.module.css'
import { Slip, slipElementId } from './Slip.tsx'

interface Props {
  readonly desk: Desk
  readonly tree: TagLookup
  readonly coders: ReadonlyMap<CoderId, Coder>
}

/** The margin: a slip beside every passage near the window. Arrow keys go from slip to slip. */
export function Margin({ desk, tree, coders }: Props) {
  const { slips, list } = useSlipLayout(desk.core)
  const total = useStore(desk.core.store, (state) => state.passages.list.length)
  const chosen = useStore(desk.core.store, (state) => state.chosen)

  // Highlights are not in the accessibility tree: a block says which slips belong to it.
  useLayoutEffect(() => {
    const { source, text } = desk.core
    const ids = new Map<HTMLElement, string[]>()
    for (const { passage } of slips) {
      const block = text.index.blockElement(findBlockIndex(source.blocks, passage.start))
      if (block !== null) ids.set(block, [...(ids.get(block) ?? []), slipElementId(passage.id)])
    }
    for (const [block, slipIds] of ids) block.setAttribute('aria-details', slipIds.join(' '))
    return () => {
      for (const block of ids.keys()) block.removeAttribute('aria-details')
    }
  }, [desk, slips])

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
    <aside className={styles.margin} aria-label={reader.passages} data-region="margin">
      <ul ref={list} className={styles.list} onKeyDown={moveFocus}>
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
}
