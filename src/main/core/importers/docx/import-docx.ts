import type { Block, DroppedText } from '../../../../shared/text/blocks.ts'
import { composeExtraction, type MetadataDraft } from '../compose-extraction.ts'
import { parseHtml } from '../html/parse-html.ts'
import { promoteHeadings } from '../html/promote-headings.ts'
import { sanitiseTree } from '../html/sanitise.ts'
import { ImportError, type Importer, type ReportProgress } from '../importer.ts'
import { importLimits, type TreeLimits, type ZipLimits } from '../limits.ts'
import { readTreeBlocks } from '../tree/tree-blocks.ts'
import { convertToHtml, isCodeStyle } from './convert-to-html.ts'
import { readCoreProperties, readElements } from './core-properties.ts'
import { dropDeadReferences } from './dead-references.ts'
import { joinDropCaps } from './drop-caps.ts'
import { readOutlineRoles } from './heading-styles.ts'
import { dropFormerProperties, markHeadings } from './mark-headings.ts'
import { createNoteLabels, type LabelNotes } from './note-labels.ts'
import { type NumberedDocument, numberParagraphs } from './number-paragraphs.ts'
import { readNumberedStyles, type StyleNumbering } from './numbered-styles.ts'
import { readNumbering } from './numbering.ts'
import { type ParagraphStyle, readParagraphStyles } from './paragraph-styles.ts'
import { makePlainRuns } from './plain-runs.ts'
import { type PackageParts, readPackage, readPartText } from './read-package.ts'
import { splitBody } from './split-body.ts'
import { mainPart, useUsualNames } from './usual-names.ts'
import { findElements } from './xml-elements.ts'

const extractor = { id: 'docx', version: 5 }
const partsWithText = [mainPart, 'word/footnotes.xml', 'word/endnotes.xml']
/** A paragraph is several elements of the tree: its runs, links, cells. */
const elementsPerParagraph = 5
/** Code units of XML, some 1,000 paragraphs: less than a second for mammoth, and a sign of life after each. */
const bodyLength = 500_000
/** Text nodes and a few wrappers; deeper than any list or table a person makes. */
const treeDepth = 512

/**
 * Imports a Word document. Comments are listed as left out; tracked insertions count as text, deletions do not. Throws
 * `noText` for pictures alone, as scanned pages are pasted.
 */
export const importDocx: Importer = async (bytes, _request, report) => {
  const parts = useUsualNames(await readPackage(bytes, importLimits.zip))
  const hidden = partsWithText.flatMap((name) => plainPart(parts, name))
  const documentXml = dropDeadReferences(readPartText(parts, mainPart), parts)
  if (documentXml === '') throw new ImportError('damaged', { part: mainPart })
  assertParagraphs(documentXml, importLimits.zip)
  const styles = readParagraphStyles(readPartText(parts, 'word/styles.xml'))
  const numberedStyles = readNumberedStyles(styles)
  // Before headings lose their styles: their numbers are those that the paragraphs below them repeat.
  const { xml, labels } = numberParagraphs(
    joinDropCaps(dropFormerProperties(documentXml)),
    readNumbering(readPartText(parts, 'word/numbering.xml')),
    numberedStyles,
  )
  const marked = markHeadings(xml, readOutlineRoles(styles))
  const numbered = { xml: marked.xml, labels }
  const labelNotes = createNoteLabels(documentXml, readPartText(parts, 'word/settings.xml'))
  const written = await readBody(parts, numbered, joiningStyles(styles, numberedStyles), labelNotes, report)
  const blocks = promoteHeadings(written, true)
  const pictures = [...documentXml.matchAll(/<(?:a:blip|v:imagedata)[\s/>]/g)].length
  if (pictures > 0 && blocks.every(({ text }) => text.trim() === ''))
    throw new ImportError('noText', { pictures })
  const core = readCoreProperties(readPartText(parts, 'docProps/core.xml'))
  return composeExtraction({
    extractor,
    metadata: withTitle(core, blocks, marked.hasTitle),
    blocks,
    dropped: [...readComments(parts), ...hidden],
  })
}

/** Replaces a part by one whose runs are all that a reader sees, and returns what is not. */
function plainPart(parts: Map<string, Uint8Array>, name: string): DroppedText[] {
  const before = readPartText(parts, name)
  const { xml, hidden } = makePlainRuns(before)
  if (xml !== before) parts.set(name, new TextEncoder().encode(xml))
  return hidden.map((text) => ({ text, reason: 'hidden' }))
}

/** The styles whose paragraphs become one block or one list with those before. */
function joiningStyles(
  styles: ReadonlyMap<string, ParagraphStyle>,
  numbered: ReadonlyMap<string, StyleNumbering>,
): Set<string> {
  const code = [...styles.values()].filter(({ name }) => isCodeStyle(name)).map(({ id }) => id)
  return new Set([...code, ...numbered.keys()])
}

/** Returns the blocks of the body in order and then all notes, reading it in parts. */
async function readBody(
  parts: Map<string, Uint8Array>,
  { xml, labels }: NumberedDocument,
  stylesThatJoin: ReadonlySet<string>,
  labelNotes: LabelNotes,
  report: ReportProgress,
): Promise<Block[]> {
  // The other parts are read again with every part of the body.
  const others = [...parts].filter(([name]) => name !== mainPart && name.startsWith('word/'))
  const otherBytes = others.reduce((sum, [, content]) => sum + content.byteLength, 0)
  const bodies = splitBody(xml, Math.max(bodyLength, otherBytes), stylesThatJoin)
  const text: Block[] = []
  const notes: Block[] = []
  for (const [index, body] of bodies.entries()) {
    parts.set(mainPart, new TextEncoder().encode(body))
    const html = await convertToHtml(parts)
    const noteLabels = labelNotes(html)
    const tree = sanitiseTree(parseHtml(html, treeLimits(importLimits.zip)))
    const blocks = readTreeBlocks(tree, {
      numberLists: false,
      anchorLabels: labels,
      layoutTables: false,
      literalSpace: true,
    }).map(({ block }) => block)
    for (const block of blocks) {
      if (block.kind === 'footnote') notes.push(relabel(block, noteLabels))
      else text.push(block)
    }
    report(index + 1, bodies.length)
  }
  return [...text, ...notes]
}

/** mammoth counts the notes of each part from 1, footnotes and endnotes together. */
function relabel(note: Block, labels: readonly string[]): Block {
  const label = labels[Number(note.label) - 1]
  return label === undefined ? note : { ...note, label }
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
  const comments = readPartText(parts, 'word/comments.xml')
  const texts = comments === '' ? [] : splitComments(comments)
  return texts.map((text) => ({ text, reason: 'comment' }))
}

function splitComments(xml: string): string[] {
  return [...findElements(xml, 'w:comment')].map(({ content }) =>
    (readElements(`<r>${content}</r>`, ['t']).get('t') ?? []).join(''),
  )
}
