import type { Element, ElementContent, Root, RootContent } from 'hast'
import { childElements, elementText, headingLevels, readAttribute } from '../tree/element-kinds.ts'
import { boilerplateName, pageBoxName } from './boilerplate-patterns.ts'

/** A heading lies only a few elements inside its section. */
const titleDepth = 6

/**
 * True for an id whose words are all in the title: programs make ids of headings, so that the section "Recommendations" is
 * called like a box of links. A name that boxes have and nothing else says more than the title: it must be the whole title,
 * but for a number, and none under which pages have their own boxes.
 */
export function isNamedAfter(id: string, title: string): boolean {
  const named = wordsOf(id)
  const titled = wordsOf(title)
  if (!named.every((word) => boilerplateName.test(word))) return named.every((word) => titled.includes(word))
  if (named.some((word) => pageBoxName.test(word))) return false
  return titled.filter((word) => !/^\d+$/.test(word)).join() === named.join()
}

/** Sections beside one with a box's name that are called after their own titles: that many, and a program made the ids. */
const namedSiblings = 2

/**
 * True for an element whose id is its whole title, but for a number, beside elements like it whose ids are their titles
 * too: the section "Comments" or "Social" of a report, whatever boxes of pages are called.
 */
export function isNamedAmongSections(element: Element, parent: Element | Root | null): boolean {
  if (parent === null || !isWholeTitle(element)) return false
  const siblings: readonly (ElementContent | RootContent)[] = parent.children
  const alike = siblings.filter(
    (child) =>
      child.type === 'element' &&
      child !== element &&
      child.tagName === element.tagName &&
      readAttribute(child, 'className') === readAttribute(element, 'className') &&
      isWholeTitle(child),
  )
  return alike.length >= namedSiblings
}

function isWholeTitle(element: Element): boolean {
  const named = wordsOf(readAttribute(element, 'id'))
  const titled = wordsOf(findTitleOf(element)).filter((word) => !/^\d+$/.test(word))
  return named.length > 0 && titled.join() === named.join()
}

/** Returns the words of a text or a name in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Returns the text of the heading that the element begins with; "" without one. */
export function findTitleOf(element: Element): string {
  let at: Element | undefined = element
  for (let depth = 0; depth < titleDepth && at !== undefined; depth += 1) {
    if (headingLevels[at.tagName] !== undefined) return elementText(at)
    at = childElements(at)[0]
  }
  return ''
}
