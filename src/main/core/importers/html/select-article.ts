import type { DroppedText } from '../../../../shared/text/blocks.ts'
import type { Scope, TreeBlock } from '../tree/block-writer.ts'
import { readAttribute } from '../tree/element-kinds.ts'
import { type DropReason, judgeBoilerplate } from './boilerplate.ts'
import { elementTag } from './sanitise.ts'

/** Headings whose section belongs to a report though it looks like a list of links. */
const backMatter = /^(?:\d+[.、\s]*)?(?:references|bibliography|notes|endnotes|footnotes|sources|annex|appendix|参考文献|参考资料|注释|附件|附录|附表|尾注)/i

/** The blocks of the article, and what was left out with the reason. */
export interface SelectedArticle {
  readonly blocks: readonly TreeBlock[]
  readonly dropped: readonly DroppedText[]
}

/**
 * Returns the article's blocks. `main` holds the elements that Readability kept, null if it found no article. What it
 * dropped from the middle comes back unless it is boilerplate: it often loses tables, lists and short headings there.
 */
export function selectArticle(blocks: readonly TreeBlock[], main: ReadonlySet<string> | null): SelectedArticle {
  const verdicts = judgeBoilerplate(blocks)
  const inMain = blocks.map((block) => main === null || isKept(block.scope, main))
  const usable = blocks.map((_, index) => inMain[index] === true && verdicts[index] === null)
  const first = usable.indexOf(true)
  const last = usable.lastIndexOf(true)
  const title = findTitle(blocks, first)
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

/** The innermost element of a block that Readability knows decides: text of a dropped list inside a kept part is dropped. */
function isKept(scope: Scope | null, main: ReadonlySet<string>): boolean {
  return scope !== null && main.has(readAttribute(scope.element, elementTag))
}

/** Index of the level 1 heading that stands last above the article's text, or -1: Readability drops it as a repeated title. */
function findTitle(blocks: readonly TreeBlock[], first: number): number {
  for (let index = first; index >= 0; index -= 1) {
    const block = blocks[index]?.block
    if (block?.kind === 'heading' && block.level === 1) return index
  }
  return -1
}
