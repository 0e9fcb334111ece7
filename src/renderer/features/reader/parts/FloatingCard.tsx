import { useLayoutEffect, useRef } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { usePane } from '../../../app/pane.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import { Card } from './Card.tsx'
import styles from './FloatingCard.module.css'
import { placePicker } from './place-picker.ts'
import { StackItems } from './StackList.tsx'

interface Props {
  readonly desk: Desk
  readonly tree: TagLookup
  readonly coders: ReadonlyMap<CoderId, Coder>
}

/** The chosen passage's card at the passage itself, where there is no margin to hold it. */
export function FloatingCard({ desk, tree, coders }: Props) {
  const { store, viewport, scroll } = desk.core
  const { nameOf } = usePane()
  const passage = useStore(store, ({ chosen, passages }) =>
    chosen === null ? undefined : passages.byId.get(chosen),
  )
  const isStacked = useStore(store, (state) => state.stack.length > 1)
  const layout = useStore(store, (state) => state.layout)
  const box = useRef<HTMLElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines move with `layout`
  useLayoutEffect(() => {
    if (box.current !== null && passage !== undefined)
      placePicker(box.current, viewport.rectsOf(passage), scroll)
  }, [passage, isStacked, viewport, scroll, layout])

  if (passage === undefined) return null
  return (
    <section ref={box} className={styles.card} aria-label={nameOf(reader.chosen)} data-testid="floating-card">
      {isStacked && (
        <div className={styles.stack} data-testid="stack">
          <StackItems desk={desk} tree={tree} />
        </div>
      )}
      <div className={styles.face}>
        <Card
          desk={desk}
          passage={passage}
          tree={tree}
          coder={coders.get(passage.annotation.coder) ?? null}
        />
      </div>
    </section>
  )
}
