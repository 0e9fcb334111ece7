import { type SetStateAction, useCallback, useRef, useState } from 'react'
import type { Draft } from '../queue/OwnPassage.tsx'

/** The passage that a person makes for an item; null: none is being made. */
export interface DraftState {
  readonly drawn: Draft | null
  change(change: SetStateAction<Draft | null>): void
  /** Returns it as it is by now: a choice is drawn in pieces, and may not be on the screen yet. */
  now(): Draft | null
}

export function useDraft(): DraftState {
  const [drawn, draw] = useState<Draft | null>(null)
  const latest = useRef(drawn)
  const change = useCallback((to: SetStateAction<Draft | null>) => {
    latest.current = typeof to === 'function' ? to(latest.current) : to
    draw(latest.current)
  }, [])
  const now = useCallback(() => latest.current, [])
  return { drawn, change, now }
}
