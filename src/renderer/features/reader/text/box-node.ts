import { $create, ElementNode } from 'lexical'

/** The element that a node becomes. */
export interface Box {
  readonly tag: keyof HTMLElementTagNameMap
  readonly className?: string | undefined
  readonly attributes?: Readonly<Record<string, string>>
}

/**
 * An element of the document that never changes after it was made: sections, groups (lists, tables, cells) and blocks
 * differ only in the element they become.
 */
export class BoxNode extends ElementNode {
  __box: Box = { tag: 'div' }

  override $config() {
    return this.config('box', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__box = previous.__box
  }

  override createDOM(): HTMLElement {
    const { tag, className, attributes } = this.__box
    const element = document.createElement(tag)
    if (className !== undefined) element.className = className
    for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value)
    return element
  }

  override updateDOM(): boolean {
    return false
  }
}

/** Returns a new box. Only inside an update. */
export function $createBox(box: Box): BoxNode {
  const node = $create(BoxNode)
  node.__box = box
  return node
}
