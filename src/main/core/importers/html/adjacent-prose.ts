import type { Element } from 'hast'
import { textWidth } from '../text/text-width.ts'
import type { Scope, TreeBlock } from '../tree/block-writer.ts'
import { readAttribute } from '../tree/element-kinds.ts'
import { type DropReason, isListTitle } from './boilerplate.ts'

/** Text beside the article in an element like the article's own: a sentence of this width goes on with it. */
const likeWidth = 40
/** Text in an element that nothing is known about must be this long to be prose. */
const unnamedWidth = 100
/** Share of link text above which a text leads elsewhere. */
const linkShare = 0.2
/** Below a heading text may have more: what is explained is often linked. */
const sectionLinkShare = 0.6

/** First and last block of the article, both included. */
export interface BlockRange {
  readonly first: number
  readonly last: number
}

/**
 * Returns the range of the article extended over the prose directly before and after it that stands beside its
 * container. Readability keeps one container: where a page has its paragraphs in bare siblings, it loses the others.
 */
export function extendOverProse(
  blocks: readonly TreeBlock[],
  verdicts: readonly (DropReason | null)[],
  { first, last }: BlockRange,
): BlockRange {
  const chains = blocks.map(({ scope }) => chainOf(scope))
  const kept = chains.slice(first, last + 1)
  const container = commonChain(kept)
  const besides = [container, container.slice(0, -1)].filter((parents) => parents.length > 0)
  const signatures = new Set(
    besides.flatMap((parents) => kept.flatMap((chain) => signatureAt(chain, parents))),
  )
  // What Readability dropped inside an element of which it keeps a part, such as a byline, it dropped on purpose.
  const judged = new Map<Element, boolean>(kept.flat().map((element) => [element, false]))
  /** Returns the blocks around this one that stand in the same element of this depth. */
  const blocksAround = (index: number, depth: number): readonly TreeBlock[] => {
    const element = chains[index]?.[depth]
    let [start, end] = [index, index + 1]
    while (chains[start - 1]?.[depth] === element && start > 0) start -= 1
    while (chains[end]?.[depth] === element && end < blocks.length) end += 1
    return blocks.slice(start, end)
  }
  const isProseSibling = (sibling: Element, depth: number, index: number): boolean => {
    const known = judged.get(sibling)
    if (known !== undefined) return known
    const isLike = signatures.has(signatureOf(sibling))
    const width = isLike ? likeWidth : isUnnamed(sibling) ? unnamedWidth : null
    const inside = blocksAround(index, depth)
    const isOne = (isLike && isSection(sibling, inside)) || (width !== null && isProse(inside, width))
    judged.set(sibling, isOne)
    return isOne
  }
  const isProseBeside = (index: number): boolean =>
    besides.some((parents) => {
      const sibling = childOf(parents, chains[index] ?? [])
      return sibling !== undefined && isProseSibling(sibling, parents.length, index)
    })
  // Further out only sections like the one that holds the article go on with it.
  const around = container
    .slice(1, -1)
    .map((element, depth) => ({ element, parents: container.slice(0, depth + 1) }))
  const sections = new Map<Element, boolean>()
  const isSectionBeside = (index: number): boolean =>
    around.some(({ element, parents }) => {
      const sibling = childOf(parents, chains[index] ?? [])
      if (sibling === undefined || sibling === element) return false
      const isOne =
        sections.get(sibling) ??
        (isPreamble(sibling) ||
          (signatureOf(sibling) === signatureOf(element) &&
            isSection(sibling, blocksAround(index, parents.length))))
      sections.set(sibling, isOne)
      return isOne
    })
  // What else stands in the article's own section belongs to it if another section follows.
  const ownSections = around.filter(({ element, parents }) =>
    isSection(element, blocksAround(first, parents.length)),
  )
  const isInOwnSection = (index: number): boolean =>
    ownSections.some(({ element, parents }) => chains[index]?.[parents.length] === element)
  const parentsInside = new Set(kept.map((chain) => chain.at(-2)))
  const leavesInside = new Set(kept.flatMap((chain) => chain.slice(-1).map(signatureOf)))
  /** A sentence beside text of the article, in the same kind of element. */
  const isSentenceBeside = (index: number): boolean => {
    const [item, leaf, parent] = [blocks[index], chains[index]?.at(-1), chains[index]?.at(-2)]
    if (item === undefined || leaf === undefined || !parentsInside.has(parent)) return false
    return (
      leavesInside.has(signatureOf(leaf)) &&
      isSentence(item, likeWidth) &&
      shareOfLinks([item]) <= sectionLinkShare
    )
  }
  /** The heading of a section in which the article begins. */
  const isHeadingAbove = (index: number): boolean => {
    const parent = chains[index]?.at(-2)
    return (
      blocks[index]?.block.kind === 'heading' &&
      parent !== undefined &&
      isKind(parent) &&
      container.indexOf(parent) > 0
    )
  }
  const goesOn = (index: number, step: 1 | -1): boolean =>
    isProseBeside(index) ||
    isSectionBeside(index) ||
    isSentenceBeside(index) ||
    (step < 0 && isHeadingAbove(index))
  /** Returns the last block that the article reaches in a direction; what is left out anyway ends nothing. */
  const reach = (from: number, step: 1 | -1): number => {
    let reached = from
    let isGap = false
    for (let index = from + step; index >= 0 && index < blocks.length; index += step) {
      if (verdicts[index] !== null) continue
      if (isGap ? isSectionBeside(index) : goesOn(index, step)) {
        reached = index
        isGap = false
      } else if (isInOwnSection(index)) isGap = true
      else break
    }
    return reached
  }
  return { first: reach(first, -1), last: reach(last, 1) }
}

