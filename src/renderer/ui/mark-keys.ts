const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/**
 * Marks the root of `page` with `data-keys` while it is worked by keys: from the first key that is more than a modifier
 * to the next press of the pointer. Browsers cannot tell where a view was given the keyboard by the program, as at a
 * start: they would keep a ring around all of it while it is worked with the mouse.
 */
export function markKeys(page: Document): void {
  const mark = (on: boolean) => page.documentElement.toggleAttribute('data-keys', on)
  page.addEventListener('keydown', ({ key }) => !modifiers.has(key) && mark(true), { capture: true })
  page.addEventListener('pointerdown', () => mark(false), { capture: true })
}
