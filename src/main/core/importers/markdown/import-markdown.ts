import { setImmediate } from 'node:timers/promises'
import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Block } from '../../../../shared/text/blocks.ts'
import { composeExtraction, type MetadataDraft } from '../compose-extraction.ts'
import { parseHtml } from '../html/parse-html.ts'
import { sanitiseTree } from '../html/sanitise.ts'
import { ImportError, type Importer, type ReportProgress } from '../importer.ts'
import { importLimits } from '../limits.ts'
import { decodeText } from '../text/encoding.ts'
import { readTreeBlocks } from '../tree/tree-blocks.ts'
import { type FrontMatterSyntax, findFrontMatter } from './front-matter.ts'
import { MarkdownReader } from './markdown-blocks.ts'
import { splitMarkdown } from './split-markdown.ts'

const extractor = { id: 'markdown', version: 6 }

/** Imports CommonMark with GFM and YAML or TOML front matter. Raw HTML inside is read as sanitised text. */
export const importMarkdown: Importer = async (bytes, _request, report) => {
  const { text, encoding } = decodeText(bytes)
  const { blocks, metadata } = await readInPieces(text, report)
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text
  return composeExtraction({
    extractor,
    encoding,
    metadata: { ...metadata, title: metadata.title || heading },
    blocks,
  })
}

interface ReadMarkdown {
  readonly blocks: readonly Block[]
  readonly metadata: MetadataDraft
}

/** No more than one piece's tree is held: that of 10 MB would take more than a gigabyte. */
async function readInPieces(source: string, report: ReportProgress): Promise<ReadMarkdown> {
  const pieces = splitMarkdown(source)
  const reader = new MarkdownReader(readHtmlBlocks)
  let metadata: MetadataDraft = {}
  let last: RootContent | undefined
  for (const [index, { text, stubs, continues }] of pieces.entries()) {
    const matter = index === 0 ? findFrontMatter(text) : null
    const piece = parseMarkdown(text + stubs, matter === null ? [] : [matter.syntax])
    metadata = matter?.metadata ?? metadata
    const own = piece.children.filter((node) => (node.position?.start.offset ?? 0) < text.length)
    if (continues !== null) continueBlock(last, own[0])
    reader.readAll(own)
    last = own.at(-1)
    report(index + 1, pieces.length)
    await setImmediate()
  }
  return { blocks: reader.finish(), metadata }
}

/** Makes a table or list the rest of the one that its beginning is in: no second header, and numbers go on. */
function continueBlock(before: RootContent | undefined, rest: RootContent | undefined): void {
  if (before?.type === 'table' && rest?.type === 'table') rest.children.shift()
  else if (before?.type === 'list' && rest?.type === 'list' && before.ordered === true)
    rest.start = (before.start ?? 1) + before.children.length
}

function parseMarkdown(text: string, frontMatters: FrontMatterSyntax[]): Root {
  try {
    return fromMarkdown(text, {
      // Emphasis that ends at Chinese punctuation is none in CommonMark, but all editors in use show it.
      extensions: [gfm(), cjkFriendlyExtension(), frontmatter(frontMatters)],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(frontMatters)],
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
