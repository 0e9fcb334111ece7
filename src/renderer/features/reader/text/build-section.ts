import type { PlacedBlock } from '../../../../shared/text/canonical-text.ts'
import type { SectionPlan } from '../model/plan-sections.ts'
import { blockBox } from './block-box.ts'
import { $createBlockContent, type PageMark } from './block-content.ts'
import { $createBox, type BoxNode } from './box-node.ts'

/** What sections are built from. */
export interface SectionSource {
  readonly blocks: readonly PlacedBlock[]
  readonly ordinals: Int32Array
  /** Pages that begin in a block, by the block's index. */
  readonly pages: ReadonlyMap<number, readonly PageMark[]>
}

/** An open list while items are added: a deeper one lies in the last item of the one above. */
interface OpenList {
  readonly depth: number
  readonly ordered: boolean
  readonly list: BoxNode
  item: BoxNode
}

function $fillBlock(node: BoxNode, source: SectionSource, index: number): void {
  const block = source.blocks[index]
  if (block === undefined) return
  const pages = source.pages.get(index) ?? []
  if (block.kind !== 'tableRow') {
    node.append(...$createBlockContent(block, 0, block.text.length, pages))
    return
  }
  let start = 0
  for (const cell of block.text.split('\t')) {
    const box = $createBox({ tag: 'td' })
    box.append(...$createBlockContent(block, start, start + cell.length, pages))
    node.append(box)
    start += cell.length + 1
  }
}

/** Fills a section's node with its blocks; lists and tables get their own elements. Only inside an update. */
export function $fillSection(section: BoxNode, plan: SectionPlan, source: SectionSource): void {
  let lists: OpenList[] = []
  let table: BoxNode | null = null
  for (let index = plan.firstBlock; index < plan.endBlock; index++) {
    const block = source.blocks[index]
    if (block === undefined) continue
    const previous = source.blocks[index - 1]
    const node = $createBox(blockBox(block, index, previous))
    $fillBlock(node, source, index)
    if (block.kind !== 'listItem') lists = []
    if (block.kind !== 'tableRow') table = null
    if (block.kind === 'tableRow') {
      if (table === null) {
        const box = $createBox({ tag: 'table', className: `b after-${previous?.kind ?? 'top'}` })
        table = $createBox({ tag: 'tbody' })
        box.append(table)
        section.append(box)
      }
      table.append(node)
    } else if (block.kind === 'listItem') {
      $appendItem(section, lists, block, node, source.ordinals[index] ?? 1, previous)
    } else section.append(node)
  }
}

function $appendItem(
  section: BoxNode,
  lists: OpenList[],
  block: PlacedBlock,
  node: BoxNode,
  ordinal: number,
  previous: PlacedBlock | undefined,
): void {
  const depth = block.depth ?? 0
  const ordered = block.ordered ?? false
  while ((lists.at(-1)?.depth ?? -1) > depth) lists.pop()
  if (lists.at(-1)?.depth === depth && lists.at(-1)?.ordered !== ordered) lists.pop()
  const item = $createBox({ tag: 'li', className: block.label === undefined ? undefined : 'labelled' })
  item.append(node)
  const open = lists.at(-1)
  if (open !== undefined && open.depth === depth) {
    open.list.append(item)
    open.item = item
    return
  }
  const list = $createBox({
    tag: ordered ? 'ol' : 'ul',
    className: open === undefined ? `b after-${previous?.kind ?? 'top'}` : undefined,
    attributes: ordered && ordinal > 1 ? { start: String(ordinal) } : {},
  })
  list.append(item)
  ;(open?.item ?? section).append(list)
  lists.push({ depth, ordered, list, item })
}
