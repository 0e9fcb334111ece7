import { useVirtualizer } from '@tanstack/react-virtual'
import { X } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { usePane } from '../../../app/pane.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { estimateSlipHeight } from '../model/slip-height.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import styles from './MarginDrawer.module.css'
import { Slip } from './Slip.tsx'

interface Props {
  readonly desk: Desk
  readonly tree: TagLookup
  readonly coders: ReadonlyMap<CoderId, Coder>
  onClose(): void
}

/** The margin where there is no room beside the text: all passages one after the other, over the text's right side. */
export function MarginDrawer({ desk, tree, coders, onClose }: Props) {
  const { store, viewport } = desk.core
  const { nameOf } = usePane()
  const passages = useStore(store, (state) => state.passages)
  const chosen = useStore(store, (state) => state.chosen)
  const scroll = useRef<HTMLDivElement>(null)
  const { list } = passages
  // The same function as long as the list is: with another one the places of all rows are worked out again.
  const getItemKey = useCallback((index: number) => list[index]?.id ?? index, [list])
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => {
      const passage = list[index]
      return passage === undefined ? 28 : estimateSlipHeight(passage)
    },
    getItemKey,
    overscan: 8,
    gap: 4,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes to the chosen passage, else to those in sight, once
  useEffect(() => {
    const top = viewport.topOffset()
    const index = list.findIndex((passage) =>
      chosen === null ? passage.start >= top : passage.id === chosen,
    )
    if (index >= 0) virtual.scrollToIndex(index, { align: chosen === null ? 'start' : 'auto' })
  }, [chosen])

  return (
    <aside className={styles.drawer} aria-label={nameOf(reader.passages)} data-region="margin">
      <header className={styles.head}>
        <span className="grow">{reader.rulerPassages(list.length)}</span>
        <IconButton icon={X} label={reader.marginHide} keys="Escape" onPress={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the drawer from anywhere in it */}
      <div
        ref={scroll}
        className={styles.scroll}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          onClose()
          desk.focusText()
        }}
      >
        <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const passage = list[item.index]
            if (passage === undefined) return null
            return (
              <Slip
                key={item.key}
                desk={desk}
                passage={passage}
                top={item.start}
                position={item.index + 1}
                total={list.length}
                tree={tree}
                coder={coders.get(passage.annotation.coder) ?? null}
                isChosen={passage.id === chosen}
                isTabStop
                index={item.index}
                measure={virtual.measureElement}
              />
            )
          })}
        </ul>
      </div>
    </aside>
  )
}
