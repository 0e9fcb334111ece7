import { useMemo } from 'react'
import { coderIdOf, normaliseCoderName } from '../../shared/model/coder.ts'
import type { CoderId } from '../../shared/model/ids.ts'
import { type AppContext, useApp } from './context.ts'

/**
 * Returns who looks, for blind coding; null: no name was given yet. Whoever gave a name and has marked nothing yet is
 * somebody too, though `app.coder` is null: the coder's record is written with the first passage.
 */
export function viewerOf({ coder, preferences }: Pick<AppContext, 'coder' | 'preferences'>): CoderId | null {
  if (coder !== null) return coder.id
  const name = normaliseCoderName(preferences.coderName)
  return name === '' ? null : coderIdOf(name)
}

/** Returns `viewerOf` this window. */
export function useViewer(): CoderId | null {
  const { coder, preferences } = useApp()
  return useMemo(() => viewerOf({ coder, preferences }), [coder, preferences])
}
