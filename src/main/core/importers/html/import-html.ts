import type { DroppedText } from '../../../../shared/text/blocks.ts'
import { composeExtraction } from '../compose-extraction.ts'
import type { Importer } from '../importer.ts'
import { importLimits } from '../limits.ts'
import type { TreeBlock } from '../tree/block-writer.ts'
import { readTreeBlocks } from '../tree/tree-blocks.ts'
import { removeHidden } from './hidden-elements.ts'
import { decodeHtml } from './html-encoding.ts'
import { readHtmlMetadata } from './html-metadata.ts'
import { findMainContent, tagElements } from './main-content.ts'
import { parseHtml } from './parse-html.ts'
import { promoteHeadings } from './promote-headings.ts'
import { promoteTitle } from './promote-title.ts'
import { sanitiseTree } from './sanitise.ts'
import { selectArticle } from './select-article.ts'

const extractor = { id: 'html', version: 9 }

/**
 * Imports a web page: its article as blocks, and what was left out with the reason. `request.everything` keeps all
 * text of the page. Nothing is loaded and nothing is run.
 */
export const importHtml: Importer = async (bytes, request, report) => {
  const { text: html, encoding } = decodeHtml(bytes)
  const tree = parseHtml(html, importLimits.tree)
  report(1, 3)
  const metadata = readHtmlMetadata(tree, [])
  const hidden = request.everything === true ? [] : removeHidden(tree)
  const clean = sanitiseTree(tree)
  tagElements(clean)
  const all = readTreeBlocks(clean, { numberLists: true, layoutTables: true, literalSpace: false })
  report(2, 3)
  if (request.everything === true) {
    return composeExtraction({ extractor, encoding, metadata, blocks: all.map(({ block }) => block) })
  }
  const article = selectArticle(all, findMainContent(clean, metadata.title ?? ''), metadata.title)
  const infoLines = article.dropped.filter(({ reason }) => reason === 'pageInfo').map(({ text }) => text)
  const titled = promoteTitle(blocksOf(article.blocks), readHtmlMetadata(tree, infoLines))
  report(3, 3)
  return composeExtraction({
    extractor,
    encoding,
    metadata: titled.metadata,
    blocks: promoteHeadings(titled.blocks),
    dropped: mergeDropped([...article.dropped, ...hidden]),
  })
}

function blocksOf(blocks: readonly TreeBlock[]): TreeBlock['block'][] {
  return blocks.map(({ block }) => block)
}

/** Joins neighbours with one reason, so that a menu is one entry of the list and not fifty. */
function mergeDropped(dropped: readonly DroppedText[]): DroppedText[] {
  const merged: DroppedText[] = []
  for (const { text, reason } of dropped) {
    const last = merged.at(-1)
    if (last?.reason === reason) merged[merged.length - 1] = { reason, text: `${last.text}\n${text}` }
    else merged.push({ text, reason })
  }
  return merged
}
