import { useMemo } from 'react'
import { coderIdOf, normaliseCoderName } from '../../shared/model/coder.ts'
import type { CoderId } from '../../shared/model/ids.ts'
import { useApp } from './context.ts'

/** Returns who looks at a library in a window with this preferred name; null: no name was given yet. */
export function viewerOf(coderName: string): CoderId | null {
  const name = normaliseCoderName(coderName)
  return name === '' ? null : coderIdOf(name)
}

/**
 * Returns who looks, for blind coding. The name tells it, not `app.coder`: the coder's record is written with the first
 * passage only, and whoever has none yet is somebody all the same.
 */
export function useViewer(): CoderId | null {
  const { coderName } = useApp().preferences
  return useMemo(() => viewerOf(coderName), [coderName])
}
