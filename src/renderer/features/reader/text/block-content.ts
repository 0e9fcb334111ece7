import { $createTextNode, type LexicalNode } from 'lexical'
import type { PlacedBlock } from '../../../../shared/text/canonical-text.ts'
import { $createPageMark } from './page-mark-node.ts'

/** A page that begins inside a block. `offset` counts from the block's start. */
export interface PageMark {
  readonly offset: number
  readonly label: string
}

/**
 * Returns the inline nodes of a stretch of a block: text cut at marks and page starts, and the page marks. `from` and
 * `to` are relative to the block. Only inside an update.
 */
export function $createBlockContent(
  block: PlacedBlock,
  from: number,
  to: number,
  pages: readonly PageMark[],
): LexicalNode[] {
  const marks = (block.marks ?? []).filter((mark) => mark.start < to && mark.end > from)
  const here = pages.filter(
    (page) => page.offset >= from && (page.offset < to || (from === to && page.offset === from)),
  )
  const cuts = new Set([from, to])
  for (const mark of marks) cuts.add(Math.max(from, mark.start)).add(Math.min(to, mark.end))
  for (const page of here) cuts.add(page.offset)
  const sorted = [...cuts].sort((a, b) => a - b)
  const nodes: LexicalNode[] = []
  for (const [index, start] of sorted.entries()) {
    for (const page of here)
      if (page.offset === start) nodes.push($createPageMark(page.label, page.offset > 0))
    const end = sorted[index + 1]
    if (end === undefined) break
    const node = $createTextNode(block.text.slice(start, end))
    const covers = (kind: 'strong' | 'emphasis') =>
      marks.some((mark) => mark.kind === kind && mark.start <= start && mark.end >= end)
    if (covers('strong')) node.toggleFormat('bold')
    if (covers('emphasis')) node.toggleFormat('italic')
    nodes.push(node)
  }
  return nodes
}
