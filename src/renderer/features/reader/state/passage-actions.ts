import { neighbourPassage, nextInStack, passagesAt } from '../model/passages.ts'
import type { Desk, DeskData } from './desk.ts'
import type { ReaderCore } from './reader-core.ts'

type PassageActions = Pick<Desk, 'choose' | 'chooseAt' | 'hover' | 'goToNeighbour'>

/** Creates the actions that choose passages. */
export function createPassageActions(core: ReaderCore, _data: () => DeskData): PassageActions {
  const { store } = core

  const choose: Desk['choose'] = (id, options = {}) => {
    const { chosen, noteOf } = store.get()
    store.set({
      chosen: id,
      selection: id === null ? store.get().selection : null,
      picker: null,
      stack: [],
      noteOf: noteOf === id && chosen === id ? noteOf : null,
    })
    const passage = id === null ? undefined : store.get().passages.byId.get(id)
    if (passage === undefined) return
    store.set({ cursor: { start: passage.start, end: passage.end } })
    if (options.reveal !== false) core.viewport.reveal({ start: passage.start, end: passage.end })
  }

  const chooseAt: Desk['chooseAt'] = (offset) => {
    const { passages, chosen } = store.get()
    const stack = offset === null ? [] : passagesAt(passages, offset)
    const next = nextInStack(stack, chosen)
    store.set({ selection: null, picker: null })
    if (next === null) {
      choose(null)
      if (offset !== null) store.set({ cursor: { start: offset, end: offset } })
      return
    }
    choose(next.id, { reveal: false })
    if (stack.length > 1) store.set({ stack: stack.map((passage) => passage.id) })
  }

  return {
    choose,
    chooseAt,
    hover: (id) => store.set({ hover: id }),
    goToNeighbour: (direction) => {
      const { passages, chosen, cursor, selection } = store.get()
      const from = selection?.range ?? cursor
      const offset = from === null ? core.viewport.topOffset() : from.start
      const next = neighbourPassage(passages, chosen, offset, direction)
      if (next !== null) choose(next.id)
    },
  }
}
