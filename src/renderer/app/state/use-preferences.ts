import { useCallback, useEffect, useState } from 'react'
import type { Preferences } from '../../../shared/contract/shapes.ts'
import type { Client } from '../../client/client.ts'

const isSame = (a: Preferences, b: Preferences) =>
  (Object.keys(b) as (keyof Preferences)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))

/** The settings of this installation. Changes are shown at once and kept by main; other windows follow. */
export function usePreferences(client: Client, initial: Preferences, showError: (error: unknown) => void) {
  const [preferences, setState] = useState(initial)
  // What this window changed comes back to it: drawing everything again for that would be waste.
  useEffect(
    () => client.on('app.preferencesChanged', (next) => setState((old) => (isSame(old, next) ? old : next))),
    [client],
  )
  const setPreferences = useCallback(
    (change: Partial<Preferences>) => {
      setState((old) => ({ ...old, ...change }))
      client.call('app.setPreferences', change).catch(showError)
    },
    [client, showError],
  )
  return [preferences, setPreferences] as const
}
