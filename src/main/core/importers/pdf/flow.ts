import { classifyDrafts } from './classify.ts'
import { makeCode } from './code-blocks.ts'
import { type DocumentStyle, measureStyle } from './document-style.ts'
import { indexDots } from './dots.ts'
import type { Draft } from './draft.ts'
import { findEndnotes, returnLabels } from './endnotes.ts'
import { collectNoteMarks } from './footnotes.ts'
import { looksLikeHeading, makeHeading, raiseTaggedTitle, rankHeadings } from './headings.ts'
import { joinOverBreaks } from './join-drafts.ts'
import { joinTables } from './join-tables.ts'
import { joinTaggedParts } from './join-tagged.ts'
import { matchOutline, type OutlineMatcher } from './outline-matcher.ts'
import { splitParagraphs } from './paragraphs.ts'
import type { Piece } from './pieces.ts'
import type { SourceDocument } from './read-document.ts'
import { orderRegions, type Region } from './reading-order.ts'
import { findRunningHeads, type RunningHeads } from './running-heads.ts'
import type { SourcePage } from './source-page.ts'
import { readTagged } from './tagged.ts'
import { TaggedContent } from './tagged-content.ts'

/** How the blocks were found. */
export type FlowPath = 'tagged' | 'layout'

/** The blocks of a document in reading order, before they are normalised. */
export interface Flow {
  readonly path: FlowPath
  readonly drafts: readonly Draft[]
  readonly heads: RunningHeads
}

/** The structure tree is believed when it holds this share of the characters that are not page furniture. */
const trustedCoverage = 0.8
/** Marks that call more of a document furniture than this are not believed. */
const maxArtifactShare = 0.3
/** An outline covers a document when this share of its entries, and not just one or two, were found as headings. */
const outlineShare = 0.6
const outlineEntries = 3
/** Untagged text of fewer letters than this beside tagged text is a stray label. */
const strayLetters = 20

/** Returns the blocks of the document. `allowTags` false leaves the structure tree out of account, for tests. */
export function composeFlow(document: SourceDocument, allowTags = true): Flow {
  const heads = findRunningHeads(document.pages, document.declaredLabels)
  const bodies = new Map(
    document.pages.map((page) => [page, page.pieces.filter((one) => !heads.pieces.has(one))]),
  )
  const pieces = [...bodies.values()].flat()
  const artifacts = countCharacters(pieces.filter((piece) => piece.artifact))
  const artifactsCount = artifacts <= maxArtifactShare * countCharacters(pieces)
  const isContent = (piece: Piece): boolean => !(piece.artifact && artifactsCount)
  const regionsOf = (page: SourcePage, wanted: (piece: Piece) => boolean): Region[] =>
    orderRegions(
      page,
      (bodies.get(page) ?? []).filter((piece) => isContent(piece) && wanted(piece)),
    )
  const outline = matchOutline(document.outline)
  if (allowTags && document.structure.children.size > 0) {
    const tagged = composeTagged(document, pieces.filter(isContent), outline, regionsOf)
    if (tagged !== null) return { path: 'tagged', drafts: tagged, heads }
  }
  const regions = document.pages.flatMap((page) => regionsOf(page, () => true))
  const style = measureStyle(regions)
  const drafts = composeLayout(document, regions, style, outline)
  const joined = joinTables(joinOverBreaks(drafts, style), (glyph) => document.glyphs.pageOf(glyph))
  findEndnotes(joined)
  returnLabels(joined)
  rankHeadings(joined, style.bodySize)
  return { path: 'layout', drafts: joined, heads }
}

type RegionsOf = (page: SourcePage, wanted: (piece: Piece) => boolean) => Region[]

function composeLayout(
  document: SourceDocument,
  regions: readonly Region[],
  style: DocumentStyle,
  outline: OutlineMatcher,
): Draft[] {
  const dots = indexDots(document.pages)
  const drafts: Draft[] = []
  for (const region of regions) drafts.push(...splitParagraphs(region, style, outline, dots, drafts.at(-1)))
  const found = drafts.filter((draft) => draft.kind === 'heading').length
  const notes = collectNoteMarks(regions, document.pages)
  classifyDrafts(drafts, style, notes, dots, coversDocument(outline, found))
  return drafts
}

/** Returns null when the structure tree holds too little of the text. */
function composeTagged(
  document: SourceDocument,
  pieces: readonly Piece[],
  outline: OutlineMatcher,
  regionsOf: RegionsOf,
): Draft[] | null {
  const regions = document.pages.flatMap((page) => regionsOf(page, (piece) => piece.content >= 0))
  const style = measureStyle(regions)
  const content = new TaggedContent(pieces)
  const tagged = readTagged(document.structure, content, style.lexicon).map((draft) => makeCode(draft, style))
  if (countCharacters([...content.unclaimed]) > (1 - trustedCoverage) * countCharacters(pieces)) return null
  if (tagged.some((draft) => draft.kind === 'heading')) raiseTaggedTitle(tagged, style)
  else findHeadingsByFont(tagged, style, outline)
  const strays = composeLayout(
    document,
    document.pages.flatMap((page) => regionsOf(page, (piece) => content.unclaimed.has(piece))),
    style,
    outline,
  )
  const whole = joinTaggedParts(insertStrays(tagged, strays, filledPages(document)), style.lexicon)
  const joined = joinTables(whole, (glyph) => document.glyphs.pageOf(glyph))
  findEndnotes(joined)
  returnLabels(joined)
  rankHeadings(joined, style.bodySize)
  return joined
}

/** LibreOffice and others tag headings as paragraphs: then size, weight and the outline tell them. */
function findHeadingsByFont(drafts: readonly Draft[], style: DocumentStyle, outline: OutlineMatcher): void {
  const paragraphs = drafts.filter((draft) => draft.kind === 'paragraph')
  let found = 0
  for (const draft of paragraphs) {
    const level = outline.levelOf(draft.text.text, draft.page)
    if (level === null) continue
    draft.kind = 'heading'
    draft.level = level
    found++
  }
  const covered = coversDocument(outline, found)
  for (const draft of paragraphs) {
    if (draft.kind === 'paragraph' && looksLikeHeading(draft, style, covered)) makeHeading(draft)
  }
}

function coversDocument(outline: OutlineMatcher, found: number): boolean {
  return outline.size >= outlineEntries && found >= outlineShare * outline.size
}

function filledPages({ pages }: SourceDocument): Set<number> {
  return new Set(pages.filter(({ filled }) => filled).map(({ index }) => index))
}

/** Puts untagged text after the last block that begins on its page. On the pages of a form the shortest is an answer. */
function insertStrays(
  tagged: readonly Draft[],
  strays: readonly Draft[],
  filled: ReadonlySet<number>,
): Draft[] {
  const drafts = [...tagged]
  for (const stray of strays) {
    const letters = stray.text.text.match(/\p{L}/gu)?.length ?? 0
    if (letters < strayLetters && !filled.has(stray.page)) continue
    const after = drafts.findLastIndex((draft) => draft.page <= stray.page)
    drafts.splice(after + 1, 0, stray)
  }
  return drafts
}

function countCharacters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.replaceAll(' ', '').length, 0)
}
