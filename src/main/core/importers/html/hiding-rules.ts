import type { Element, Root } from 'hast'
import { elementText, readAttribute } from '../tree/element-kinds.ts'

/** Tells of an element whether the page's own style sheets hide it. */
export interface HidingRules {
  hides(element: Element): boolean
}

const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i
const showing = /(?:^|;)\s*(?:display\s*:(?!\s*none\b)|visibility\s*:\s*visible\b)/i
/** One class or id, perhaps of a named element: anything longer depends on where the element stands. */
const simpleSelector = /^(?:([a-z][a-z\d]*))?([.#])([\w-]+)$/i
/** A class or an id; escaped signs belong to it, as in ".md\:flex". */
const name = /[.#](?:[\w-]|\\.)+/g
/** Deeper than any at-rules and rules in rules that people write. */
const mostNested = 8
/** At-rules that never hold on a wide screen. */
const elsewhere =
  /^@media\s+(?:only\s+)?print\b[^,]*$|^@media(?!.*min-)(?=.*\b(?:max-(?:device-)?width|width\s*<))[^,]*$/is

/**
 * Reads the rules that hide a class or an id whatever the window and the state. A name that some rule shows, such as
 * the open tab of several, belongs to a part that readers can open: it stays. So does an element with a name that is shown on
 * wide screens only: most style sheets are written for telephones first.
 */
export function readHidingRules(tree: Root): HidingRules {
  const hidden = new Map<string, Set<string>>()
  const shown = new Set<string>()
  const shownSometimes = new Set<string>()
  for (const { selectors, declarations, isConditional } of findStyleSheets(tree).flatMap(readRules)) {
    if (showing.test(declarations))
      for (const one of selectors.match(name) ?? []) {
        shown.add(one.replaceAll('\\', ''))
        if (isConditional) shownSometimes.add(one.replaceAll('\\', ''))
      }
    if (isConditional || !hiding.test(declarations)) continue
    for (const selector of selectors.split(',')) {
      const [, tag = '*', sign = '', id] = simpleSelector.exec(selector.trim()) ?? []
      if (id === undefined) continue
      const tags = hidden.get(sign + id) ?? new Set()
      hidden.set(sign + id, tags.add(tag.toLowerCase()))
    }
  }
  for (const one of shown) hidden.delete(one)
  const isHidden = (key: string, { tagName }: Element): boolean => {
    const tags = hidden.get(key)
    return tags !== undefined && (tags.has('*') || tags.has(tagName))
  }
  return {
    hides(element) {
      if (hidden.size === 0 || showing.test(readAttribute(element, 'style'))) return false
      const classes = readAttribute(element, 'className').split(' ')
      const names = [`#${readAttribute(element, 'id')}`, ...classes.map((one) => `.${one}`)]
      return names.some((one) => isHidden(one, element)) && !names.some((one) => shownSometimes.has(one))
    },
  }
}

/** Style sheets for print, and those for where no script runs, say nothing about what is seen on the screen. */
function findStyleSheets(parent: Root | Element): string[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'noscript') return []
    if (child.tagName !== 'style') return findStyleSheets(child)
    return /^(?:|all|screen)$/i.test(readAttribute(child, 'media').trim()) ? [elementText(child)] : []
  })
}

interface Rule {
  readonly selectors: string
  readonly declarations: string
  /** Whether an at-rule is around it, and holds only sometimes. */
  readonly isConditional: boolean
}

/** Returns the rules, also those inside at-rules that may hold on a wide screen; those before the damage of a damaged sheet. */
function readRules(css: string): Rule[] {
  const rules: Rule[] = []
  /** What stands before each brace that is open. */
  const open: string[] = []
  let from = 0
  const clean = css.replace(/\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g, ' ')
  for (const { 0: brace, index } of clean.matchAll(/[{}]/g)) {
    const before = clean.slice(from, index)
    from = index + 1
    if (brace === '{') {
      open.push(before.slice(before.lastIndexOf(';') + 1).trim())
      continue
    }
    const selectors = open.pop()
    if (selectors === undefined || selectors.startsWith('@') || open.length > mostNested) continue
    if (open.some((one) => elsewhere.test(one))) continue
    rules.push({ selectors, declarations: before, isConditional: open.length > 0 })
  }
  return rules
}
