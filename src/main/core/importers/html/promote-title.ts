import type { Block } from '../../../../shared/text/blocks.ts'
import type { MetadataDraft } from '../compose-extraction.ts'
import { cleanTitle, foldTitle } from './title.ts'

/** How many blocks from the top are looked at for the page's title. */
const titleSearchBlocks = 8

interface TitledBlocks {
  readonly blocks: readonly Block[]
  readonly metadata: MetadataDraft
}

/**
 * Returns the blocks and metadata with one title: a level 1 heading near the top is the better title than the head's,
 * which may be shortened; where there is none, the block that repeats the head's title becomes that heading.
 */
export function promoteTitle(blocks: readonly Block[], metadata: MetadataDraft): TitledBlocks {
  const top = blocks.slice(0, titleSearchBlocks)
  const heading = top.find((block) => block.kind === 'heading' && block.level === 1)
  if (heading !== undefined) return { blocks, metadata: { ...metadata, title: cleanTitle(heading.text) } }
  const wanted = foldTitle(metadata.title ?? '')
  const index = wanted === '' ? -1 : top.findIndex((block) => foldTitle(block.text) === wanted)
  if (index < 0) return { blocks, metadata }
  const promoted = blocks.map(
    (block, at): Block => (at === index ? { kind: 'heading', level: 1, text: block.text } : block),
  )
  return { blocks: promoted, metadata: { ...metadata, title: blocks[index]?.text } }
}
