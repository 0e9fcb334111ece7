const onMac: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩' }
const anywhere: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
}

/** Whether this is a Mac, whose keyboards have other names for the same keys. */
export const isMac: boolean = /^Mac/.test(navigator.platform)

/** Returns the names on the keys of a combination such as "Ctrl+Shift+F". */
export function keyNames(combination: string, mac = isMac): string[] {
  return combination.split(/\+(?=.)/).map((key) => (mac ? onMac[key] : undefined) ?? anywhere[key] ?? key)
}
