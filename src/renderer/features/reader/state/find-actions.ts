import { findInText, nearestMatch } from '../model/find-text.ts'
import type { Desk } from './desk.ts'
import type { ReaderCore } from './reader-core.ts'

type FindActions = Pick<Desk, 'find' | 'findStep' | 'closeFind'>

/** Creates the actions that find words in the open document. */
export function createFindActions(core: ReaderCore): FindActions {
  const { store, viewport, source } = core
  const goTo = (at: number) => {
    const { find } = store.get()
    const match = find?.matches[at]
    if (find === null || match === undefined) return
    const here = { range: match, exact: match, words: match, anchor: match }
    store.set({
      find: { ...find, at },
      cursor: match,
      selection: here,
      chosen: null,
      stack: [],
      picker: null,
    })
    viewport.reveal(match, 0.4)
  }
  return {
    find: (query) => {
      const matches = findInText(source.text, query)
      const from = store.get().cursor?.start ?? viewport.topOffset()
      store.set({ find: { query, matches, at: -1 }, selection: null })
      goTo(nearestMatch(matches, from))
    },
    findStep: (direction) => {
      const { find } = store.get()
      if (find === null || find.matches.length === 0) return
      goTo((find.at + direction + find.matches.length) % find.matches.length)
    },
    closeFind: () => store.set({ find: null }),
  }
}
