import type { Block, DroppedText } from '../../../../shared/text/blocks.ts'
import { composeExtraction, type MetadataDraft } from '../compose-extraction.ts'
import { parseHtml } from '../html/parse-html.ts'
import { promoteHeadings } from '../html/promote-headings.ts'
import { sanitiseTree } from '../html/sanitise.ts'
import { ImportError, type Importer } from '../importer.ts'
import { importLimits, type TreeLimits, type ZipLimits } from '../limits.ts'
import { readTreeBlocks } from '../tree/tree-blocks.ts'
import { convertToHtml } from './convert-to-html.ts'
import { readCoreProperties, readElements } from './core-properties.ts'
import { readOutlineRoles } from './heading-styles.ts'
import { markHeadings } from './mark-headings.ts'
import { numberParagraphs } from './number-paragraphs.ts'
import { readNumberedStyles } from './numbered-styles.ts'
import { readNumbering } from './numbering.ts'
import { readParagraphStyles } from './paragraph-styles.ts'
import { makePlainRuns } from './plain-runs.ts'
import { decodePart, type PackageParts, readPackage } from './read-package.ts'

const extractor = { id: 'docx', version: 2 }
const mainPart = 'word/document.xml'
const partsWithText = [mainPart, 'word/footnotes.xml', 'word/endnotes.xml']
/** A paragraph is several elements of the tree: its runs, links, cells. */
const elementsPerParagraph = 5
/** Text nodes and a few wrappers; deeper than any list or table a person makes. */
const treeDepth = 512

/** Imports a Word document. Comments are listed as left out; tracked insertions count as text, deletions do not. */
export const importDocx: Importer = async (bytes, _request, report) => {
  const parts = new Map(await readPackage(bytes, importLimits.zip))
  report(1, 3)
  const hidden = partsWithText.flatMap((name) => plainPart(parts, name))
  const documentXml = readPart(parts, mainPart)
  if (documentXml === '') throw new ImportError('damaged', { part: mainPart })
  assertParagraphs(documentXml, importLimits.zip)
  const styles = readParagraphStyles(readPart(parts, 'word/styles.xml'))
  const marked = markHeadings(documentXml, readOutlineRoles(styles))
  const numbered = numberParagraphs(
    marked.xml,
    readNumbering(readPart(parts, 'word/numbering.xml')),
    readNumberedStyles(styles),
  )
  parts.set(mainPart, new TextEncoder().encode(numbered.xml))
  const html = await convertToHtml(parts)
  report(2, 3)
  const tree = sanitiseTree(parseHtml(html, treeLimits(importLimits.zip)))
  const written = readTreeBlocks(tree, {
    numberLists: false,
    anchorLabels: numbered.labels,
    layoutTables: false,
    literalSpace: true,
  }).map(({ block }) => block)
  const blocks = promoteHeadings(written, true)
  const core = readCoreProperties(readPart(parts, 'docProps/core.xml'))
  report(3, 3)
  return composeExtraction({
    extractor,
    metadata: withTitle(core, blocks, marked.hasTitle),
    blocks,
    dropped: [...readComments(parts), ...hidden],
  })
}

function readPart(parts: PackageParts, name: string): string {
  const content = parts.get(name)
  return content === undefined ? '' : decodePart(content)
}

/** Replaces a part by one whose runs are all that a reader sees, and returns what is not. */
function plainPart(parts: Map<string, Uint8Array>, name: string): DroppedText[] {
  const before = readPart(parts, name)
  const { xml, hidden } = makePlainRuns(before)
  if (xml !== before) parts.set(name, new TextEncoder().encode(xml))
  return hidden.map((text) => ({ text, reason: 'hidden' }))
}

function assertParagraphs(documentXml: string, limits: ZipLimits): void {
  let count = 0
  for (const _ of documentXml.matchAll(/<w:p[\s>]/g)) count += 1
  if (count > limits.paragraphs)
    throw new ImportError('tooComplex', { limit: 'paragraphs', allowed: limits.paragraphs })
}

function treeLimits(limits: ZipLimits): TreeLimits {
  return { elements: limits.paragraphs * elementsPerParagraph, depth: treeDepth }
}

/** A paragraph styled as title is the title; the file's properties are often a template's; a first heading is better than none. */
function withTitle(core: MetadataDraft, blocks: readonly Block[], hasTitle: boolean): MetadataDraft {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text ?? ''
  const property = core.title ?? ''
  return { ...core, title: property !== '' && !hasTitle ? property : heading || property }
}

function readComments(parts: PackageParts): DroppedText[] {
  const comments = readPart(parts, 'word/comments.xml')
  const texts = comments === '' ? [] : splitComments(comments)
  return texts.map((text) => ({ text, reason: 'comment' }))
}

function splitComments(xml: string): string[] {
  return [...xml.matchAll(/<w:comment\s[\s\S]*?<\/w:comment>/g)].map(([comment]) =>
    (readElements(comment, ['t']).get('t') ?? []).join(''),
  )
}