/**
 * Returns where the article begins when it is taken to begin below its title: at the first sentence that stands in the same
 * container as title and article. What is above that, such as names and dates, may not be text.
 */
export function extendToTitle(
  blocks: readonly TreeBlock[],
  verdicts: readonly (DropReason | null)[],
  { first, last }: BlockRange,
  title: number,
): number {
  if (title < 0 || title >= first) return first
  const chains = [title, first, last].map((index) => chainOf(blocks[index]?.scope ?? null))
  const container = commonChain(chains).at(-1)
  if (container === undefined || ['body', 'html'].includes(container.tagName)) return first
  const start = blocks.findIndex(
    (item, index) =>
      index > title &&
      verdicts[index] === null &&
      isSentence(item, likeWidth) &&
      item.linkLength <= item.block.text.length * sectionLinkShare &&
      chainOf(item.scope).includes(container),
  )
  return start < 0 ? first : Math.min(start, first)
}

/** True for an element that begins with a heading and is not mostly links. */
function isSection(element: Element, blocks: readonly TreeBlock[]): boolean {
  const title = blocks[0]?.block
  if (!isKind(element) || title?.kind !== 'heading' || isListTitle(title.text)) return false
  return shareOfLinks(blocks) <= sectionLinkShare
}

function shareOfLinks(blocks: readonly TreeBlock[]): number {
  const length = blocks.reduce((sum, { block }) => sum + block.text.length, 0)
  return blocks.reduce((sum, { linkLength }) => sum + linkLength, 0) / Math.max(1, length)
}

/** True for text with a sentence of this width and next to no links. */
function isProse(blocks: readonly TreeBlock[], width: number): boolean {
  return blocks.some((item) => isSentence(item, width)) && shareOfLinks(blocks) <= linkShare
}

function isSentence({ block }: TreeBlock, width: number): boolean {
  return (
    block.kind !== 'heading' &&
    block.kind !== 'tableRow' &&
    textWidth(block.text) >= width &&
    /[.。!！?？][”"’)）]?$/.test(block.text.trim())
  )
}

/** The elements around a block, outermost first. */
function chainOf(scope: Scope | null): Element[] {
  const chain: Element[] = []
  for (let at = scope; at !== null; at = at.outer) chain.push(at.element)
  return chain.reverse()
}

function commonChain(chains: readonly (readonly Element[])[]): Element[] {
  const [head = [], ...others] = chains
  const end = head.findIndex((element, depth) => others.some((chain) => chain[depth] !== element))
  return head.slice(0, end < 0 ? head.length : end)
}

/** The element of the chain directly inside the innermost of `parents`. */
function childOf(parents: readonly Element[], chain: readonly Element[]): Element | undefined {
  return chain[parents.length - 1] === parents.at(-1) ? chain[parents.length] : undefined
}

function signatureAt(chain: readonly Element[], parents: readonly Element[]): string[] {
  const child = childOf(parents, chain)
  return child === undefined ? [] : [signatureOf(child)]
}

/** Elements of one tag and class are the same kind of thing to the author of a page; the ids of sections tell them apart. */
function signatureOf(element: Element): string {
  const name = readAttribute(element, 'className')
  return `${element.tagName}.${name}.${isKind(element) ? '' : readAttribute(element, 'id')}`
}

/** True for an element that says what kind of thing it is. */
function isKind(element: Element): boolean {
  return readAttribute(element, 'className') !== '' || element.tagName === 'section'
}

/** What AsciiDoc and DocBook pages have above their first section, however short. */
function isPreamble(element: Element): boolean {
  return readAttribute(element, 'id') === 'preamble'
}

function isUnnamed(element: Element): boolean {
  return readAttribute(element, 'className') === '' && readAttribute(element, 'id') === ''
}
