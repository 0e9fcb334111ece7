import type { Element } from 'hast'
import { textWidth } from '../text/text-width.ts'
import type { Scope, TreeBlock } from '../tree/block-writer.ts'
import { findElements, readAttribute } from '../tree/element-kinds.ts'
import {
  appeal,
  boilerplateName,
  buttonText,
  infoLine,
  listTitlePatterns,
  strongPatterns,
} from './boilerplate-patterns.ts'
import { isNamedAfter, isNamedAmongSections, wordsOf } from './named-after.ts'

/** Why a text was left out; the message catalogue has a sentence for each. */
export type DropReason = 'hidden' | 'outsideMainContent' | 'boilerplate' | 'linkList' | 'pageInfo'

/** Longest text that a pattern alone may drop, in widths where a Han character counts two. */
const shortWidth = 80
/** A block at least this wide is running text; before the first and after the last of them lie head and tail of a page. */
const proseWidth = 100
/** Share of link text above which a short block is navigation. */
const linkShare = 0.6
/** Up to this share of link text a section is prose. */
const proseLinkShare = 0.1
/** An element whose name looks like boilerplate is the article all the same if it holds this share of the text. */
const articleShare = 0.5

/** Share of a heading's text that is link where it is the title of a teaser, and how many of them make a list. */
const teaserShare = 0.9
const fewestTeasers = 2
/** So many links below or beside each other are a menu. */
const navigationLinks = 3
const linkSeparator = /\t|\s[|｜·•>»/]\s|\s{2,}/
/** Links to the files that belong to a notice. */
const attachment = /^(?:附件|附表|附：)|\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)\b|\((?:pdf|docx?|xlsx?)[^)]*\)/i

const boilerplateRegions = new Set(['nav', 'aside', 'footer', 'menu', 'dialog'])
const boilerplateRoles = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'banner',
  'dialog',
  'alert',
])

/**
 * Returns for each block why it is not part of the article, or null if it is, judged by the element it stands in, by
 * what it says and by its links; `blocks` are all blocks of the page in order.
 */
export function judgeBoilerplate(blocks: readonly TreeBlock[]): (DropReason | null)[] {
  const teasers = findTeaserLists(blocks)
  const isRegion = createRegionTest(blocks, teasers)
  const outside = blocks.map((block) => isInRegion(block.scope, isRegion))
  // Links before the prose of a footer or of a box are not below the article; teasers are no such end of it.
  const isText = (block: TreeBlock): boolean =>
    isProse(block) && !isInRegion(block.scope, (element) => teasers.has(element))
  const firstProse = blocks.findIndex(isText)
  const lastProse = blocks.findLastIndex(isText)
  const verdicts = blocks.map((block, index): DropReason | null => {
    if (outside[index] === true) return 'boilerplate'
    const inMargin = index < firstProse || index > lastProse
    return judgeText(block, inMargin)
  })
  keepSingleLinks(blocks, verdicts)
  dropListsUnderTitles(blocks, verdicts, lastProse)
  return verdicts
}

function isProse({ block, linkLength }: TreeBlock): boolean {
  return (
    block.kind !== 'heading' &&
    textWidth(block.text) >= proseWidth &&
    linkLength < block.text.length * linkShare
  )
}

function judgeText({ block, linkLength }: TreeBlock, inMargin: boolean): DropReason | null {
  const text = block.text.trim()
  if (inMargin && appeal.test(text)) return 'boilerplate'
  if (textWidth(text) > shortWidth) return null
  if (inMargin && block.kind !== 'heading' && infoLine.test(text)) return 'pageInfo'
  if (
    buttonText.test(text) &&
    (inMargin || linkLength > 0) &&
    block.kind !== 'tableRow' &&
    !/^\d+$/.test(text)
  )
    return 'boilerplate'
  if (
    block.kind !== 'tableRow' &&
    strongPatterns.some((pattern) => pattern.test(text)) &&
    (inMargin || !endsSentence(text))
  ) {
    return 'boilerplate'
  }
  if (!inMargin || block.kind === 'heading') return null
  return linkLength >= text.length * linkShare && block.kind !== 'footnote' ? 'linkList' : null
}

