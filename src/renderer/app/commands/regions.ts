/** Parts of the window between which F6 goes: elements with `data-region`, in document order. */
const regions = () =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  )

const tabbable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]'
const lastFocused = new WeakMap<HTMLElement, HTMLElement>()

/** Puts the focus into the next or previous part of the window, where it was there last. */
export function focusRegion(step: 1 | -1): void {
  const all = regions()
  if (all.length === 0) return
  const active = document.activeElement
  const at = all.findIndex((region) => region.contains(active))
  const from = all[at]
  if (from !== undefined && active instanceof HTMLElement) lastFocused.set(from, active)
  const start = at === -1 && step === -1 ? 0 : at
  for (let tried = 1; tried <= all.length; tried++) {
    const region = all[(start + step * tried + all.length * tried) % all.length]
    if (region === undefined) return
    const last = lastFocused.get(region)
    const target = last?.isConnected ? last : firstFocus(region)
    if (target === null) continue
    target.focus()
    if (region.contains(document.activeElement)) return
  }
}

function firstFocus(region: HTMLElement): HTMLElement | null {
  const chosen = region.querySelector<HTMLElement>(
    '[data-region-focus], [aria-current="page"], [aria-selected="true"][tabindex="0"]',
  )
  return chosen ?? region.querySelector<HTMLElement>(tabbable)
}
