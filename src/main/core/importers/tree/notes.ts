import type { Element, Root } from 'hast'
import { childElements, elementText, readAttribute } from './element-kinds.ts'

/** The notes of a tree: which elements are note marks in the running text, and which hold a note, by element. */
export interface TreeNotes {
  readonly marks: ReadonlySet<Element>
  /** The label printed at the mark, such as "1" or "*". */
  readonly labels: ReadonlyMap<Element, string>
}

/** What a note mark looks like: a number, a letter or a sign, with or without brackets. */
const noteMarkText = /^[[(（〔［【]?(?:\d{1,4}|[a-z]|[ivx]{1,6}|[*†‡§¶#①-⑳]{1,3})[\])）〕］】]?$/i
const noteHref = /^#(?:user-content-)?(?:footnote|endnote|fn|ftn|_ftn|_edn|edn|cite_note|note|en|fnref)/i
const backReference = /^(?:[↑↩⤴^⏎]\uFE0E?\s*)+\d*$/

/**
 * Finds notes by their marks: a raised link, or one whose target is named like a note, to an element of the same tree.
 * The target, or the list item or paragraph around it, is the note.
 */
export function findNotes(tree: Root | Element): TreeNotes {
  const marks = new Set<Element>()
  const labelsById = new Map<string, string>()
  const byId = new Map<string, Element>()
  const visit = (node: Root | Element, raised: boolean, holder: Element | null): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const nextHolder = ['li', 'p', 'dd', 'aside', 'div'].includes(child.tagName) ? child : holder
      const id = readAttribute(child, 'id') || readAttribute(child, 'name')
      if (id !== '' && !byId.has(id))
        byId.set(id, child.tagName === 'a' || child.tagName === 'span' ? (nextHolder ?? child) : child)
      const isRaised = raised || child.tagName === 'sup'
      if (child.tagName === 'a' && isNoteMark(child, isRaised || holdsOnlyRaised(child))) {
        marks.add(child)
        const target = decodeFragment(readAttribute(child, 'href'))
        if (!labelsById.has(target))
          labelsById.set(target, elementText(child).replace(/[[\](){}（）〔〕［］【】]/g, ''))
      }
      visit(child, isRaised, nextHolder)
    }
  }
  visit(tree, false, null)
  const labels = new Map<Element, string>()
  const holders = new Set<Element>()
  for (const [id, label] of labelsById) {
    const target = byId.get(id)
    if (target === undefined || holders.has(target)) continue
    holders.add(target)
    labels.set(target, label)
  }
  // A link at the start of a note that points back to the text looks like a mark: it is none, the note around it wins.
  return { marks, labels: withoutBackTargets(labels, marks) }
}

/** The text of the link, not the link, is raised. */
function holdsOnlyRaised(link: Element): boolean {
  const raised = childElements(link).filter(({ tagName }) => tagName === 'sup')
  return raised.length > 0 && raised.map(elementText).join('') === elementText(link)
}

/** True for the arrow at the end of a note that leads back to its mark. */
export function isBackReference(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    readAttribute(element, 'href').startsWith('#') &&
    backReference.test(elementText(element))
  )
}

const permalinkText =
  /^(?:[¶#§∞⚓🔗]\uFE0F?|\u200B+|perma(?:nent )?link|anchor(?: link)?|(?:direct )?link to this (?:heading|headline|section|title).?)$/iu
const titleElements = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'caption', 'figcaption'])

/** True for the sign beside a title that is a link to the title itself; `block` is the element of the title's block. */
export function isPermalink(element: Element, block: Element | undefined): boolean {
  return (
    element.tagName === 'a' &&
    block !== undefined &&
    titleElements.has(block.tagName) &&
    readAttribute(element, 'href').includes('#') &&
    permalinkText.test(elementText(element))
  )
}

function isNoteMark(link: Element, raised: boolean): boolean {
  const href = readAttribute(link, 'href')
  if (!href.startsWith('#') || href.length < 2) return false
  const text = elementText(link)
  return (
    noteMarkText.test(text) &&
    (raised || noteHref.test(href) || readAttribute(link, 'role') === 'doc-noteref')
  )
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

/** A note's own number often links back to the text, so that text's paragraph seems to be a note: it holds a mark that is not first. */
function withoutBackTargets(labels: Map<Element, string>, marks: ReadonlySet<Element>): Map<Element, string> {
  const kept = new Map<Element, string>()
  for (const [element, label] of labels) if (!holdsMarkAfterText(element, marks)) kept.set(element, label)
  return kept
}

function holdsMarkAfterText(element: Element, marks: ReadonlySet<Element>): boolean {
  if (marks.has(element)) return true
  let sawText = false
  const visit = (current: Element): boolean => {
    for (const child of current.children) {
      if (child.type === 'text') sawText ||= child.value.trim() !== ''
      else if (child.type === 'element' && (marks.has(child) ? sawText : visit(child))) return true
    }
    return false
  }
  return visit(element) || childElements(element).length > 50
}
