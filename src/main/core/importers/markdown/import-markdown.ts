import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Block } from '../../../../shared/text/blocks.ts'
import { composeExtraction } from '../compose-extraction.ts'
import { parseHtml } from '../html/parse-html.ts'
import { sanitiseTree } from '../html/sanitise.ts'
import { ImportError, type Importer } from '../importer.ts'
import { importLimits } from '../limits.ts'
import { decodeText } from '../text/encoding.ts'
import { readTreeBlocks } from '../tree/tree-blocks.ts'
import { readFrontMatter } from './front-matter.ts'
import { readMarkdownBlocks } from './markdown-blocks.ts'

const extractor = { id: 'markdown', version: 1 }

/** Imports CommonMark with GFM and YAML front matter. Raw HTML inside is read as sanitised text. */
export const importMarkdown: Importer = async (bytes, _request, report) => {
  const { text, encoding } = decodeText(bytes)
  const tree = parseMarkdown(text)
  report(1, 2)
  const blocks = readMarkdownBlocks(tree, readHtmlBlocks)
  const yaml = tree.children.find((node) => node.type === 'yaml')
  const metadata = yaml === undefined ? {} : readFrontMatter(yaml.value)
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text
  report(2, 2)
  return composeExtraction({
    extractor,
    encoding,
    metadata: { ...metadata, title: metadata.title || heading },
    blocks,
  })
}

function parseMarkdown(text: string): Root {
  try {
    return fromMarkdown(text, {
      extensions: [gfm(), frontmatter(['yaml'])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
    })
  } catch (error) {
    // Thousands of nested quotes or lists end the parser's stack.
    if (error instanceof RangeError) throw new ImportError('tooComplex', { limit: 'depth' }, { cause: error })
    throw error
  }
}

function readHtmlBlocks(html: string): Block[] {
  const tree = sanitiseTree(parseHtml(html, importLimits.tree))
  return readTreeBlocks(tree, { numberLists: true, layoutTables: true, literalSpace: false }).map(
    ({ block }) => block,
  )
}
