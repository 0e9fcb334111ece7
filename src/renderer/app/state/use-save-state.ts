import { useCallback, useState } from 'react'
import type { Operation } from '../../../shared/log/entry.ts'
import type { ErrorText } from '../../../shared/messages/errors.ts'
import { errorText } from '../../client/error-text.ts'
import type { View } from '../../db/view.ts'
import { createValueStore } from './value-store.ts'

/** What the status bar says about saving: it follows the answers that writes got, nothing else. */
export interface SaveState {
  /** Writes whose answer has not come yet. */
  readonly waiting: number
  /** Why the last write did not reach the disk; null when it did. */
  readonly failure: ErrorText | null
}

/**
 * Wraps the view's append: counts what waits, remembers why the last one failed, and shows the failure. The state is a
 * store: it changes twice with every key press that codes, and the window around it does not.
 */
export function useSaveState(view: View, showError: (error: unknown) => void) {
  const [save] = useState(() => createValueStore<SaveState>({ waiting: 0, failure: null }))
  const append = useCallback(
    async (operations: readonly Operation[]) => {
      save.set({ ...save.get(), waiting: save.get().waiting + 1 })
      try {
        await view.append(operations)
        save.set({ waiting: save.get().waiting - 1, failure: null })
        return true
      } catch (error) {
        save.set({ waiting: save.get().waiting - 1, failure: errorText(error) })
        showError(error)
        return false
      }
    },
    [view, save, showError],
  )
  return { save, append }
}
