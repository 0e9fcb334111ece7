import { useEffect, useEffectEvent } from 'react'
import { hasOpenDialog } from '../../ui/has-open-dialog.ts'
import { isMac } from '../../ui/key-names.ts'
import type { Command } from './command.ts'
import { belongsToFields, keyCombination } from './key-combination.ts'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select')) &&
  !target.matches('input[type="checkbox"], input[type="radio"]')

/** Runs commands by their keys. Views see a key first: what they handle and prevent is not run again here. */
export function useShortcuts(commands: readonly Command[]): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const combination = keyCombination(event, isMac)
    if (combination === null) return
    if (isField(event.target) && belongsToFields(combination)) return
    const command = commands.find((one) => one.enabled && one.keys.includes(combination))
    if (command === undefined) return
    if (hasOpenDialog()) return
    event.preventDefault()
    command.run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