function endsSentence(text: string): boolean {
  return /[.。!！?？;；]["”’)）]?$/.test(text)
}

/** One or two links may be an attachment or a source; navigation comes in rows. */
function keepSingleLinks(blocks: readonly TreeBlock[], verdicts: (DropReason | null)[]): void {
  let start = 0
  while (start < verdicts.length) {
    let end = start
    let links = 0
    while (verdicts[end] === 'linkList') {
      links += blocks[end]?.block.text.split(linkSeparator).length ?? 0
      end += 1
    }
    const isAttached = blocks.slice(start, end).every(({ block }) => attachment.test(block.text.trim()))
    if (links < navigationLinks || isAttached) verdicts.fill(null, start, end)
    start = end + 1
  }
}

/** True for what stands above links to other pages and boxes to fill in. */
export function isListTitle(text: string): boolean {
  return textWidth(text) <= shortWidth && listTitlePatterns.some((pattern) => pattern.test(text.trim()))
}

/** Below the last running text, a title such as "Related content" takes what follows it along, up to the next heading. */
function dropListsUnderTitles(
  blocks: readonly TreeBlock[],
  verdicts: (DropReason | null)[],
  lastProse: number,
): void {
  let under: number | null = null
  for (const [index, { block }] of blocks.entries()) {
    if (index <= lastProse) continue
    const isTitle = isListTitle(block.text)
    const level = block.kind === 'heading' ? (block.level ?? 6) : 7
    if (isTitle) under = Math.min(level, under ?? 7)
    else if (block.kind === 'heading' && under !== null && level <= under) under = null
    if (under !== null && block.kind !== 'footnote') verdicts[index] ??= isTitle ? 'boilerplate' : 'linkList'
  }
}

/** What is known of an element from the blocks in it. */
interface Region {
  /** Indices of its first and its last block. */
  readonly start: number
  end: number
  length: number
  linkLength: number
  hasProse: boolean
  isAppeal: boolean
  /** The text of its first heading; "" without one. */
  title: string
  /** How many of its headings lead to other pages, and how many others stand behind its first heading. */
  linkedHeadings: number
  plainHeadings: number
  /** The element around it. */
  readonly parent: Element | null
}

const emptyRegion: Omit<Region, 'parent' | 'start' | 'end'> = {
  length: 0,
  linkLength: 0,
  hasProse: false,
  isAppeal: false,
  title: '',
  linkedHeadings: 0,
  plainHeadings: 0,
}

function measureRegions(blocks: readonly TreeBlock[]): ReadonlyMap<Element, Region> {
  const regions = new Map<Element, Region>()
  for (const [index, item] of blocks.entries()) {
    const { block, scope, linkLength } = item
    const isLinked = isTeaserTitle(item)
    for (let at = scope; at !== null; at = at.outer) {
      let region = regions.get(at.element)
      if (region === undefined) {
        const parent = at.outer?.element ?? null
        region = { ...emptyRegion, start: index, end: index, parent }
        regions.set(at.element, region)
      }
      region.end = index
      if (isLinked) region.linkedHeadings += 1
      else if (block.kind === 'heading' && region.title !== '') region.plainHeadings += 1
      if (region.title === '' && block.kind === 'heading') region.title = block.text
      region.length += block.text.length
      region.linkLength += linkLength
      region.hasProse ||= isProse(item)
      region.isAppeal ||= appeal.test(block.text.trim())
    }
  }
  return regions
}

/** An element counts as boilerplate by its kind, role or name, unless it holds a good part of all text. */
function createRegionTest(
  blocks: readonly TreeBlock[],
  teasers: ReadonlySet<Element>,
): (element: Element) => boolean {
  const regions = measureRegions(blocks)
  const total = blocks.reduce((sum, { block }) => sum + block.text.length, 0)
  // Layouts put columns beside columns; only text has paragraphs and boxes side by side.
  const holdsProse = new Set(blocks.filter(isProse).map(({ scope }) => scope?.outer?.element ?? null))
  return (element) => {
    const region = regions.get(element)
    if (region === undefined) return looksLikeRegion(element, region)
    if (teasers.has(element)) return true
    if (region.length >= total * articleShare || !looksLikeRegion(element, region)) return false
    const isBox = isAside(element) && isMostlyProse(region) && !region.isAppeal
    return !(isBox && region.parent !== null && holdsProse.has(region.parent))
  }
}

/** True for a heading that is a link to another page: the title of a teaser. One inside the page leads to itself or is led to. */
function isTeaserTitle({ block, scope, linkLength }: TreeBlock): boolean {
  if (block.kind !== 'heading' || scope === null || linkLength < block.text.length * teaserShare) return false
  const links = findElements(scope.element, ({ tagName }) => tagName === 'a')
  return links.every((link) => ['href', 'name', 'id'].every((name) => readAttribute(link, name) === ''))
}

/**
 * Returns the elements before or after the running text that begin with a heading and hold several teasers of other
 * pages and, but for a title above them, no other headings. None where such elements are a good part of the text: the
 * page is a list then, and that list its content.
 */
function findTeaserLists(blocks: readonly TreeBlock[]): ReadonlySet<Element> {
  const regions = measureRegions(blocks)
  const total = blocks.reduce((sum, { block }) => sum + block.text.length, 0)
  const lists = [...regions].filter(
    ([, { linkedHeadings, plainHeadings }]) => linkedHeadings >= fewestTeasers && plainHeadings === 0,
  )
  const found = new Set(lists.map(([element]) => element))
  const outermost = lists.filter(([, { parent }]) => parent === null || !found.has(parent))
  const length = outermost.reduce((sum, [, region]) => sum + region.length, 0)
  if (length >= total * articleShare) return new Set()
  // Teasers stand before or after an article: between its paragraphs they are sections of it.
  const isIn = (element: Element): boolean => found.has(element)
  const isText = (block: TreeBlock): boolean => isProse(block) && !isInRegion(block.scope, isIn)
  const firstProse = blocks.findIndex(isText)
  const lastProse = blocks.findLastIndex(isText)
  const apart = lists.filter(
    ([, { start, end }]) =>
      blocks[start]?.block.kind === 'heading' && (start > lastProse || end < firstProse),
  )
  return new Set(apart.map(([element]) => element))
}

/** True for an element that is called an aside and nothing else. */
function isAside(element: Element): boolean {
  const names = [...readAttribute(element, 'className').split(' '), readAttribute(element, 'id')]
  const boilerplate = names.filter(isBoilerplateName)
  if (!boilerplate.every((name) => name === 'sidebar')) return false
  return element.tagName === 'aside' || (element.tagName === 'div' && boilerplate.length > 0)
}

function isMostlyProse({ hasProse, linkLength, length }: Region): boolean {
  return hasProse && linkLength <= length * proseLinkShare
}

function looksLikeRegion(element: Element, region: Region | undefined): boolean {
  if (element.tagName in { body: 0, html: 0, main: 0, article: 0, li: 0 }) return false
  if (boilerplateRegions.has(element.tagName) || boilerplateRoles.has(readAttribute(element, 'role')))
    return true
  if (readAttribute(element, 'className').split(' ').some(isBoilerplateName)) return true
  const id = readAttribute(element, 'id')
  return isBoilerplateName(id) && !isNamedByContent(element, id, region)
}

function isBoilerplateName(name: string): boolean {
  return boilerplateName.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'))
}

/** Texts that have an id have it as a target of links; a box on a page does not consist of one. */
const textElements = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'figcaption'])
/** A page may lay its boxes out in a paragraph or a table; numbered are those that are cited. */
const numberedElements = new Set(['p', 'tr', 'td', 'th'])

/**
 * True for an id that says what the text is about and not what part of the page it is. Below a heading like that of a box
 * of links it takes prose and an id of several words.
 */
function isNamedByContent(element: Element, id: string, region: Region | undefined): boolean {
  const { tagName } = element
  if (textElements.has(tagName) || (numberedElements.has(tagName) && /\d/.test(id))) return true
  if (region === undefined || region.title === '') return false
  if (isMostlyProse(region) && isNamedAmongSections(element, region.parent)) return true
  if (!isNamedAfter(id, region.title)) return false
  return !isListTitle(region.title) || (wordsOf(id).length > 1 && isMostlyProse(region))
}

function isInRegion(scope: Scope | null, isRegion: (element: Element) => boolean): boolean {
  for (let at = scope; at !== null; at = at.outer) if (isRegion(at.element)) return true
  return false
}
