import {
  $create,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  createEditor,
  ElementNode,
  type LexicalEditor,
} from 'lexical'
import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import type { SourceText } from '../../../../src/shared/text/canonical-text.ts'
import { colourOf, type Design } from '../design.ts'
import { createColumn } from './column.ts'
import { renderFlat } from './flat-lexical.ts'

/** As Lexical's MarkNode: an inline element around the text that annotations share. */
class Mark extends ElementNode {
  __colour = 1
  override $config() {
    return this.config('bench-mark', { extends: ElementNode })
  }
  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__colour = previous.__colour
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('mark')
    element.className = `m-${this.__colour}`
    return element
  }
  override updateDOM(): boolean {
    return false
  }
  override isInline(): true {
    return true
  }
}

/** Annotations as nodes of the document. Blocks are rebuilt in one update, which is less work than wrapping one by one. */
export function createLexicalMarks(): Design {
  const all = new Map<string, Annotation>()
  let editor: LexicalEditor | null = null
  let source: SourceText | null = null
  let keys: string[] = []

  const blocksOf = ({ anchor }: Annotation, add: (block: number) => void) => {
    for (const [index, block] of source?.blocks.entries() ?? [])
      if (block.start < anchor.end && block.end > anchor.start) add(index)
  }
  const $rebuild = (index: number, here: readonly Annotation[]) => {
    const block = source?.blocks[index]
    const node = $getNodeByKey(keys[index] ?? '')
    if (block === undefined || !(node instanceof ElementNode)) return
    const clip = (offset: number) => Math.min(block.text.length, Math.max(0, offset - block.start))
    const edges = new Set([0, block.text.length])
    for (const { anchor } of here) edges.add(clip(anchor.start)).add(clip(anchor.end))
    const cuts = [...edges].sort((a, b) => a - b)
    node.clear()
    for (const [position, from] of cuts.entries()) {
      const to = cuts[position + 1]
      if (to === undefined) break
      const cover = here.find(({ anchor }) => clip(anchor.start) <= from && clip(anchor.end) >= to)
      const text = $createTextNode(block.text.slice(from, to))
      if (cover === undefined) node.append(text)
      else {
        const mark = $create(Mark)
        mark.__colour = colourOf(cover)
        node.append(mark.append(text))
      }
    }
  }
  const editAll = (byBlock: ReadonlyMap<number, readonly Annotation[]>) =>
    editor?.update(
      () => {
        for (const [block, here] of byBlock) $rebuild(block, here)
      },
      { discrete: true },
    )
  const rebuild = (changed: readonly Annotation[]) => {
    const byBlock = new Map<number, Annotation[]>()
    for (const annotation of changed) blocksOf(annotation, (block) => byBlock.set(block, []))
    for (const annotation of all.values())
      blocksOf(annotation, (block) => byBlock.get(block)?.push(annotation))
    editAll(byBlock)
  }
  return {
    load(host, text) {
      source = text
      editor = createEditor({ namespace: 'marks', editable: false, nodes: [Mark], onError: reportError })
      renderFlat(editor, createColumn(host), text)
      keys = editor.read(() => $getRoot().getChildrenKeys())
    },
    showAll(annotations) {
      for (const annotation of annotations) all.set(annotation.id, annotation)
      const byBlock = new Map<number, Annotation[]>()
      const sorted = [...annotations].sort((a, b) => a.anchor.start - b.anchor.start)
      let first = 0
      for (const annotation of sorted) {
        const { start, end } = annotation.anchor
        while ((text(first)?.end ?? Number.POSITIVE_INFINITY) <= start) first++
        for (let index = first; (text(index)?.start ?? Number.POSITIVE_INFINITY) < end; index++)
          byBlock.set(index, [...(byBlock.get(index) ?? []), annotation])
      }
      editAll(byBlock)
    },
    put(annotation) {
      all.set(annotation.id, annotation)
      rebuild([annotation])
    },
    remove(annotation) {
      all.delete(annotation.id)
      rebuild([annotation])
    },
    hit: () => null,
  }
  function text(index: number) {
    return source?.blocks[index]
  }
}
