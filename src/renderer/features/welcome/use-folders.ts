import { useCallback, useEffect, useRef, useState } from 'react'
import type { MethodOutput } from '../../../shared/contract/methods.ts'
import type { ErrorText } from '../../../shared/messages/errors.ts'
import type { Client } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'

/** A folder with the folders inside it, what stands in the field for its path, and how to go to another. */
export function useFolders(client: Client, start: string | null) {
  const [place, setPlace] = useState<MethodOutput<'folders.list'> | null>(null)
  // Set together with the folder: set after it, it would fall into what a person begins to type.
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<ErrorText | null>(null)
  const asked = useRef(0)
  const goTo = useCallback(
    async (path: string | null) => {
      // Of several questions only the last counts: a slow folder's answer must not lead back to it.
      const question = ++asked.current
      const isLast = () => question === asked.current
      try {
        const found = await client.call('folders.list', { path })
        if (!isLast()) return
        setPlace(found)
        setTyped(found.path)
        setError(null)
      } catch (thrown) {
        if (isLast()) setError(errorText(thrown))
      }
    },
    [client],
  )
  useEffect(() => void goTo(start), [goTo, start])
  return { place, typed, setTyped, error, goTo, setError }
}
export type Folders = ReturnType<typeof useFolders>
