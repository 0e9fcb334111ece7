import type { PlacedBlock } from '../../../../shared/text/canonical-text.ts'
import type { Box } from './box-node.ts'

/** The attribute by which a block's element is found again: the block's index. */
export const blockAttribute = 'data-b'

type Tag = Box['tag']

const tags: Readonly<Record<PlacedBlock['kind'], Tag>> = {
  heading: 'h2',
  paragraph: 'p',
  listItem: 'div',
  quote: 'blockquote',
  code: 'pre',
  tableRow: 'tr',
  figure: 'figure',
  footnote: 'div',
  pageBreak: 'div',
}

/**
 * Returns the element of a block. Its class says what it is and, for the space above it, what stands before it:
 * sections hold their margins in, so space can't come from collapsing.
 */
export function blockBox(block: PlacedBlock, index: number, previous: PlacedBlock | undefined): Box {
  const tag: Tag = block.kind === 'heading' ? (`h${block.level ?? 2}` as Tag) : tags[block.kind]
  const after = previous === undefined ? 'top' : previous.kind
  return {
    tag,
    className: `b b-${block.kind} after-${after}`,
    attributes: {
      [blockAttribute]: String(index),
      ...(block.label === undefined ? {} : { 'data-label': block.label }),
    },
  }
}
