const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** What of a keyboard event is looked at. */
export interface KeyEvent {
  readonly key: string
  /** The physical key, which says what was meant on keyboards with other letters (Greek, Cyrillic, Pinyin off). */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const byCode = (code: string) => /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
/** The key left of Enter or of Z, which many keyboards label otherwise or give another character with Shift. */
const isBackslash = (code: string) => code === 'Backslash' || code === 'IntlBackslash'

/**
 * Returns the combination as commands name it, such as "Ctrl+Shift+F" or "?"; null while only modifiers are down.
 * "Ctrl" is the command key on a Mac. Shift is named only where it does not already make another character.
 */
export function keyCombination(event: KeyEvent, mac: boolean): string | null {
  if (modifierKeys.has(event.key)) return null
  const main = mac ? event.metaKey : event.ctrlKey
  const match = byCode(event.code)
  const physical = match?.[1] ?? match?.[2] ?? (main && isBackslash(event.code) ? '\\' : undefined)
  const printable = event.key.length === 1
  const plainAscii = printable && event.key >= ' ' && event.key <= '~'
  const useCode = physical !== undefined && (main || event.altKey || (printable && !plainAscii))
  const key = useCode ? physical : printable ? event.key.toUpperCase() : event.key
  const letterOrName = !printable || useCode || /^[A-Z0-9 ]$/.test(key)
  return [
    ...(main ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey && letterOrName ? ['Shift'] : []),
    key,
  ].join('+')
}

/** Whether the combination would type or edit something in a field, so that fields keep it. */
export function belongsToFields(combination: string): boolean {
  if (/^F\d+$/.test(combination) || combination === 'Escape') return false
  if (!/^(Ctrl|Alt)\+/.test(combination)) return true
  return /^Ctrl\+(Shift\+)?([ACVXZYB]|ArrowLeft|ArrowRight|ArrowUp|ArrowDown|Home|End|Backspace|Delete)$/.test(
    combination,
  )
}
