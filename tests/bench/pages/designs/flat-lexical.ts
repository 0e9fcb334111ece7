import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical'
import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import type { PlacedBlock, SourceText } from '../../../../src/shared/text/canonical-text.ts'
import type { Design } from '../design.ts'
import { createColumn } from './column.ts'
import { createHighlights } from './highlights.ts'
import { type Leaf, placeOf } from './plain-blocks.ts'

function $createBlock(block: PlacedBlock) {
  const paragraph = $createParagraphNode()
  let at = 0
  for (const { start, end } of block.marks ?? []) {
    if (start > at) paragraph.append($createTextNode(block.text.slice(at, start)))
    paragraph.append($createTextNode(block.text.slice(start, end)).toggleFormat('bold'))
    at = end
  }
  return paragraph.append($createTextNode(block.text.slice(at)))
}

/** Renders all blocks as siblings below Lexical's root; returns the text nodes on screen. */
export function renderFlat(editor: LexicalEditor, root: HTMLElement, source: SourceText): Leaf[] {
  editor.setRootElement(root)
  editor.update(
    () =>
      $getRoot()
        .clear()
        .append(...source.blocks.map($createBlock)),
    { discrete: true },
  )
  const leaves: Leaf[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let block = 0
  let at = 0
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    leaves.push({ node, start: (source.blocks[block]?.start ?? 0) + at })
    at += node.data.length
    if (at < (source.blocks[block]?.text.length ?? 0)) continue
    block++
    at = 0
  }
  return leaves
}

/** A Lexical document of siblings, all ranges registered as CSS highlights. */
export function createFlatLexical(): Design {
  let leaves: Leaf[] = []
  let highlights: ReturnType<typeof createHighlights> | null = null
  const put = (annotation: Annotation) =>
    highlights?.put(annotation, placeOf(leaves, annotation.anchor.start, annotation.anchor.end))
  return {
    load(host, source) {
      const editor = createEditor({ namespace: 'flat', editable: false, onError: reportError })
      leaves = renderFlat(editor, createColumn(host), source)
      highlights = createHighlights()
    },
    showAll: (annotations) => annotations.forEach(put),
    put,
    remove: (annotation) => highlights?.remove(annotation),
    hit: () => null,
  }
}
