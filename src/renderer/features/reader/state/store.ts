import { useSyncExternalStore } from 'react'

/** A value that parts of a view watch: only those whose part of it changed render again. */
export interface Store<State> {
  get(): State
  set(change: Partial<State>): void
  /** Registers a listener for changes; returns its removal. */
  subscribe(listener: (state: State, before: State) => void): () => void
}

/** Creates a store. Listeners are called at once, in the order in which they came. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  const listeners = new Set<(state: State, before: State) => void>()
  return {
    get: () => state,
    set: (change) => {
      const before = state
      const differs = (Object.keys(change) as (keyof State)[]).some(
        (key) => !Object.is(before[key], change[key]),
      )
      if (!differs) return
      state = { ...before, ...change }
      for (const listener of listeners) listener(state, before)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Returns a part of a store's state, which must be the same object while it has not changed. */
export function useStore<State extends object, Part>(
  store: Store<State>,
  select: (state: State) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
