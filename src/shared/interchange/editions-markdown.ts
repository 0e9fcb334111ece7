import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast'
import type { BriefDocument } from '../brief/brief-input.ts'
import { composeCitation, numberParagraphs } from '../brief/citation.ts'
import { renderMarkdown } from '../brief/markdown.ts'
import { compareText } from '../brief/order.ts'
import { composeParagraph } from '../brief/plain-text.ts'
import { composeSources } from '../brief/sources.ts'
import { findChangedWords } from '../compare/carrying/changed-words.ts'
import { countGroups, isReadable } from '../compare/carrying/rows.ts'
import type { Alignment, AlignmentGroup, AlignmentState } from '../compare/editions/alignment.ts'
import type { TextRange } from '../text/text-range.ts'
import { composeMarkedParagraph } from './editions-marked-words.ts'

/** A passage over one of the editions: UTF-16 code units into its text, half-open. */
export interface EditionPassage extends TextRange {
  /** Paths such as "Economy / GDP target". */
  readonly tags: readonly string[]
}

/** One side of the comparison. */
export interface ComparedEdition {
  readonly document: BriefDocument
  /** What it is called: a year, a date, or "the old edition". */
  readonly name: string
  readonly passages: readonly EditionPassage[]
}

export interface EditionsExport {
  readonly title: string
  readonly old: ComparedEdition
  readonly new: ComparedEdition
  readonly alignment: Alignment
  /** Leaves out what stayed as it was. */
  readonly onlyChanges: boolean
  /** Leaves out paragraphs over which no tagged passage lies. */
  readonly onlyTagged: boolean
}

const sections: readonly (readonly [AlignmentState, string])[] = [
  ['same', 'Kept'],
  ['reworded', 'Reworded'],
  ['moved', 'Moved'],
  ['split', 'Split'],
  ['joined', 'Joined'],
  ['dropped', 'Dropped'],
  ['new', 'Added'],
]

/**
 * Returns the comparison of two editions as Markdown: what was kept, reworded, moved, split, joined, dropped and added,
 * each paragraph quoted with a citation to its edition. Dropped words are struck out, new ones strong. The same input
 * gives the same bytes.
 */
export function renderEditions(input: EditionsExport): string {
  return renderMarkdown(composeEditions(input))
}

/** Returns the same as a tree. */
export function composeEditions(input: EditionsExport): Root {
  const footnotes: FootnoteDefinition[] = []
  const sides = { old: sideOf(input.old), new: sideOf(input.new) }
  const shown = input.alignment.groups.filter(
    (group) =>
      isReadable(group, sides.old.blocks, sides.new.blocks) &&
      !(input.onlyChanges && group.state === 'same' && !group.changed) &&
      !(input.onlyTagged && tagsOf(group).length === 0),
  )
  const parts = sections.flatMap(([state, title]): RootContent[] => {
    const own = shown.filter((group) => group.state === state)
    return own.length === 0 ? [] : [heading(2, `${title} (${own.length})`), ...own.flatMap(composeGroup)]
  })
  return {
    type: 'root',
    children: [
      heading(1, input.title),
      composeSources([input.old.document, input.new.document]),
      heading(2, 'Summary'),
      composeSummary(input),
      ...parts,
      ...footnotes,
    ],
  }

  function tagsOf(group: AlignmentGroup): string[] {
    const tags = (['old', 'new'] as const).flatMap((side) => sides[side].tagsOver(group[side]))
    return [...new Set(tags)].sort(compareText)
  }

  function composeGroup(group: AlignmentGroup): RootContent[] {
    const { dropped, added } = findChangedWords(group, sides.old.blocks, sides.new.blocks)
    const isKept = group.state === 'same' && !group.changed
    const quotes: RootContent[] = []
    if (group.old.length > 0) {
      if (!isKept && group.new.length > 0) quotes.push(composeParagraph(`${input.old.name}:`))
      quotes.push(quote('old', group.old, (block) => dropped.get(block) ?? [], isKept ? group.new : []))
    }
    if (group.new.length > 0 && !isKept) {
      if (group.old.length > 0) quotes.push(composeParagraph(`${input.new.name}:`))
      quotes.push(quote('new', group.new, (block) => added.get(block) ?? [], []))
    }
    const tags = tagsOf(group)
    return tags.length === 0 ? quotes : [...quotes, tagList(tags)]
  }

  /** `other`: blocks of the other edition that read the same and are cited too. */
  function quote(
    side: 'old' | 'new',
    blocks: readonly number[],
    changed: (block: number) => readonly TextRange[],
    other: readonly number[],
  ): Blockquote {
    const { blocks: all } = sides[side]
    const paragraphs = blocks.flatMap((at): Paragraph[] => {
      const text = all[at]?.text ?? ''
      if (text.trim() === '') return []
      return [composeMarkedParagraph(text, changed(at), side === 'old' ? 'delete' : 'strong')]
    })
    const labels = [cite(side, blocks), ...(other.length === 0 ? [] : [cite('new', other)])]
    for (const label of labels)
      paragraphs.at(-1)?.children.push({ type: 'footnoteReference', identifier: label, label })
    return { type: 'blockquote', children: paragraphs }
  }

  function cite(side: 'old' | 'new', blocks: readonly number[]): string {
    const { document, paragraphs, blocks: all } = sides[side]
    const label = String(footnotes.length + 1)
    const range = { start: all[blocks[0] ?? 0]?.start ?? 0, end: all[blocks.at(-1) ?? 0]?.end ?? 0 }
    footnotes.push(composeCitation(document, paragraphs, range, label))
    return label
  }
}

function sideOf({ document, passages }: ComparedEdition) {
  const { blocks } = document.text
  return {
    document,
    blocks,
    paragraphs: numberParagraphs(document),
    tagsOver: (indices: readonly number[]) =>
      indices.flatMap((at) => {
        const block = blocks[at]
        return passages
          .filter(({ start, end }) => block !== undefined && start < block.end && end > block.start)
          .flatMap(({ tags }) => tags)
      }),
  }
}

function composeSummary({ alignment, old, new: next }: EditionsExport): Table {
  const { states, total } = countGroups(alignment, old.document.text.blocks, next.document.text.blocks)
  const share = (count: number) => (total === 0 ? '' : `${((100 * count) / total).toFixed(1)} %`)
  const row = (...cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })
  return {
    type: 'table',
    align: [null, 'right', 'right'],
    children: [
      row('Paragraphs', 'Number', 'Share'),
      ...sections.map(([state, title]) => row(title, String(states[state]), share(states[state]))),
      row('All', String(total), share(total)),
    ],
  }
}

function tagList(tags: readonly string[]): List {
  const words = `${tags.length === 1 ? 'Tag' : 'Tags'}: ${tags.join('; ')}`
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [composeParagraph(words)] }],
  }
}

function heading(depth: 1 | 2, title: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: title.replace(/\s+/g, ' ').trim() }] }
}
