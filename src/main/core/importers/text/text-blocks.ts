import type { Block } from '../../../../shared/text/blocks.ts'
import { findListMark, type ListMark } from './line-marks.ts'
import { findHeadingLevels } from './text-headings.ts'
import type { TextParagraph } from './text-paragraphs.ts'

/** Returns the paragraphs as blocks: headings, list items, rows of tab-separated tables, and paragraphs. */
export function classifyParagraphs(paragraphs: readonly TextParagraph[]): Block[] {
  const levels = findHeadingLevels(paragraphs)
  const rows = findTableRows(paragraphs)
  const lists = new ListTracker()
  const blocks: Block[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.startsPage && index > 0) blocks.push({ kind: 'pageBreak', text: '' })
    const level = levels[index] ?? null
    const item = level === null && rows[index] !== true ? lists.findItem(paragraph) : null
    if (level !== null) {
      lists.endLists()
      blocks.push({ kind: 'heading', level, text: paragraph.text })
    } else if (rows[index] === true) blocks.push({ kind: 'tableRow', text: trimCells(paragraph.text) })
    else blocks.push(item ?? { kind: 'paragraph', text: paragraph.text })
  }
  return blocks
}

function trimCells(text: string): string {
  return text
    .split('\t')
    .map((cell) => cell.trim())
    .join('\t')
}

/** Two or more lines below each other with the same number of tabs are a table. */
function findTableRows(paragraphs: readonly TextParagraph[]): boolean[] {
  const tabs = paragraphs.map(({ text }) => text.split('\t').length - 1)
  return paragraphs.map((paragraph, index) => {
    const count = tabs[index] ?? 0
    if (count === 0) return false
    const followsRow = !paragraph.isApart && tabs[index - 1] === count
    const leadsRow = paragraphs[index + 1]?.isApart === false && tabs[index + 1] === count
    return followsRow || leadsRow
  })
}

/** Follows the numbers of lists: a number that neither begins a list nor comes next in one is text ("5. May 2024"). */
class ListTracker {
  readonly #lastNumber = new Map<string, number>()
  #indents: number[] = []

  findItem(paragraph: TextParagraph): Block | null {
    const mark = findListMark(paragraph.text)
    if (mark === null || !this.#belongs(mark)) {
      if (paragraph.isApart) this.#indents = []
      return null
    }
    if (mark.number !== null) this.#lastNumber.set(mark.style, mark.number)
    const depth = this.#findDepth(paragraph.indent)
    return { kind: 'listItem', depth, ordered: mark.ordered, label: mark.label, text: mark.rest }
  }

  endLists(): void {
    this.#lastNumber.clear()
    this.#indents = []
  }

  #belongs(mark: ListMark): boolean {
    return mark.number === null || mark.number === 1 || this.#lastNumber.get(mark.style) === mark.number - 1
  }

  #findDepth(indent: number): number {
    while (this.#indents.length > 0 && (this.#indents.at(-1) ?? 0) > indent) this.#indents.pop()
    if (this.#indents.at(-1) !== indent) this.#indents.push(indent)
    return this.#indents.length - 1
  }
}
