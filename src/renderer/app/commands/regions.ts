/** Parts of the window between which F6 goes: elements with `data-region`, in document order. One may lie in another. */
const regions = () =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility())

const tabbable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]'
const lastFocused = new WeakMap<HTMLElement, HTMLElement>()

/** Returns the innermost part of the window that an element belongs to. */
const regionOf = (element: Element | null) => element?.closest<HTMLElement>('[data-region]') ?? null

/** Puts the focus into the next or previous part of the window, where it was there last. */
export function focusRegion(step: 1 | -1): void {
  const all = regions()
  const active = document.activeElement
  const from = regionOf(active)
  if (from !== null && active instanceof HTMLElement) lastFocused.set(from, active)
  const at = from === null ? -1 : all.indexOf(from)
  const start = at === -1 && step === -1 ? 0 : at
  for (let tried = 1; tried <= all.length; tried++) {
    const region = all[(start + step * tried + all.length * tried) % all.length]
    if (region === undefined) return
    const last = lastFocused.get(region)
    const target = last?.isConnected && last.checkVisibility() ? last : firstFocus(region)
    if (target === null) continue
    target.focus()
    if (regionOf(document.activeElement) === region) return
  }
}

/** What takes the focus in a part, but for what lies in another part inside it. */
function firstFocus(region: HTMLElement): HTMLElement | null {
  const find = (selector: string) =>
    [region, ...region.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.matches(selector) && regionOf(element) === region && element.checkVisibility(),
    ) ?? null
  return (
    find('[data-region-focus], [aria-current="page"], [aria-selected="true"][tabindex="0"]') ?? find(tabbable)
  )
}
