import { useEffect, useEffectEvent } from 'react'
import type { Client } from '../../client/client.ts'
import type { Command } from './command.ts'

/** Runs commands that were chosen in a menu of the shell. */
export function useChosenCommands(client: Client, commands: readonly Command[]): void {
  const chosen = useEffectEvent((id: string) => {
    const command = commands.find((one) => one.id === id)
    if (command?.enabled) command.run()
  })
  useEffect(() => client.on('app.commandChosen', ({ command }) => chosen(command)), [client])
}
