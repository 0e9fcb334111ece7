import { useEffect, useEffectEvent, useRef } from 'react'
import type { Client } from '../../client/client.ts'
import { keepWorkspace } from './kept-workspace.ts'
import type { WorkspaceHandle } from './use-workspace.ts'

/** What is open must not change for this long before it is kept: who goes through tabs writes one file, not ten. */
const keepAfterMs = 500

/** Keeps what is open in the window for the next time: after every change, and when the window goes. */
export function useKeptWorkspace(client: Client, { workspace, places }: WorkspaceHandle): void {
  const written = useRef<string | null>(null)
  const keep = useEffectEvent((open = workspace) => {
    const kept = keepWorkspace(open, places)
    const json = JSON.stringify(kept)
    if (json === written.current) return
    written.current = json
    // What could not be kept is no loss worth a message, and is kept with the next change.
    client.call('app.keepWorkspace', { workspace: kept }).catch(() => {
      written.current = null
    })
  })
  useEffect(() => {
    const timer = setTimeout(() => keep(workspace), keepAfterMs)
    return () => clearTimeout(timer)
  }, [workspace])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = places.onChange(() => {
      clearTimeout(timer)
      timer = setTimeout(() => keep(), keepAfterMs)
    })
    const leave = () => keep()
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      clearTimeout(timer)
      window.removeEventListener('pagehide', leave)
    }
  }, [places])
}
