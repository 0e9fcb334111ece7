import { useCallback, useEffect, useState } from 'react'
import type { MethodOutput } from '../../../shared/contract/methods.ts'
import type { ErrorText } from '../../../shared/messages/errors.ts'
import type { Client } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'

/** A folder with the folders inside it, and how to go to another. */
export function useFolders(client: Client, start: string | null) {
  const [place, setPlace] = useState<MethodOutput<'folders.list'> | null>(null)
  const [error, setError] = useState<ErrorText | null>(null)
  const goTo = useCallback(
    async (path: string | null) => {
      try {
        setPlace(await client.call('folders.list', { path }))
        setError(null)
      } catch (thrown) {
        setError(errorText(thrown))
      }
    },
    [client],
  )
  useEffect(() => void goTo(start), [goTo, start])
  return { place, error, goTo, setError }
}
export type Folders = ReturnType<typeof useFolders>
