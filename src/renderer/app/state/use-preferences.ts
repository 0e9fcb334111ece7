import { useCallback, useEffect, useState } from 'react'
import type { Preferences } from '../../../shared/contract/shapes.ts'
import type { Client } from '../../client/client.ts'

/** The settings of this installation. Changes are shown at once and kept by main; other windows follow. */
export function usePreferences(client: Client, initial: Preferences, showError: (error: unknown) => void) {
  const [preferences, setState] = useState(initial)
  useEffect(() => client.on('app.preferencesChanged', setState), [client])
  const setPreferences = useCallback(
    (change: Partial<Preferences>) => {
      setState((old) => ({ ...old, ...change }))
      client.call('app.setPreferences', change).catch(showError)
    },
    [client, showError],
  )
  return [preferences, setPreferences] as const
}
