import type { LucideIcon } from 'lucide-react'
import type { commandMessages } from '../../../shared/messages/commands.ts'

export type CommandId = Exclude<keyof typeof commandMessages, 'groups'>
export type CommandGroup = keyof (typeof commandMessages)['groups']

/** Something a person can do anywhere in the window: by its keys, from the palette, from a menu of the shell. */
export interface Command {
  readonly id: CommandId
  readonly group: CommandGroup
  /** Combinations as `keyCombination` names them; the first is shown. */
  readonly keys: readonly string[]
  readonly icon: LucideIcon
  /** Whether it can be done now; a command that cannot is not offered. */
  readonly enabled: boolean
  run(): void
}
