import { Readability } from '@mozilla/readability'
import type { Element, Root } from 'hast'
import { parseHTML } from 'linkedom'
import { readAttribute } from '../tree/element-kinds.ts'
import { findTitleOf, isNamedAfter, isNamedAmongSections } from './named-after.ts'
import { elementTag } from './sanitise.ts'

/** Gives every element a name by which it is known again after Readability. */
export function tagElements(tree: Root): void {
  let count = 0
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      child.properties[elementTag] = String(count)
      count += 1
      visit(child)
    }
  }
  visit(tree)
}

/**
 * Returns the names of the elements that Readability takes for the article; null where it finds none. The tree must be
 * sanitised and tagged. Only the verdict is used: the text is read from our own tree, which is complete.
 */
export function findMainContent(tree: Root, title: string): ReadonlySet<string> | null {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  document.title = title
  copyChildren(findBody(tree), document.body, document)
  const article = new Readability(document, { serializer: collectNames, charThreshold: 200 }).parse()
  return article?.content ?? null
}

/** Returns the tree's body, or the tree itself where it has none. */
export function findBody(tree: Root): Root | Element {
  const html = tree.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'html',
  )
  const body = html?.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'body',
  )
  return body ?? html ?? tree
}

/** The parts of the DOM that are used here: the import process has no DOM library. */
interface DomNode {
  appendChild(child: DomNode): unknown
}
interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void
}
interface DomFactory {
  createElement(name: string): DomElement
  createTextNode(text: string): DomNode
}

const attributeName = 'data-briefmark'

function copyChildren(source: Root | Element, target: DomNode, factory: DomFactory): void {
  for (const child of source.children) {
    if (child.type === 'text') target.appendChild(factory.createTextNode(child.value))
    else if (child.type === 'element') {
      const copy = factory.createElement(child.tagName)
      copy.setAttribute(attributeName, readAttribute(child, elementTag))
      for (const [name, attribute] of [
        ['className', 'class'],
        ['id', 'id'],
        ['role', 'role'],
      ] as const) {
        const value = readAttribute(child, name)
        // Readability drops elements by names such as "social" too.
        const isTitle =
          name === 'id' && (isNamedAfter(value, findTitleOf(child)) || isNamedAmongSections(child, source))
        if (value !== '' && !isTitle) copy.setAttribute(attribute, value)
      }
      // Readability counts links by their element; an address without a hash weighs fully.
      if (child.tagName === 'a') copy.setAttribute('href', readAttribute(child, 'href') || '/')
      copyChildren(child, copy, factory)
      target.appendChild(copy)
    }
  }
}

interface Queryable {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>
}

function collectNames(content: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  for (const element of (content as Queryable).querySelectorAll(`[${attributeName}]`)) {
    names.add(element.getAttribute(attributeName) ?? '')
  }
  return names
}
