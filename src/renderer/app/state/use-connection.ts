import { useEffect, useState } from 'react'
import type { Client } from '../../client/client.ts'

/** Whether the program behind this window answers; null before the first word. */
export function useConnection(client: Client): boolean | null {
  const [connected, setConnected] = useState<boolean | null>(null)
  useEffect(() => client.onConnection(setConnected), [client])
  return connected
}
