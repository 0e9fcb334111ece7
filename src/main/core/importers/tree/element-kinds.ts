import type { Element } from 'hast'

/** Elements that begin a new block of text in a browser. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Inline elements whose text is emphasised, and how. Underline is left out: it mostly means a link. */
export const markElements: Readonly<Record<string, 'strong' | 'emphasis'>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
}

/** Elements inside which an inline run of text can't hold a block: the innermost one is what a heading marks. */
export const headingLevels: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }

/** Returns a string attribute by its hast property name; "" where it is missing. */
export function readAttribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === undefined || value === null || value === false ? '' : String(value)
}

/** Returns the element children, in order. */
export function childElements(element: Element): Element[] {
  return element.children.filter((child) => child.type === 'element')
}

const codeElements = new Set(['code', 'samp', 'tt'])

/** Whether the element is a paragraph of one piece of code and nothing else: a line of code on a page without `pre`. */
export function isOnlyCode({ tagName, children }: Element): boolean {
  const filled = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = filled
  return tagName === 'p' && filled.length === 1 && only?.type === 'element' && codeElements.has(only.tagName)
}

/** Returns every element inside `element` for which `accept` holds, in document order; it goes on inside them. */
export function findElements(element: Element, accept: (candidate: Element) => boolean): Element[] {
  return childElements(element).flatMap((child) => [
    ...(accept(child) ? [child] : []),
    ...findElements(child, accept),
  ])
}

/** Returns the text inside the element with white space collapsed. */
export function elementText(element: Element): string {
  return rawText(element).replace(/\s+/g, ' ').trim()
}

function rawText(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? rawText(child) : ''))
    .join('')
}
