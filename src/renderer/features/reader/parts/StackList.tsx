import { useLayoutEffect, useRef } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { usePane } from '../../../app/pane.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { Passage } from '../model/passages.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import { placePicker } from './place-picker.ts'
import styles from './StackList.module.css'

interface Props {
  readonly desk: Desk
  readonly tree: TagLookup
}

/** Names the passages that lie over each other where the text was clicked, the innermost first. */
export function StackList({ desk, tree }: Props) {
  const { store, viewport, scroll, text } = desk.core
  const { nameOf } = usePane()
  const box = useRef<HTMLElement>(null)
  const inner = useStore(store, ({ stack, passages }) =>
    stack[0] === undefined ? undefined : passages.byId.get(stack[0]),
  )

  useLayoutEffect(() => {
    if (box.current === null || inner === undefined) return
    // The card of the chosen passage is in the margin.
    placePicker(box.current, viewport.rectsOf(inner), scroll, text.root)
  }, [inner, viewport, scroll, text])

  if (inner === undefined) return null
  return (
    <section ref={box} className={styles.stack} aria-label={nameOf(reader.stack)} data-testid="stack">
      <StackItems desk={desk} tree={tree} />
    </section>
  )
}

/** The lines of the list; a click chooses. */
export function StackItems({ desk, tree }: Props) {
  const { store } = desk.core
  const stack = useStore(store, (state) => state.stack)
  const passages = useStore(store, (state) => state.passages)
  const shown: Passage[] = stack.flatMap((id) => passages.byId.get(id) ?? [])
  return shown.map((passage) => <StackItem key={passage.id} desk={desk} tree={tree} passage={passage} />)
}

function StackItem({ desk, tree, passage }: Props & { readonly passage: Passage }) {
  const { store } = desk.core
  const isChosen = useStore(store, (state) => state.chosen === passage.id)
  const choose = () => {
    const { stack } = store.get()
    desk.choose(passage.id, { reveal: false })
    store.set({ stack })
  }
  return (
    <button
      type="button"
      className={classNames(styles.item, `tag-${passage.colour}`, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      onPointerEnter={() => desk.hover(passage.id)}
      onPointerLeave={() => desk.hover(null)}
      onClick={choose}
    >
      <i className={classNames('sw', passage.colour === 0 && styles.plain)} />
      <span className="cut">
        {passage.tags.map((tag) => tree.byId.get(tag.id)?.name).join(', ') || reader.plain}
      </span>
      <span className={styles.quote}>{passage.annotation.anchor.exact}</span>
    </button>
  )
}
