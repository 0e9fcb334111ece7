import { offsetAttribute } from './MarkedText.tsx'

/** A place between two characters of the page. */
export interface DomPlace {
  readonly node: Text
  readonly offset: number
}

const startOf = (element: Element) => Number(element.getAttribute(offsetAttribute))

/**
 * Returns where an offset of the document stands inside an element drawn with `MarkedText`; null when its words are not
 * there. `before`: at the end of the words before it rather than at the start of those after, where both are there.
 */
export function findPlace(root: Element, offset: number, before = false): DomPlace | null {
  let found: DomPlace | null = null
  for (const element of root.querySelectorAll(`[${offsetAttribute}]`)) {
    const start = startOf(element)
    const node = element.firstChild
    if (!(node instanceof Text)) continue
    if (start > offset || (before && start === offset)) break
    if (offset <= start + node.data.length) found = { node, offset: offset - start }
  }
  return found
}

/** Returns the offset of the document at a place of the page; null outside of words drawn with `MarkedText`. */
export function offsetAt(node: Node, offset: number): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest(`[${offsetAttribute}]`)
  if (!element) return null
  return (
    startOf(element) + (node instanceof Text ? offset : offset === 0 ? 0 : (element.textContent?.length ?? 0))
  )
}
