import type { CSSProperties } from 'react'

/** Returns what colours a cell: nothing at 0 and below, the deepest step at 1. */
export function heatStyle(share: number): CSSProperties {
  return { '--heat': Math.min(1, Math.max(0, share)) } as CSSProperties
}
