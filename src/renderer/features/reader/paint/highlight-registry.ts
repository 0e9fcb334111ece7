/**
 * The names under which highlights are registered: they are global to the page, so two readers share them. `plain` is
 * a passage without tags.
 */
const layers = ['tag-', 'over2-', 'over3-', 'found', 'hover', 'chosen', 'pending'] as const

/** Later layers are painted over earlier ones. */
const priorityOf = (name: string) => layers.findIndex((layer) => name.startsWith(layer))

/** Adds a range to the registered highlight of that name, registering it when it is the first. */
export function addHighlight(name: string, range: AbstractRange): void {
  let highlight = CSS.highlights.get(name)
  if (highlight === undefined) {
    highlight = new Highlight()
    highlight.priority = priorityOf(name)
    CSS.highlights.set(name, highlight)
  }
  highlight.add(range)
}

/** Takes a range out again; ranges of other readers under the same name stay. */
export function removeHighlight(name: string, range: AbstractRange): void {
  const highlight = CSS.highlights.get(name)
  highlight?.delete(range)
  if (highlight?.size === 0) CSS.highlights.delete(name)
}
