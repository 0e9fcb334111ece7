import { snapToGraphemes } from '../../../../shared/text/offsets.ts'
import { snapToWords } from '../../../../shared/text/segmentation.ts'
import { type TextRange, trimRange } from '../../../../shared/text/text-range.ts'
import { extendSelection, stepParagraphEdge } from '../model/extend-selection.ts'
import type { CursorStep, Desk, DeskData } from './desk.ts'
import type { ReaderCore } from './reader-core.ts'

type CursorActions = Pick<
  Desk,
  'select' | 'setWholeWords' | 'openPicker' | 'closePicker' | 'moveCursor' | 'escape'
>

/** Part of a screen that stays in sight when paging. */
const pageOverlap = 56

/** Creates the actions that select: by pointer, and by sentences with the keyboard. */
export function createCursorActions(
  core: ReaderCore,
  _data: () => DeskData,
  focusText: () => void,
): CursorActions {
  const { store, walk, viewport, source } = core

  const setSelection = (range: TextRange, anchor: TextRange) => {
    store.set({
      selection: { range, exact: range, words: range, anchor },
      cursor: range,
      chosen: null,
      stack: [],
      picker: null,
      noteOf: null,
    })
  }

  const select: Desk['select'] = (drawn, useWords) => {
    const exact = trimRange(source.text, snapToGraphemes(source.text, drawn))
    if (exact === null) return
    const snapped = snapToWords(source.text, exact, core.language)
    // The same range must be the same object, so that a switch between the two is a change only where they differ.
    const words = snapped.start === exact.start && snapped.end === exact.end ? exact : snapped
    const range = useWords ? words : exact
    store.set({
      selection: { range, exact, words, anchor: range },
      cursor: range,
      chosen: null,
      stack: [],
      noteOf: null,
      picker: { kind: 'new' },
    })
  }

  const setWholeWords: Desk['setWholeWords'] = (on) => {
    const { selection } = store.get()
    if (selection === null) return
    const range = on ? selection.words : selection.exact
    store.set({ selection: { ...selection, range, anchor: range }, cursor: range })
  }

  /** The sentence where the cursor begins: at the last place, the chosen passage, or the top of what is in sight. */
  const beginning = (): { sentence: TextRange | null; isNew: boolean } => {
    const { selection, cursor, chosen, passages } = store.get()
    if (selection !== null) return { sentence: selection.range, isNew: false }
    const passage = chosen === null ? undefined : passages.byId.get(chosen)
    const visible = viewport.visibleRange()
    if (passage !== undefined) return { sentence: walk.at(passage.start), isNew: true }
    if (cursor !== null && cursor.start >= visible.start && cursor.start <= visible.end) {
      return cursor.start === cursor.end
        ? { sentence: walk.at(cursor.start), isNew: true }
        : { sentence: cursor, isNew: false }
    }
    return { sentence: walk.at(viewport.topOffset()), isNew: true }
  }

  const pageFrom = (direction: -1 | 1): TextRange | null => {
    const before = core.scroll.scrollTop
    core.scroll.scrollTop += direction * (core.scroll.clientHeight - pageOverlap)
    core.refresh()
    if (Math.abs(core.scroll.scrollTop - before) < 1) return direction > 0 ? walk.last() : walk.first()
    return walk.at(viewport.topOffset())
  }

  const target = (from: TextRange, step: CursorStep, direction: -1 | 1): TextRange | null => {
    if (step === 'edge') return direction < 0 ? walk.first() : walk.last()
    if (step === 'page') return pageFrom(direction)
    return step === 'sentence' ? walk.step(from, direction) : walk.stepParagraph(from, direction)
  }

  const moveCursor: Desk['moveCursor'] = (step, direction, extend) => {
    const { sentence, isNew } = beginning()
    if (sentence === null) return
    if (isNew && (step === 'sentence' || step === 'paragraph')) {
      setSelection(sentence, sentence)
      viewport.reveal(sentence)
      return
    }
    const anchor = store.get().selection?.anchor ?? sentence
    if (!extend) {
      const next = target(sentence, step, direction)
      if (next === null) return
      setSelection(next, next)
      viewport.reveal(next)
      return
    }
    const reach =
      step === 'paragraph'
        ? stepParagraphEdge(source, anchor, sentence, direction)
        : extendSelection(anchor, sentence, direction, (from) => target(from, step, direction))
    if (reach === null) return
    setSelection(reach, anchor)
    const head =
      direction > 0
        ? { start: Math.max(reach.start, reach.end - 1), end: reach.end }
        : { start: reach.start, end: reach.start + 1 }
    viewport.reveal(head, direction > 0 ? 0.7 : 0.3)
  }

  const closePicker: Desk['closePicker'] = (cancel) => {
    store.set(cancel ? { picker: null, selection: null } : { picker: null })
    focusText()
  }

  return {
    select,
    setWholeWords,
    moveCursor,
    closePicker,
    openPicker: (id) => {
      if (id !== undefined) store.set({ picker: { kind: 'edit', id } })
      else if (store.get().selection !== null) store.set({ picker: { kind: 'new' } })
    },
    escape: () => {
      const { picker, selection, chosen, stack } = store.get()
      if (picker !== null) closePicker(picker.kind === 'new')
      else if (selection !== null) store.set({ selection: null })
      else if (chosen !== null || stack.length > 0) store.set({ chosen: null, stack: [], noteOf: null })
      else return false
      return true
    },
  }
}
