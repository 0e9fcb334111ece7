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
const name = /[.#][\w-]+/g

/**
 * Reads the rules that hide a class or an id whatever the window and the state. A name that some rule shows, such as
 * the open tab of several, belongs to a part that readers can open: it stays.
 */
export function readHidingRules(tree: Root): HidingRules {
  const hidden = new Map<string, Set<string>>()
  const shown = new Set<string>()
  for (const { selectors, declarations } of findStyleSheets(tree).flatMap(readRules)) {
    if (showing.test(declarations)) for (const one of selectors.match(name) ?? []) shown.add(one)
    if (!hiding.test(declarations)) continue
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
      return (
        isHidden(`#${readAttribute(element, 'id')}`, element) ||
        classes.some((one) => isHidden(`.${one}`, element))
      )
    },
  }
}

/** Style sheets for print and the like say nothing about what is seen on the screen. */
function findStyleSheets(parent: Root | Element): string[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'style') return findStyleSheets(child)
    return /^(?:|all|screen)$/i.test(readAttribute(child, 'media').trim()) ? [elementText(child)] : []
  })
}

interface Rule {
  readonly selectors: string
  readonly declarations: string
}

/** Returns the rules outside of all at-rules, which hold only sometimes; those before the damage of a damaged sheet. */
function readRules(css: string): Rule[] {
  const rules: Rule[] = []
  let depth = 0
  let conditional = false
  let from = 0
  let selectors = ''
  const clean = css.replace(/\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g, ' ')
  for (const { 0: brace, index } of clean.matchAll(/[{}]/g)) {
    const before = clean.slice(from, index)
    from = index + 1
    if (brace === '{') {
      depth += 1
      if (depth > 1) continue
      selectors = before.slice(before.lastIndexOf(';') + 1).trim()
      conditional = selectors.startsWith('@')
    } else {
      if (depth === 1 && !conditional) rules.push({ selectors, declarations: before })
      depth = Math.max(0, depth - 1)
    }
  }
  return rules
}
