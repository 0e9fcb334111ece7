import { $create, DecoratorNode } from 'lexical'

/**
 * Where a page of the source begins: a label in the gutter and, inside a paragraph, a fine tick. The label is an
 * attribute that a style draws, so that it is never part of the text that is selected, copied or counted.
 */
export class PageMarkNode extends DecoratorNode<null> {
  __label = ''
  __tick = false

  override $config() {
    return this.config('page-mark', { extends: DecoratorNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__label = previous.__label
    this.__tick = previous.__tick
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = this.__tick ? 'pbm pbm-tick' : 'pbm'
    element.dataset.label = this.__label
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): true {
    return true
  }
}

/** Returns a new page mark with the label as it is shown. Only inside an update. */
export function $createPageMark(label: string, tick: boolean): PageMarkNode {
  const node = $create(PageMarkNode)
  node.__label = label
  node.__tick = tick
  return node
}
