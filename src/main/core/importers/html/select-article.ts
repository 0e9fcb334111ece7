import type { DroppedText } from '../../../../shared/text/blocks.ts'
import type { Scope, TreeBlock } from '../tree/block-writer.ts'
import { readAttribute } from '../tree/element-kinds.ts'
import { extendOverProse, extendToTitle } from './adjacent-prose.ts'
import { type DropReason, judgeBoilerplate } from './boilerplate.ts'
import { elementTag } from './sanitise.ts'
import { foldTitle } from './title.ts'

/** Headings whose section belongs to a report though it looks like a list of links. */
const backMatter =
  /^(?:\d+[.、\s]*)?(?:references|bibliography|notes|endnotes|footnotes|sources|annex|appendix|参考文献|参考资料|注释|附件|附录|附表|尾注)/i

/** If Readability keeps less than this share of what the rules leave, it took a side box for the article. */
const leastShare = 0.2

/** The blocks of the article, and what was left out with the reason. */
export interface SelectedArticle {
  readonly blocks: readonly TreeBlock[]
  readonly dropped: readonly DroppedText[]
}

/**
 * Returns the article's blocks. `main` holds the elements that Readability kept, null if it found no article. What it
 * dropped from the middle comes back unless it is boilerplate: it often loses tables, lists and short headings there; so
 * does prose beside the container that it chose.
 */
export function selectArticle(
  blocks: readonly TreeBlock[],
  main: ReadonlySet<string> | null,
  pageTitle = '',
): SelectedArticle {
  const verdicts = judgeBoilerplate(blocks)
  const usable = findUsable(blocks, verdicts, main)
  const kept = { first: usable.indexOf(true), last: usable.lastIndexOf(true) }
  const beside = kept.first < 0 ? kept : extendOverProse(blocks, verdicts, kept)
  const title = findTitle(blocks, beside.first, foldTitle(pageTitle))
  const first = extendToTitle(blocks, verdicts, beside, title)
  const { last } = beside
  let inBackMatter = false
  const reasons = blocks.map(({ block }, index): DropReason | null => {
    if (index === title) return null
    const verdict = verdicts[index] ?? null
    if (verdict !== null) return verdict
    if (block.kind === 'footnote') return null
    if (index > last && block.kind === 'heading') inBackMatter = backMatter.test(block.text.trim())
    const isInside = index >= first && index <= last
    return isInside || (index > last && inBackMatter) ? null : 'outsideMainContent'
  })
  return {
    blocks: blocks.filter((_, index) => reasons[index] === null),
    dropped: blocks.flatMap(({ block }, index) => {
      const reason = reasons[index]
      return reason === null || reason === undefined ? [] : [{ text: block.text, reason }]
    }),
  }
}

/** True for the blocks that both Readability and the rules keep; where that is next to nothing, the rules decide alone. */
function findUsable(
  blocks: readonly TreeBlock[],
  verdicts: readonly (DropReason | null)[],
  main: ReadonlySet<string> | null,
): boolean[] {
  const byRules = verdicts.map((verdict) => verdict === null)
  if (main === null) return byRules
  const both = blocks.map((block, index) => byRules[index] === true && isKept(block.scope, main))
  const lengthOf = (kept: readonly boolean[]): number =>
    blocks.reduce((sum, { block }, index) => sum + (kept[index] === true ? block.text.length : 0), 0)
  return lengthOf(both) < lengthOf(byRules) * leastShare ? byRules : both
}

/** The innermost element of a block that Readability knows decides: text of a dropped list inside a kept part is dropped. */
function isKept(scope: Scope | null, main: ReadonlySet<string>): boolean {
  return scope !== null && main.has(readAttribute(scope.element, elementTag))
}

/**
 * Index of the title, the last one above the article's text, or -1: a level 1 heading, which Readability drops as a
 * repeated title, or a line that says what the page's head says.
 */
function findTitle(blocks: readonly TreeBlock[], first: number, pageTitle: string): number {
  const above = blocks.slice(0, first + 1)
  // Where every chapter is a level 1 heading too, only the title says what the page's head says.
  const named = above.findLastIndex(
    ({ block }) => block.kind === 'heading' && block.level === 1 && foldTitle(block.text) === pageTitle,
  )
  if (named >= 0 && pageTitle !== '') return named
  for (let index = first; index >= 0; index -= 1) {
    const block = blocks[index]?.block
    if (block?.kind === 'heading' && block.level === 1) return index
    if (pageTitle !== '' && block !== undefined && foldTitle(block.text) === pageTitle) return index
  }
  return -1
}
