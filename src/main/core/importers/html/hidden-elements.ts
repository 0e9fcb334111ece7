import type { Element, Root } from 'hast'
import type { DroppedText } from '../../../../shared/text/blocks.ts'
import { elementText, readAttribute } from '../tree/element-kinds.ts'
import { type HidingRules, readHidingRules } from './hiding-rules.ts'

/**
 * A hidden element with more than this share of the page's text is the page: some sites show their article only after
 * a script has run, and a saved page may have been hidden behind a dialog.
 */
const pageShare = 0.4
/** Texts for screen readers are short hints beside what is seen. */
const hintLength = 100
const hintClass =
  /^(?:sr-only|screen-reader-text|visually-?hidden|a11y-hidden|skip-?(?:link|nav)|noprint|mw-editsection)$/

/** Removes from the tree what a reader of the page does not see, and returns the texts that went. */
export function removeHidden(tree: Root): DroppedText[] {
  const dropped: DroppedText[] = []
  const rules = readHidingRules(tree)
  const total = tree.children.reduce(
    (sum, child) => sum + (child.type === 'element' ? elementText(child).length : 0),
    0,
  )
  const visit = (parent: Root | Element): void => {
    const kept = parent.children.filter((child) => {
      if (child.type !== 'element' || !isHidden(child, rules)) return true
      const text = elementText(child)
      if (text.length > total * pageShare) return true
      if (text !== '') dropped.push({ text, reason: 'hidden' })
      return false
    })
    parent.children = kept as typeof parent.children
    for (const child of kept) if (child.type === 'element') visit(child)
  }
  visit(tree)
  return dropped
}

function isHidden(element: Element, rules: HidingRules): boolean {
  if (['script', 'style', 'template', 'noscript', 'head'].includes(element.tagName)) return false
  const { hidden } = element.properties
  if (hidden !== undefined && hidden !== null && hidden !== false) return true
  if (/(?:^|;)\s*display\s*:\s*none/i.test(readAttribute(element, 'style'))) return true
  if (rules.hides(element)) return true
  const classes = readAttribute(element, 'className').split(' ')
  return classes.some((name) => hintClass.test(name)) && elementText(element).length <= hintLength
}
