import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

/** Jumps that follow each other within this time are one movement, in milliseconds. */
const together = 200

/**
 * Returns whether a person flings through the list: it jumped by more than what is in sight twice in a row. Nobody reads
 * then, so rows may be drawn without what is dear in them; a single jump leads somewhere and is drawn whole. The list is
 * drawn again when the scrolling ends.
 */
export function useFlying(virtual: Virtualizer<HTMLDivElement, HTMLLIElement>): boolean {
  const last = useRef({ offset: 0, jumpedAt: Number.NEGATIVE_INFINITY, isFlying: false })
  const offset = virtual.scrollOffset ?? 0
  const jumps = Math.abs(offset - last.current.offset) > (virtual.scrollRect?.height ?? 0)
  // Between two jumps the list moves by little where rows turn out taller than thought.
  const goesOn = performance.now() - last.current.jumpedAt < together
  const isFlying = virtual.isScrolling && goesOn && (jumps || last.current.isFlying)
  useEffect(() => {
    const jumpedAt = jumps ? performance.now() : last.current.jumpedAt
    last.current = { offset, jumpedAt, isFlying }
  })
  return isFlying
}
