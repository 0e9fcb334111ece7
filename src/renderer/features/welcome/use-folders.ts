import { useCallback, useEffect, useRef, useState } from 'react'
import type { MethodOutput } from '../../../shared/contract/methods.ts'
import type { ErrorText } from '../../../shared/messages/errors.ts'
import type { Client } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'

/**
 * A folder with the folders inside it, what stands in the field for its path, and how to go to another.
 * The field takes typing at every moment: an answer never replaces what was typed after its question.
 */
export function useFolders(client: Client, start: string) {
  const [place, setPlace] = useState<MethodOutput<'folders.list'> | null>(null)
  const [typed, showTyped] = useState(start)
  const [error, setError] = useState<ErrorText | null>(null)
  const typedNow = useRef(start)
  const asked = useRef(0)
  const setTyped = useCallback((path: string) => {
    typedNow.current = path
    showTyped(path)
  }, [])
  const goTo = useCallback(
    async (path: string) => {
      // Of several questions only the last counts: a slow folder's answer must not lead back to it.
      const question = ++asked.current
      const typedBefore = typedNow.current
      const isLast = () => question === asked.current
      try {
        const found = await client.call('folders.list', { path })
        if (!isLast()) return
        setPlace(found)
        if (typedNow.current === typedBefore) setTyped(found.path)
        setError(null)
      } catch (thrown) {
        if (isLast()) setError(errorText(thrown))
      }
    },
    [client, setTyped],
  )
  useEffect(() => void goTo(start), [goTo, start])
  return { place, typed, setTyped, error, goTo, setError }
}
export type Folders = ReturnType<typeof useFolders>
