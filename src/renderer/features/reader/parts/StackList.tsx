import { useLayoutEffect, useRef } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import { placePicker } from './place-picker.ts'
import styles from './StackList.module.css'

/** Names the passages that lie over each other where the text was clicked, the innermost first. */
export function StackList({ desk, tree }: { readonly desk: Desk; readonly tree: TagLookup }) {
  const { store, viewport, scroll } = desk.core
  const stack = useStore(store, (state) => state.stack)
  const chosen = useStore(store, (state) => state.chosen)
  const passages = useStore(store, (state) => state.passages)
  const box = useRef<HTMLElement>(null)
  const shown = stack.flatMap((id) => passages.byId.get(id) ?? [])
  const inner = shown[0]

  useLayoutEffect(() => {
    if (box.current !== null && inner !== undefined) placePicker(box.current, viewport.rectsOf(inner), scroll)
  }, [inner, viewport, scroll])

  if (shown.length < 2) return null
  return (
    <section ref={box} className={styles.stack} aria-label={reader.stack} data-testid="stack">
      {shown.map((passage) => (
        <button
          key={passage.id}
          type="button"
          className={classNames(styles.item, `tag-${passage.colour}`, passage.id === chosen && styles.chosen)}
          aria-pressed={passage.id === chosen}
          onPointerEnter={() => desk.hover(passage.id)}
          onPointerLeave={() => desk.hover(null)}
          onClick={() => {
            desk.choose(passage.id, { reveal: false })
            store.set({ stack })
          }}
        >
          <i className={classNames('sw', passage.colour === 0 && styles.plain)} />
          <span className="cut">
            {passage.tags.map((tag) => tree.byId.get(tag.id)?.name).join(', ') || reader.plain}
          </span>
          <span className={styles.quote}>{passage.annotation.anchor.exact}</span>
        </button>
      ))}
    </section>
  )
}
