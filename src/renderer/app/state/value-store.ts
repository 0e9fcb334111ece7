import { useSyncExternalStore } from 'react'

/** A value outside of React's tree: only what shows it renders again when it changes, not the whole window. */
export interface ValueStore<Value> {
  get(): Value
  set(value: Value): void
  /** Registers a listener for changes; returns its removal. */
  subscribe(listener: () => void): () => void
}

/** Creates a store. A value that is the same object as before is no change. */
export function createValueStore<Value>(initial: Value): ValueStore<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Returns a store's value, live. */
export function useValue<Value>(store: ValueStore<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}
