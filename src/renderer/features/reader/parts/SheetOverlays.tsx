import { memo } from 'react'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import { EndHandles } from './EndHandles.tsx'
import { FloatingCard } from './FloatingCard.tsx'
import { StackList } from './StackList.tsx'
import { TagPicker } from './TagPicker.tsx'

/** Longest part of a selection that is read out. */
const spokenLength = 400

interface Props {
  readonly desk: Desk
  readonly tree: TagLookup
  readonly coders: ReadonlyMap<CoderId, Coder>
  /** Whether the chosen passage's card is in the margin or the drawer. */
  readonly isCardElsewhere: boolean
}

/** What lies over the text and scrolls with it: picker, list of stacked passages, handles; and what is read out. */
export const SheetOverlays = memo(function SheetOverlays({ desk, tree, coders, isCardElsewhere }: Props) {
  const { preferences, library } = useApp()
  const { store, source } = desk.core
  const picker = useStore(store, (state) => state.picker)
  const selection = useStore(store, (state) => state.selection)
  const edited = useStore(store, (state) =>
    state.picker?.kind === 'edit' ? state.passages.byId.get(state.picker.id) : undefined,
  )
  const hasStack = useStore(store, (state) => state.stack.length > 1 && state.picker === null)
  const range = picker?.kind === 'edit' ? edited : selection?.range
  return (
    <>
      <EndHandles desk={desk} />
      {isCardElsewhere && hasStack && <StackList desk={desk} tree={tree} />}
      {!isCardElsewhere && picker === null && <FloatingCard desk={desk} tree={tree} coders={coders} />}
      {picker !== null && range !== undefined && (
        <TagPicker
          key={picker.kind === 'edit' ? picker.id : 'new'}
          desk={desk}
          tree={tree}
          recent={preferences.recentTags[library.id] ?? []}
          range={range}
          passage={picker.kind === 'edit' ? picker.id : null}
        />
      )}
      <div className="sr" aria-live="polite">
        {selection === null
          ? ''
          : source.text.slice(selection.range.start, selection.range.start + spokenLength)}
      </div>
    </>
  )
})
